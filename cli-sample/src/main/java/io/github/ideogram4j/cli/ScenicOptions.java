package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.LegacySceneBuilder;
import io.github.ideogram4j.operation.V3SceneBuilder;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** What generate and remix take alike, for V3 and the models before it. */
final class ScenicOptions {
    @Mixin
    private PaintedOptions painted = new PaintedOptions();

    @Mixin
    private ResolutionOption resolution = new ResolutionOption();

    void applyTo(V3SceneBuilder<?, ?> builder, Entries entries) {
        painted.applyTo(builder, entries);
    }

    Optional<Resolution> resolution(Entries entries) {
        return resolution.read(entries);
    }

    void applyTo(LegacySceneBuilder<?, ?> builder, ModelChoice model, Entries entries) {
        painted.applyTo(builder, model, entries);
        resolution.read(entries).ifPresent(builder::resolution);
    }
}
