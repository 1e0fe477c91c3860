package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StyleCode;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.operation.V3Builder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all V3 operations take besides: how fast, and how it should look. */
final class LookOptions {
    private static final String SPEED = "--speed";
    private static final String REFERENCE = "--style-reference";
    private static final String CODE = "--style-code";
    private static final String PRESET = "--style-preset";

    @Option(
            names = SPEED,
            paramLabel = "SPEED",
            description = "flash, turbo, default or quality; decides the price (V3)")
    private @Nullable String speed;

    @Option(names = REFERENCE, paramLabel = "FILE", description = "A picture whose style to follow; repeatable (V3)")
    private List<String> references = new ArrayList<>();

    @Option(
            names = CODE,
            paramLabel = "CODE",
            description = "A style by its code of eight hexadecimal digits; repeatable (V3)")
    private List<String> codes = new ArrayList<>();

    @Option(
            names = PRESET,
            paramLabel = "PRESET",
            description = "A ready-made look, such as watercolor; see: ideogram options style-presets (V3)")
    private @Nullable String preset;

    void applyTo(V3Builder<?, ?> builder, Entries entries) {
        entries.read(SPEED, speed, text -> Spelling.oneOf(RenderingSpeed.values(), text))
                .ifPresent(builder::speed);
        entries.applyAll(REFERENCE, references, text -> builder.styleReference(ImageSource.of(Path.of(text))));
        entries.applyAll(CODE, codes, text -> builder.styleCode(new StyleCode(text)));
        entries.apply(PRESET, preset, text -> builder.stylePreset(new StylePreset(Spelling.constant(text))));
    }

    void refuse(String reason, Entries entries) {
        entries.refuse(SPEED, speed != null, reason);
        entries.refuse(REFERENCE, !references.isEmpty(), reason);
        entries.refuse(CODE, !codes.isEmpty(), reason);
        entries.refuse(PRESET, preset != null, reason);
    }
}
