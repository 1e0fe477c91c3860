package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageSource;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The picture to work on. */
final class ImageArgument {
    @Parameters(index = "0", paramLabel = "IMAGE", description = "A JPEG, PNG or WebP file")
    private String file = "";

    Optional<ImageSource> read(Entries entries) {
        return entries.read("IMAGE", file, text -> ImageSource.of(Path.of(text)));
    }

    /** The path as it was given. */
    String text() {
        return file;
    }

    /** The file's name without its extension. */
    String stem() {
        Path name = Path.of(file).getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }
}
