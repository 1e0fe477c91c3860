package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture that has been made, but not yet drawn: most pictures of a test are never looked at.
 *
 * @param prompt the prompt it was made from; empty if none
 */
record FakePicture(String operation, String prompt, int seed, Instant expiresAt, Recipe recipe) {

    /** Draws it: the same pixels each time. */
    @FunctionalInterface
    interface Recipe {
        Raster draw() throws IOException;
    }

    Shelf draw() throws IOException {
        Shelf png = new Shelf();
        Png.encode(recipe.draw(), texts(), png);
        return png;
    }

    /** A picture's bytes, to be read where they are: a copy would be as large as the picture. */
    static final class Shelf extends ByteArrayOutputStream {
        InputStream content() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put(PictureText.SOFTWARE, PictureText.FAKE);
        texts.put(PictureText.OPERATION, operation);
        texts.put(PictureText.SEED, Integer.toString(seed));
        if (!prompt.isEmpty()) {
            texts.put(PictureText.PROMPT, prompt);
        }
        return texts;
    }
}
