package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.ImageBatch;
import picocli.CommandLine.Mixin;

/** A paid command that makes pictures. */
abstract class PictureCommand extends PaidCommand<ImageBatch> {
    @Mixin
    private OutOption out = new OutOption();

    PictureCommand(Desk desk) {
        super(desk);
    }

    @Override
    final Sink<ImageBatch> sink(Entries entries) {
        return new PictureSink(out.read(entries));
    }
}
