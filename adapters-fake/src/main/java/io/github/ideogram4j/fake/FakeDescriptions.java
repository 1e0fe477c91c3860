package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.fake.internal.describe.PictureDescription;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.model.Descriptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes an uploaded picture by its pixels and, if the fake made it, by its prompt, operation and seed. */
final class FakeDescriptions {
    private FakeDescriptions() {}

    static Descriptions of(UploadedPicture upload) {
        try {
            List<String> texts = new ArrayList<>();
            String origin = origin(upload);
            if (!origin.isEmpty()) {
                texts.add(origin);
            }
            texts.addAll(PictureDescription.of(upload.pixels()));
            return new Descriptions(texts);
        } catch (IOException e) {
            String message = "Could not read a source image: " + e.getMessage();
            throw new RequestRejectedException(
                    message, new ServiceReply(400, Optional.empty(), Optional.empty(), message));
        }
    }

    /** Empty if the fake did not make it. */
    private static String origin(UploadedPicture upload) throws IOException {
        if (upload.header().format() != ImageFormat.PNG) {
            return "";
        }
        Map<String, String> texts = Png.texts(new ByteArrayInputStream(upload.bytes()));
        if (!FakePicture.THIS_SOFTWARE.equals(texts.get(FakePicture.SOFTWARE))) {
            return "";
        }
        String prompt = texts.getOrDefault(FakePicture.PROMPT, "");
        String made = texts.get(FakePicture.OPERATION) + " with seed " + texts.get(FakePicture.SEED);
        return prompt.isEmpty() ? "Made by " + made : prompt + " (made by " + made + ")";
    }
}
