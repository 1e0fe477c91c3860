package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer to a request that was carried out: missing and unreadable fields are left out, because the rest is paid for. */
record Answer(ServiceReply reply, Map<?, ?> fields) {
    private static final Pattern EXPIRY = Pattern.compile("[?&]exp=(\\d{1,11})(?:[&#]|$)");

    static Answer read(int status, String text) {
        String head = text.substring(0, Math.min(2048, text.length()));
        ServiceReply reply = new ServiceReply(status, Optional.empty(), Optional.empty(), head);
        try {
            return new Answer(reply, Json.object(text));
        } catch (IOException e) {
            throw new MalformedAnswerException("the answer cannot be read: " + e.getMessage(), reply, e);
        }
    }

    ImageBatch images() {
        List<GeneratedImage> images = items("data")
                .filter(Map.class::isInstance)
                .map(item -> image((Map<?, ?>) item))
                .toList();
        return new ImageBatch(images, Json.text(fields.get("created")), Json.text(fields.get("request_id")));
    }

    Descriptions descriptions() {
        return new Descriptions(items("descriptions")
                .flatMap(item -> Json.text(item instanceof Map<?, ?> object ? object.get("text") : item).stream())
                .toList());
    }

    private Stream<?> items(String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof List)) {
            throw new MalformedAnswerException(name + " is no list", reply, null);
        }
        return value == null ? Stream.of() : ((List<?>) value).stream();
    }

    private static GeneratedImage image(Map<?, ?> item) {
        Optional<String> url = Json.text(item.get("url"));
        Optional<String> seed = Json.text(item.get("seed")).filter(text -> text.matches("-?\\d{1,18}"));
        return new GeneratedImage(
                url,
                url.map(EXPIRY::matcher)
                        .filter(Matcher::find)
                        .map(end -> Instant.ofEpochSecond(Long.parseLong(end.group(1)))),
                !"false".equals(Json.text(item.get("is_image_safe")).orElse("")),
                seed.map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty()),
                Json.text(item.get("resolution")),
                Json.text(item.get("upscaled_resolution")),
                Json.text(item.get("prompt")),
                Json.text(item.get("style_type")));
    }
}
