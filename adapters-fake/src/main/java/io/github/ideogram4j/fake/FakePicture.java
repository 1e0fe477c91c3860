package io.github.ideogram4j.fake;

import io.github.ideogram4j.fake.internal.png.PngEncoder;
import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture that is drawn and encoded on demand, because tests open few of the pictures they generate.
 *
 * @param operation name of the operation that made it, written to the file
 * @param prompt the prompt, written to the file; empty if none
 * @param seed written to the file
 * @param expiresAt when its link expires
 */
record FakePicture(String operation, String prompt, int seed, Instant expiresAt, PixelSource pixels) {
    // keywords and values of the text chunks in the file
    static final String SOFTWARE = "Software";
    static final String THIS_SOFTWARE = "Ideogram4J fake";
    static final String OPERATION = "Ideogram4J-Operation";
    static final String PROMPT = "Ideogram4J-Prompt";
    static final String SEED = "Ideogram4J-Seed";

    /** Draws the picture; returns the same pixels each time. */
    @FunctionalInterface
    interface PixelSource {
        Raster draw() throws IOException;
    }

    PngBuffer draw() throws IOException {
        PngBuffer png = new PngBuffer();
        PngEncoder.encode(pixels.draw(), texts(), png);
        return png;
    }

    /** Gives access to its bytes without copying them. */
    static final class PngBuffer extends ByteArrayOutputStream {
        InputStream content() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put(SOFTWARE, THIS_SOFTWARE);
        texts.put(OPERATION, operation);
        texts.put(SEED, Integer.toString(seed));
        if (!prompt.isEmpty()) {
            texts.put(PROMPT, prompt);
        }
        return texts;
    }
}
