package io.github.ideogram4j.port;

import io.github.ideogram4j.image.PngFile;
import io.github.ideogram4j.model.Resolution;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The answers of a correct service to a request, by the documentation. */
final class Answers {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})(?:x|_)(\\d{2,5})");
    private static final String EXPIRY = "4102444800";

    /** Drawn in advance, because downloads are timed. */
    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>(Map.of("512x1536", draw("512x1536")));

    private final URI pictures;
    private final AtomicLong made = new AtomicLong();

    /** @param pictures the address of the picture host */
    Answers(URI pictures) {
        this.pictures = pictures;
    }

    WireAnswer to(WireRequest request, boolean firstHeldBack) {
        return request.path().endsWith("/describe")
                ? WireAnswer.json(200, "{\"descriptions\":[{\"text\":\"a lighthouse\"},{\"text\":\"a tower\"}]}")
                : batch(request, firstHeldBack);
    }

    private WireAnswer batch(WireRequest request, boolean firstHeldBack) {
        long count = request.value("num_images").map(Long::parseLong).orElse(1L);
        String images = LongStream.range(0, count)
                .mapToObj(index -> image(request, firstHeldBack && index == 0))
                .collect(Collectors.joining(","));
        return WireAnswer.json(
                200, "{\"created\":\"2026-11-20T12:00:00Z\",\"request_id\":\"q-1\",\"data\":[" + images + "]}");
    }

    private String image(WireRequest request, boolean heldBack) {
        long number = made.incrementAndGet();
        String size = size(request.value("resolution").orElse("1024x1024"));
        String url = pictures.resolve("/api/images/ephemeral/" + number + "-" + size + ".png") + "?exp=" + EXPIRY
                + "&sig=ab";
        return "{\"url\":" + (heldBack ? "null" : "\"" + url + "\"")
                + ",\"prompt\":\"" + escaped(request.value("prompt").orElse("")) + "\",\"resolution\":\"" + size
                + "\",\"is_image_safe\":" + !heldBack
                + ",\"seed\":" + request.value("seed").map(Long::parseLong).orElse(1000 + number)
                + ",\"style_type\":\"GENERAL\"}";
    }

    private static String size(String resolution) {
        Matcher matcher = SIZE.matcher(resolution);
        return matcher.find() ? matcher.group(1) + "x" + matcher.group(2) : resolution;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The picture behind a link. */
    WireAnswer picture(String path) {
        Matcher size = SIZE.matcher(path.substring(path.indexOf('-') + 1));
        return size.find()
                ? WireAnswer.of(200, "image/png", DRAWN.computeIfAbsent(size.group(), Answers::draw))
                : WireAnswer.json(404, "{}");
    }

    private static byte[] draw(String size) {
        Resolution resolution = Resolution.parse(size);
        return PngFile.of(resolution.width(), resolution.height(), 0, 8)
                .samples((x, y, channel) -> x * 31 * y & 0xff)
                .bytes();
    }
}
