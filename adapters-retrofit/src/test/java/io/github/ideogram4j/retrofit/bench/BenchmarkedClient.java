package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;

/** One of the two clients compared. Both send the same fields and return the same values. */
interface BenchmarkedClient {

    /** A V3 request of eight text fields. */
    ImageBatch textForm() throws IOException;

    /** As {@link #textForm}, asynchronous if the client offers that. */
    ImageBatch submittedTextForm() throws IOException;

    /** A legacy request: six fields in JSON. */
    ImageBatch json() throws IOException;

    /** A V3 request with a picture and two text fields. */
    ImageBatch pictureForm() throws IOException;
}
