package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.model.Descriptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fake sees in a picture: what its pixels show, and for one of its own, what it was made from. */
final class FakeDescriptions {
    private FakeDescriptions() {}

    static Descriptions of(Upload upload) {
        try {
            List<String> texts = new ArrayList<>();
            origin(upload).ifPresent(texts::add);
            texts.addAll(PictureDescription.of(upload.pixels()));
            return new Descriptions(texts);
        } catch (IOException e) {
            String message = "Could not read a source image: " + e.getMessage();
            throw new RequestRejectedException(
                    message, new ServiceReply(400, Optional.empty(), Optional.empty(), message));
        }
    }

    private static Optional<String> origin(Upload upload) throws IOException {
        if (upload.header().format() != ImageFormat.PNG) {
            return Optional.empty();
        }
        Map<String, String> texts = Png.texts(new ByteArrayInputStream(upload.bytes()));
        if (!PictureText.FAKE.equals(texts.get(PictureText.SOFTWARE))) {
            return Optional.empty();
        }
        String prompt = texts.getOrDefault(PictureText.PROMPT, "");
        String made = texts.get(PictureText.OPERATION) + " with seed " + texts.get(PictureText.SEED);
        return Optional.of(prompt.isEmpty() ? "Made by " + made : prompt + " (made by " + made + ")");
    }
}
