package io.github.ideogram4j.retrofit.internal.wire;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Maps wire records to model values. A missing or malformed field becomes an empty value. */
public final class WireMapper {
    private static final String EXPIRY = "exp=";
    private static final int MAX_EXPIRY_DIGITS = 11;
    private static final int MAX_DIGITS = 18;

    private final HttpUrl base;

    /**
     * Creates a mapper for the answers of one gateway.
     *
     * @param base the URL that relative links are resolved against
     */
    public WireMapper(HttpUrl base) {
        this.base = base;
    }

    /**
     * Returns the pictures of an answer.
     *
     * @param headerId the request id of the response headers, used if the JSON has none
     * @param redaction hides the key; links are not changed, since they would lead nowhere
     */
    public ImageBatch batch(WireBatch wire, Optional<String> headerId, UnaryOperator<String> redaction) {
        Optional<String> requestId = present(wire.requestId());
        return new ImageBatch(
                images(wire.data(), redaction),
                present(wire.created()).map(redaction),
                (requestId.isPresent() ? requestId : headerId).map(redaction));
    }

    /**
     * Returns the pictures of an answer, also of one that was read in part.
     *
     * @param redaction as for {@link #batch}
     */
    public List<GeneratedImage> images(List<WireImage> wire, UnaryOperator<String> redaction) {
        List<GeneratedImage> images = new ArrayList<>(wire.size());
        for (WireImage image : wire) {
            images.add(image(image, redaction));
        }
        return images;
    }

    private GeneratedImage image(WireImage wire, UnaryOperator<String> redaction) {
        String url = present(wire.url()).orElse("");
        String link = url.isEmpty() ? "" : absolute(url);
        return new GeneratedImage(
                link.isEmpty() ? inline(wire) : Optional.of(link),
                expiry(link),
                !"false".equalsIgnoreCase(wire.isImageSafe()),
                seed(wire.seed()),
                present(wire.resolution()).map(redaction),
                present(wire.upscaledResolution()).map(redaction),
                present(wire.prompt()).map(redaction),
                present(wire.styleType()).map(redaction));
    }

    /**
     * Returns the texts of an answer; entries without a text are left out.
     *
     * @param redaction as for {@link #batch}
     */
    public Descriptions descriptions(WireDescriptions wire, UnaryOperator<String> redaction) {
        List<String> texts = new ArrayList<>();
        for (String text : wire.descriptions()) {
            present(text).map(redaction).ifPresent(texts::add);
        }
        return new Descriptions(texts);
    }

    private static Optional<String> inline(WireImage wire) {
        for (String bytes : new @Nullable String[] {wire.b64Json(), wire.base64Json(), wire.bytesBase64()}) {
            if (bytes != null && !bytes.trim().isEmpty()) {
                return Optional.of(DataUri.of(bytes));
            }
        }
        return Optional.empty();
    }

    /** Returns an absolute link unchanged, because its characters are signed. */
    private String absolute(String url) {
        if (isAbsolute(url)) {
            return url;
        }
        HttpUrl resolved = base.resolve(url);
        return resolved == null ? url : resolved.toString();
    }

    private static boolean isAbsolute(String url) {
        return url.regionMatches(true, 0, "https:", 0, 6) || url.regionMatches(true, 0, "http:", 0, 5);
    }

    /** Returns the number of the first query parameter {@code exp} that is one. */
    private static Optional<Instant> expiry(String url) {
        for (int at = url.indexOf(EXPIRY, 1); at > 0; at = url.indexOf(EXPIRY, at + 1)) {
            int start = at + EXPIRY.length();
            int end = endOfDigits(url, start);
            boolean whole = end == url.length() || url.charAt(end) == '&' || url.charAt(end) == '#';
            boolean number = end > start && end - start <= MAX_EXPIRY_DIGITS && whole;
            if (number && (url.charAt(at - 1) == '?' || url.charAt(at - 1) == '&')) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(url.substring(start, end))));
            }
        }
        return Optional.empty();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static OptionalLong seed(@Nullable String text) {
        return text != null && isInteger(text) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = endOfDigits(text, start);
        return end == text.length() && end > start && end - start <= MAX_DIGITS;
    }

    private static Optional<String> present(@Nullable String text) {
        return text == null || text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
