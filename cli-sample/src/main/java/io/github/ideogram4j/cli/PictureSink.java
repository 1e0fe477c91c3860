package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.ImageBatch;

/** Saves the pictures of an answer in a directory. */
record PictureSink(OutFolder folder) implements Sink<ImageBatch> {
    @Override
    public void prepare(Entries entries) {
        folder.prepare(entries);
    }

    @Override
    public Result take(Order<ImageBatch> order, ImageBatch answer, Ideogram ideogram, Deadline deadline) {
        PictureSaver saver = new PictureSaver(ideogram, deadline, folder);
        return Result.ofPictures(saver.save(order.operation().name(), order.subject(), answer.images()));
    }
}
