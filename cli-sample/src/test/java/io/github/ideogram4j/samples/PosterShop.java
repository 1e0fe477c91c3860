package io.github.ideogram4j.samples;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.V3Generate;
import java.nio.file.Path;

/** The application of the samples. It depends on the facade and not on a transport. */
// sample: app
final class PosterShop {
    private final Ideogram ideogram;

    PosterShop(Ideogram ideogram) {
        this.ideogram = ideogram;
    }

    Path print(String wish, Path file) {
        GeneratedImage poster =
                ideogram.generate(V3Generate.of("Poster: " + wish)).images().get(0);
        return ideogram.download(poster, file);
    }
}
// end
