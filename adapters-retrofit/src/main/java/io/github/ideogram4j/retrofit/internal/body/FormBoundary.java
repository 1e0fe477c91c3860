package io.github.ideogram4j.retrofit.internal.body;

import java.security.SecureRandom;
import okhttp3.MediaType;
import okio.ByteString;

/**
 * The text between the parts of multipart forms: 160 random bits. A client uses one for all its forms, which only the gateway
 * sees. A form with a text that contains it gets another; files are not searched, because no file contains it by chance.
 */
public final class FormBoundary {
    private static final int BYTES = 20;

    private final String text;
    private final MediaType type;

    private FormBoundary(String text) {
        this.text = text;
        this.type = MediaType.get("multipart/form-data; boundary=" + text);
    }

    /** Returns a boundary that nobody can predict: otherwise a prompt could forge a field. */
    public static FormBoundary random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new FormBoundary(ByteString.of(random).hex());
    }

    /** The media type of a form with this boundary. */
    MediaType type() {
        return type;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
