package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.fixture.Pictures;
import java.nio.charset.StandardCharsets;

/** The responses of a server without faults. */
final class ValidResponses {
    static final String BATCH = """
            {"created":"2026-11-20T12:00:00Z","data":[{"url":"https://ideogram.ai/api/images/1.png?exp=1795262400&sig=ab",
            "prompt":"a lighthouse","resolution":"1024x1024","is_image_safe":true,"seed":12345,"style_type":"GENERAL"}]}
            """;

    /** A picture of several KB, in Latin-1. */
    static final String PICTURE = new String(
            Pictures.png(70, 70, (x, y) -> Pictures.BLACK | (x * 70 + y + 1) * 2654435), StandardCharsets.ISO_8859_1);

    private ValidResponses() {}

    static FaultScript plain() {
        return connection -> {
            boolean picture = connection.readRequest().startsWith("GET ");
            connection.answer(200, picture ? PICTURE : BATCH);
        };
    }

    static FaultScript secure(FaultScript script) {
        return connection -> {
            connection.secure(TestCertificate.shared().context());
            script.play(connection);
        };
    }
}
