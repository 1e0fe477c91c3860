package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.Resolution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The size of the picture, as an alternative to its aspect ratio. */
public final class ResolutionOption {
    /** The name of the option. */
    public static final String NAME = "--resolution";

    @Option(
            names = NAME,
            paramLabel = "WxH",
            description = "Size in pixels, not together with --aspect-ratio; see: ideogram options resolutions")
    private @Nullable String text;

    /** The size in pixels; empty if it was not given or is wrong. */
    public Optional<Resolution> read(OptionReader reader) {
        return reader.read(NAME, text, Resolution::parse);
    }
}
