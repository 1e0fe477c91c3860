package io.github.ideogram4j.cli;

import io.github.ideogram4j.operation.LegacyBuilder;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacySceneBuilder;
import io.github.ideogram4j.operation.V3SceneBuilder;
import picocli.CommandLine.Mixin;

/** What generate, remix and edit take alike; part of it depends on the model. */
final class PaintedOptions {
    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private MagicPromptOption magicPrompt = new MagicPromptOption();

    @Mixin
    private StyleOption style = new StyleOption();

    @Mixin
    private SceneOptions scene = new SceneOptions();

    @Mixin
    private PaletteOption palette = new PaletteOption();

    @Mixin
    private LookOptions look = new LookOptions();

    @Mixin
    private CharacterOptions character = new CharacterOptions();

    void applyTo(V3SceneBuilder<?, ?> builder, Entries entries) {
        sampling.applyTo(builder, entries);
        magicPrompt.read(entries).ifPresent(builder::magicPrompt);
        style.read(entries).ifPresent(builder::style);
        scene.applyTo(builder, entries);
        palette.read(entries).ifPresent(builder::palette);
        look.applyTo(builder, entries);
        character.applyTo(builder, entries);
    }

    void applyTo(LegacySceneBuilder<?, ?> builder, ModelChoice model, Entries entries) {
        applyShared(builder, model, entries);
        scene.applyTo(builder, entries);
        palette.read(entries).ifPresent(builder::palette);
    }

    void applyTo(LegacyEdit.Builder builder, ModelChoice model, Entries entries) {
        applyShared(builder, model, entries);
        scene.refuse(v3Only(model), entries);
        palette.refuse(v3Only(model), entries);
    }

    private void applyShared(LegacyBuilder<?, ?> builder, ModelChoice model, Entries entries) {
        sampling.applyTo(builder, entries);
        magicPrompt.read(entries).ifPresent(builder::magicPrompt);
        style.read(entries).ifPresent(builder::style);
        look.refuse(v3Only(model), entries);
        character.refuse(v3Only(model), entries);
    }

    private static String v3Only(ModelChoice model) {
        return "is taken by --model v3 only here, not by " + model.label();
    }
}
