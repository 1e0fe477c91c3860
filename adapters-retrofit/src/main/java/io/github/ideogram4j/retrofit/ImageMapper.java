package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Turns answers into values; what is missing or makes no sense is left out. */
final class ImageMapper {
    private static final Pattern EXPIRY = Pattern.compile("[?&]exp=(\\d{1,11})(?:[&#]|$)");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private final HttpUrl base;

    ImageMapper(HttpUrl base) {
        this.base = base;
    }

    /** @param headerId the service's name for the call, should the answer itself not tell it */
    ImageBatch batch(WireBatch wire, Optional<String> headerId) {
        List<GeneratedImage> images = new ArrayList<>();
        for (WireImage image : wire.data()) {
            images.add(image(image));
        }
        Optional<String> requestId = present(wire.requestId());
        return new ImageBatch(images, present(wire.created()), requestId.isPresent() ? requestId : headerId);
    }

    private GeneratedImage image(WireImage wire) {
        Optional<String> url = present(wire.url()).map(this::absolute);
        return new GeneratedImage(
                url.isPresent() ? url : inline(wire),
                url.flatMap(ImageMapper::expiry),
                !"false".equalsIgnoreCase(wire.isImageSafe()),
                seed(wire.seed()),
                present(wire.resolution()),
                present(wire.upscaledResolution()),
                present(wire.prompt()),
                present(wire.styleType()));
    }

    Descriptions descriptions(WireDescriptions wire) {
        List<String> texts = new ArrayList<>();
        for (WireDescriptions.WireDescription description : wire.descriptions()) {
            present(description.text()).ifPresent(texts::add);
        }
        return new Descriptions(texts);
    }

    private static Optional<String> inline(WireImage wire) {
        Optional<String> bytes = present(wire.b64Json());
        return (bytes.isPresent() ? bytes : present(wire.base64Json())).map(InlinePicture::link);
    }

    /** Links are signed: a whole one is left as it is, to the letter. */
    private String absolute(String url) {
        if (HttpUrl.parse(url) != null) {
            return url;
        }
        HttpUrl resolved = base.resolve(url);
        return resolved == null ? url : resolved.toString();
    }

    private static Optional<Instant> expiry(String url) {
        Matcher matcher = EXPIRY.matcher(url);
        return matcher.find() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static OptionalLong seed(@Nullable String text) {
        return text != null && INTEGER.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    private static Optional<String> present(@Nullable String text) {
        return text == null || text.trim().isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
