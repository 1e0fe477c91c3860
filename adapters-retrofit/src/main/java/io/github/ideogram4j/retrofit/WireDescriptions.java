package io.github.ideogram4j.retrofit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of describe, as it stands in the JSON. */
record WireDescriptions(List<WireDescription> descriptions) {

    /** One of the descriptions. */
    record WireDescription(@Nullable String text) {}
}
