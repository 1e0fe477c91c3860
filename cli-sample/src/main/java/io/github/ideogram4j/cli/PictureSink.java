package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Saves the pictures of an answer in a directory, which is made beforehand, and taken back if nothing gets into it. */
final class PictureSink implements Sink<ImageBatch> {
    private final OutFolder folder;
    private List<Path> taken = List.of(); // what this run has put there, the innermost first

    PictureSink(OutFolder folder) {
        this.folder = folder;
    }

    @Override
    public void prepare(Entries entries) {
        taken = folder.missing();
        folder.occupy(entries).ifPresent(file -> taken.add(0, file));
    }

    @Override
    public void leave() {
        try {
            for (Path path : taken) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // there is something in it: the pictures, as a rule
        }
    }

    @Override
    public Result take(Order<ImageBatch> order, ImageBatch answer, Ideogram ideogram, CallOptions options) {
        PictureSaver saver = new PictureSaver(ideogram, options, folder);
        return Result.ofPictures(saver.save(order.operation().name(), order.subject(), answer.images()));
    }
}
