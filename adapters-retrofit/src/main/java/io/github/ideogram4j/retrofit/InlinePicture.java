package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.image.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import okio.ByteString;

/**
 * A picture that came inside the answer, in place of a link to it. It is kept as a {@code data:} link, which can be
 * stored like any other and never dies, and decoded when it is opened.
 */
final class InlinePicture {
    private static final String SCHEME = "data:";
    private static final String ENCODING = ";base64";
    private static final int HEAD_CHARACTERS = 4 * ImageFormat.HEAD_LENGTH;

    private InlinePicture() {}

    /** @param base64 as the gateway spells it, which may be a whole {@code data:} link already */
    static String link(String base64) {
        return isLink(base64) ? base64 : SCHEME + contentType(base64) + ENCODING + "," + base64;
    }

    static boolean isLink(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && text.startsWith(ENCODING, text.indexOf(',') - ENCODING.length());
    }

    static InputStream open(String link, long maxBytes, Progress.Report listener) {
        ByteString picture = ByteString.decodeBase64(link.substring(link.indexOf(',') + 1));
        if (picture == null) {
            throw new PictureUnavailableException("picture came inside the answer, but is not base64", null);
        }
        if (picture.size() > maxBytes) {
            throw new PictureUnavailableException(
                    "picture is larger than " + maxBytes + " bytes: " + picture.size(), null);
        }
        new Progress(listener, picture.size()).add(picture.size());
        return new ByteArrayInputStream(picture.toByteArray());
    }

    private static String contentType(String base64) {
        ByteString head = ByteString.decodeBase64(base64.substring(0, Math.min(HEAD_CHARACTERS, base64.length())));
        return ImageFormat.sniff(head == null ? new byte[0] : head.toByteArray())
                .map(ImageFormat::contentType)
                .orElse("application/octet-stream");
    }
}
