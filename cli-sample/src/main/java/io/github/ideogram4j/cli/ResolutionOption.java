package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Resolution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The size of the picture, in place of its shape. */
final class ResolutionOption {
    static final String NAME = "--resolution";

    @Option(
            names = NAME,
            paramLabel = "WxH",
            description = "Size in pixels, not together with --aspect-ratio; see: ideogram options resolutions")
    private @Nullable String text;

    Optional<Resolution> read(Entries entries) {
        return entries.read(NAME, text, Resolution::parse);
    }
}
