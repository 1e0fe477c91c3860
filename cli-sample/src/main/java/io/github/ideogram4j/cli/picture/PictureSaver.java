package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.FileConflictException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.option.PictureFileOptions;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.SavedPicture;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.cli.run.CallProvenance;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.cli.run.ResultHandler;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves the pictures of an answer in a directory. The directory is created beforehand, and deleted if nothing was saved
 * in it. Pictures are paid for, so one that cannot be saved does not stop the others.
 */
public final class PictureSaver implements ResultHandler<ImageBatch> {
    private static final int MAX_NAMES = 10_000;

    private final OutputDirectory directory;
    private final PictureFileOptions files;
    private @Nullable CallProvenance provenance; // by decorate()
    private List<Path> created = List.of(); // by prepare(), the innermost first

    /**
     * Creates a saver.
     *
     * @param files what to write to and beside each picture
     */
    public PictureSaver(OutputDirectory directory, PictureFileOptions files) {
        this.directory = directory;
        this.files = files;
    }

    @Override
    public void prepare(OptionReader reader) {
        created = directory.missing();
        directory.createWithPlaceholder(reader).ifPresent(file -> created.add(0, file));
    }

    @Override
    public Transport decorate(Transport transport, CallProvenance call) {
        provenance = call;
        return files.provenance() ? new ProvenanceTransport(transport, call) : transport;
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
            PreparedOperation<ImageBatch> prepared,
            ImageBatch answer,
            boolean replayed,
            Ideogram ideogram,
            CallOptions options) {
        Optional<PictureIndex> earlier = replayed ? directory.index() : Optional.empty();
        return save(prepared, answer.images(), earlier, ideogram, options);
    }

    @Override
    public SavedResult rescue(
            PreparedOperation<ImageBatch> prepared,
            List<GeneratedImage> images,
            Ideogram ideogram,
            CallOptions options) {
        return save(prepared, images, Optional.empty(), ideogram, options);
    }

    private SavedResult save(
            PreparedOperation<ImageBatch> prepared,
            List<GeneratedImage> images,
            Optional<PictureIndex> earlier,
            Ideogram ideogram,
            CallOptions options) {
        String operation = prepared.operation().name();
        List<SavedPicture> pictures = new ArrayList<>();
        for (GeneratedImage image : images) {
            int index = images.size() == 1 ? 0 : pictures.size() + 1;
            PictureFileName name = PictureFileName.of(operation, prepared.subject(), image, index);
            pictures.add(earlier.flatMap(known -> known.find(image))
                    .map(file -> described(image, file))
                    .orElseGet(() -> save(image, name, ideogram, options)));
        }
        return SavedResult.ofPictures(pictures);
    }

    private SavedPicture save(GeneratedImage image, PictureFileName name, Ideogram ideogram, CallOptions options) {
        if (!image.safe()) {
            return SavedPicture.notSaved(image, "held back by the safety filter");
        }
        try {
            return described(image, download(image, name, ideogram, options));
        } catch (ImageServiceException e) { // an interrupt too: the link must be printed before the command ends
            return SavedPicture.notSaved(image, CommandError.of(e).message());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) { // must not hide the links of the others
            return SavedPicture.notSaved(image, CommandError.unexpected(e).message());
        }
    }

    /** The picture is what was paid for, so it counts as saved even if the file beside it cannot be written. */
    private SavedPicture described(GeneratedImage image, Path file) {
        SavedPicture saved = SavedPicture.saved(image, file);
        if (!files.sidecar() || provenance == null || Files.exists(ProvenanceFiles.sidecar(file))) {
            return saved;
        }
        try {
            ProvenanceFiles.write(file, provenance.of(image));
            return saved;
        } catch (IOException e) {
            return saved.withProblem("the JSON file beside it could not be written" + OptionValues.reason(e));
        }
    }

    private Path download(GeneratedImage image, PictureFileName name, Ideogram ideogram, CallOptions options) {
        for (int attempt = 1; ; attempt++) {
            Path target = name.in(directory, attempt);
            boolean taken = Files.exists(target) || (files.sidecar() && Files.exists(ProvenanceFiles.sidecar(target)));
            if (taken && attempt < MAX_NAMES) {
                continue; // both files take the same name
            }
            try {
                directory.index().ifPresent(known -> known.add(image, target)); // before a crash can leave it unknown
                return ideogram.download(image, target, options);
            } catch (FileConflictException e) { // an earlier or concurrent run has taken the name
                if (attempt == MAX_NAMES) {
                    throw e;
                }
            }
        }
    }
}
