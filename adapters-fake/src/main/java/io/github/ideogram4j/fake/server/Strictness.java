package io.github.ideogram4j.fake.server;

import java.util.ArrayList;
import java.util.List;

/** Decides what happens to a mistake that the server could overlook: strict servers reject it, lenient ones note it. */
final class Strictness {
    private final boolean lenient;
    private final List<String> notes = new ArrayList<>();

    Strictness(boolean lenient) {
        this.lenient = lenient;
    }

    /** Returns normally if the mistake is overlooked. */
    void object(String mistake) throws RequestError {
        if (!lenient) {
            throw RequestError.bad(mistake);
        }
        notes.add(mistake);
    }

    /** What was overlooked. */
    List<String> notes() {
        return notes;
    }
}
