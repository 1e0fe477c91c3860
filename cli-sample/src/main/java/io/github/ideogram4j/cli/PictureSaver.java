package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saves every picture of a call that can be saved: one that cannot must not take the others along, they are paid for. */
final class PictureSaver {
    private static final int MAX_NAMES = 10_000;

    private final Ideogram ideogram;
    private final CallOptions options;
    private final OutFolder folder;

    PictureSaver(Ideogram ideogram, CallOptions options, OutFolder folder) {
        this.ideogram = ideogram;
        this.options = options;
        this.folder = folder;
    }

    List<Picture> save(String operation, String subject, List<GeneratedImage> images) {
        List<Picture> pictures = new ArrayList<>();
        for (GeneratedImage image : images) {
            int index = images.size() == 1 ? 0 : pictures.size() + 1;
            pictures.add(save(PictureName.of(operation, subject, image, index), image));
        }
        return pictures;
    }

    private Picture save(PictureName name, GeneratedImage image) {
        if (!image.safe()) {
            return Picture.lost(image, "held back by the safety filter");
        }
        try {
            return Picture.saved(image, download(name, image));
        } catch (ImageServiceException e) { // also if interrupted: the link must be told before the end
            return Picture.lost(image, Failure.of(e).message());
        }
    }

    private Path download(PictureName name, GeneratedImage image) {
        for (int attempt = 1; ; attempt++) {
            Path target = name.in(folder, attempt);
            try {
                return ideogram.download(image, target, options);
            } catch (ImageServiceException e) {
                // the name is taken, by an earlier run or by one beside us: then, and only then, there is a file
                if (attempt == MAX_NAMES || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw e;
                }
            }
        }
    }
}
