package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.operation.LegacySceneBuilder;
import io.github.ideogram4j.operation.V3SceneBuilder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What not to show, and in which shape. */
final class SceneOptions {
    @Option(names = "--negative-prompt", paramLabel = "TEXT", description = "What the picture should not show")
    private @Nullable String negativePrompt;

    @Option(
            names = "--aspect-ratio",
            paramLabel = "RATIO",
            description = "Shape of the picture: 16x9, 16:9 or ASPECT_16_9; see: ideogram options aspect-ratios")
    private @Nullable String aspectRatio;

    void applyTo(V3SceneBuilder<?, ?> builder, Entries entries) {
        entries.apply("--negative-prompt", negativePrompt, builder::negativePrompt);
        ratio(entries).ifPresent(builder::aspectRatio);
    }

    void applyTo(LegacySceneBuilder<?, ?> builder, Entries entries) {
        entries.apply("--negative-prompt", negativePrompt, builder::negativePrompt);
        ratio(entries).ifPresent(builder::aspectRatio);
    }

    void refuse(String reason, Entries entries) {
        entries.refuse("--negative-prompt", negativePrompt != null, reason);
        entries.refuse("--aspect-ratio", aspectRatio != null, reason);
    }

    private Optional<AspectRatio> ratio(Entries entries) {
        Optional<AspectRatio> ratio = entries.read("--aspect-ratio", aspectRatio, AspectRatio::parse);
        if (ratio.isPresent() && aspectRatio != null && aspectRatio.startsWith("SPECT_")) {
            entries.warning(
                    "aspect_ratio",
                    "aspect-ratio-spelling",
                    Excerpt.of(aspectRatio) + " is the gateway's misspelling, read as "
                            + Excerpt.of(("A" + aspectRatio).toUpperCase(Locale.ROOT)));
        }
        return ratio;
    }
}
