package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Path;
import java.util.Optional;

/** Tells which pictures of a request are saved, by their links. */
public interface PictureIndex {
    /** The file of a picture that was saved before; empty if it must be fetched. */
    Optional<Path> find(GeneratedImage image);

    /** Notes that a picture is about to be saved. */
    void add(GeneratedImage image, Path file);
}
