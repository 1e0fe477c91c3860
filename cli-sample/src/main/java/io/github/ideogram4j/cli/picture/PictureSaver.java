package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.FileConflictException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.SavedPicture;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.cli.run.ResultHandler;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves the pictures of an answer in a directory. The directory is created beforehand, and deleted if nothing was saved
 * in it. Pictures are paid for, so one that cannot be saved does not stop the others.
 */
public final class PictureSaver implements ResultHandler<ImageBatch> {
    private static final int MAX_NAMES = 10_000;

    private final OutputDirectory directory;
    private List<Path> created = List.of(); // by prepare(), the innermost first

    public PictureSaver(OutputDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void prepare(OptionReader reader) {
        created = directory.missing();
        directory.createWithPlaceholder(reader).ifPresent(file -> created.add(0, file));
    }

    @Override
    public void cleanUp() {
        try {
            for (Path path : created) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // the directory is not empty: usually because pictures were saved in it
        }
    }

    @Override
    public SavedResult handle(
            PreparedOperation<ImageBatch> prepared, ImageBatch answer, Ideogram ideogram, CallOptions options) {
        return rescue(prepared, answer.images(), ideogram, options);
    }

    @Override
    public SavedResult rescue(
            PreparedOperation<ImageBatch> prepared,
            List<GeneratedImage> images,
            Ideogram ideogram,
            CallOptions options) {
        String operation = prepared.operation().name();
        List<SavedPicture> pictures = new ArrayList<>();
        for (GeneratedImage image : images) {
            int index = images.size() == 1 ? 0 : pictures.size() + 1;
            PictureFileName name = PictureFileName.of(operation, prepared.subject(), image, index);
            pictures.add(save(image, name, ideogram, options));
        }
        return SavedResult.ofPictures(pictures);
    }

    private SavedPicture save(GeneratedImage image, PictureFileName name, Ideogram ideogram, CallOptions options) {
        if (!image.safe()) {
            return SavedPicture.notSaved(image, "held back by the safety filter");
        }
        try {
            return SavedPicture.saved(image, download(image, name, ideogram, options));
        } catch (ImageServiceException e) { // an interrupt too: the link must be printed before the command ends
            return SavedPicture.notSaved(image, CommandError.of(e).message());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) { // must not hide the links of the others
            return SavedPicture.notSaved(image, CommandError.unexpected(e).message());
        }
    }

    private Path download(GeneratedImage image, PictureFileName name, Ideogram ideogram, CallOptions options) {
        for (int attempt = 1; ; attempt++) {
            Path target = name.in(directory, attempt);
            try {
                return ideogram.download(image, target, options);
            } catch (FileConflictException e) { // an earlier or concurrent run has taken the name
                if (attempt == MAX_NAMES) {
                    throw e;
                }
            }
        }
    }
}
