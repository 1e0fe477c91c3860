package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.ImageSource;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The picture to work on, as the first argument. */
public final class ImageArgument {
    @Parameters(index = "0", paramLabel = "IMAGE", description = "A JPEG, PNG or WebP file")
    private String file = "";

    /** The picture; empty if the path is wrong. */
    public Optional<ImageSource> read(OptionReader reader) {
        return reader.file("IMAGE", file);
    }

    /** The path as typed. */
    public String text() {
        return file;
    }

    /** The file's name without its extension. */
    public String stem() {
        Path name = Path.of(file).getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }
}
