package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.PictureFileOptions;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.picture.PictureSaver;
import io.github.ideogram4j.cli.run.ResultHandler;
import io.github.ideogram4j.model.ImageBatch;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A paid command that makes pictures. */
abstract class PictureCommand extends PaidCommand<ImageBatch> {
    /** Not for batches. */
    static final String PREVIEW = "--preview";

    @Option(
            names = OutputDirectory.OPTION,
            paramLabel = "DIR",
            description = "Directory for the pictures, created if missing (default: the current directory)")
    private String out = ".";

    @Mixin
    private PictureFileOptions files = new PictureFileOptions();

    @Option(names = PREVIEW, description = "Draw each picture in the terminal")
    private boolean preview;

    PictureCommand(CommandContext context) {
        super(context);
    }

    @Override
    final boolean drawsPictures() {
        return preview;
    }

    @Override
    final ResultHandler<ImageBatch> resultHandler(OptionReader reader) {
        return resultHandlers().apply(OutputDirectory.read(out, reader));
    }

    @Override
    final Function<OutputDirectory, ResultHandler<ImageBatch>> resultHandlers() {
        PictureFileOptions asked = files.copy();
        return directory -> new PictureSaver(directory, asked);
    }
}
