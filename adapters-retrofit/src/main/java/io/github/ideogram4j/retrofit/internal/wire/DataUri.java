package io.github.ideogram4j.retrofit.internal.wire;

import io.github.ideogram4j.image.ImageFormat;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A {@code data:} URI with the bytes of a picture, for answers that contain pictures in place of links. It is stored like
 * any other link, never expires, and is decoded when the picture is opened.
 */
public final class DataUri {
    private static final String SCHEME = "data:";
    private static final String ENCODING = ";base64";
    private static final int HEAD_CHARACTERS = 4 * ImageFormat.HEAD_LENGTH;

    private DataUri() {}

    /** @param base64 the bytes of a picture in base64, or a whole {@code data:} URI, which is returned unchanged */
    static String of(String base64) {
        return isDataUri(base64) ? base64 : SCHEME + contentType(base64) + ENCODING + "," + base64;
    }

    /** Whether the link is a {@code data:} URI in base64. */
    public static boolean isDataUri(String link) {
        return link.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && link.startsWith(ENCODING, link.indexOf(',') - ENCODING.length());
    }

    /** Returns the bytes of the picture, or null if they are not valid base64. */
    public static @Nullable ByteString decode(String uri) {
        return ByteString.decodeBase64(uri.substring(uri.indexOf(',') + 1));
    }

    private static String contentType(String base64) {
        ByteString head = ByteString.decodeBase64(base64.substring(0, Math.min(HEAD_CHARACTERS, base64.length())));
        return ImageFormat.sniff(head == null ? new byte[0] : head.toByteArray())
                .map(ImageFormat::contentType)
                .orElse("application/octet-stream");
    }
}
