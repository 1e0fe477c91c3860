package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3SceneBuilder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A person or figure to show again. */
final class CharacterOptions {
    private static final String IMAGE = "--character";
    private static final String MASK = "--character-mask";

    @Option(
            names = IMAGE,
            paramLabel = "FILE",
            description = "A picture of a person or figure to show again; costs more (V3)")
    private @Nullable String image;

    @Option(
            names = MASK,
            paramLabel = "FILE",
            description = "Where in that picture the character is: greyscale, of the same size (V3)")
    private @Nullable String mask;

    void applyTo(V3SceneBuilder<?, ?> builder, Entries entries) {
        entries.refuse(MASK, mask != null && image == null, "needs " + IMAGE);
        Optional<ImageSource> masked = entries.read(MASK, mask, CharacterOptions::file);
        entries.read(IMAGE, image, CharacterOptions::file)
                .map(source -> new CharacterReference(source, masked))
                .ifPresent(builder::character);
    }

    void refuse(String reason, Entries entries) {
        entries.refuse(IMAGE, image != null, reason);
        entries.refuse(MASK, mask != null, reason);
    }

    private static ImageSource file(String text) {
        return ImageSource.of(Path.of(text));
    }
}
