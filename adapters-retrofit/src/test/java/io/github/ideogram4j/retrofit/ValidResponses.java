package io.github.ideogram4j.retrofit;

/** The responses of a server without faults. */
final class ValidResponses {
    static final String BATCH = """
            {"created":"2026-11-20T12:00:00Z","data":[{"url":"https://ideogram.ai/api/images/1.png?exp=1795262400&sig=ab",
            "prompt":"a lighthouse","resolution":"1024x1024","is_image_safe":true,"seed":12345,"style_type":"GENERAL"}]}
            """;

    /** A picture of which only the first bytes are valid. */
    static final String PICTURE = "\u0089PNG\r\n\u001a\n" + "pixels ".repeat(2000);

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
