package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.bytes;

import io.github.ideogram4j.model.ImageSource;
import java.io.ByteArrayInputStream;
import okio.ByteString;

/** Files to upload. They can be opened only once, so the check does not read them. */
final class Samples {
    static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n a picture");
    static final byte[] JPEG = bytes("\u00ff\u00d8\u00ff\u00e0 a picture");

    private Samples() {}

    static ImageSource png(String name) {
        return file(name, PNG);
    }

    static ImageSource jpeg(String name) {
        return file(name, JPEG);
    }

    static ImageSource file(String name, byte[] content) {
        return ImageSource.oneShot(name, content.length, () -> new ByteArrayInputStream(content));
    }

    /** The bytes of {@link #png}. */
    static SentPart pngPart(String field, String fileName) {
        return filePart(field, fileName, "image/png", PNG);
    }

    /** The bytes of {@link #jpeg}. */
    static SentPart jpegPart(String field, String fileName) {
        return filePart(field, fileName, "image/jpeg", JPEG);
    }

    static SentPart textPart(String field, String value) {
        return new SentPart("name=\"" + field + "\"", "-", ByteString.encodeUtf8(value));
    }

    static SentPart jsonPart(String field, String value) {
        return new SentPart("name=\"" + field + "\"", "application/json", ByteString.encodeUtf8(value));
    }

    private static SentPart filePart(String field, String fileName, String type, byte[] content) {
        return new SentPart("name=\"" + field + "\"; filename=\"" + fileName + "\"", type, ByteString.of(content));
    }
}
