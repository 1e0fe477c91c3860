package io.github.ideogram4j.retrofit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of every endpoint that makes pictures, as it stands in the JSON. */
record WireBatch(@Nullable String created, @Nullable String requestId, List<WireImage> data) {}
