package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.net.URI;

/** One of the two that are compared. Both send the same fields and make the same values of the answer. */
interface Contender {

    /** Builds a contender that shares nothing with another. */
    @FunctionalInterface
    interface Maker {
        Contender at(URI server);
    }

    /** A V3 request of eight text fields. */
    ImageBatch textForm() throws IOException;

    /** A request of the models before V3: six fields in JSON. */
    ImageBatch json() throws IOException;

    /** A V3 request with a picture and two text fields. */
    ImageBatch pictureForm() throws IOException;
}
