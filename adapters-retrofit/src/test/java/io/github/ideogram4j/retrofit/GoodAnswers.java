package io.github.ideogram4j.retrofit;

/** What a server without faults answers. */
final class GoodAnswers {
    static final String BATCH = """
            {"created":"2026-11-20T12:00:00Z","data":[{"url":"https://ideogram.ai/api/images/1.png?exp=1795262400&sig=ab",
            "prompt":"a lighthouse","resolution":"1024x1024","is_image_safe":true,"seed":12345,"style_type":"GENERAL"}]}
            """;

    /** All that is looked at is its beginning. */
    static final String PICTURE = "\u0089PNG\r\n\u001a\n" + "pixels ".repeat(2000);

    private GoodAnswers() {}

    static FaultScript plain() {
        return line -> {
            boolean picture = line.readRequest().startsWith("GET ");
            line.answer(200, picture ? PICTURE : BATCH);
        };
    }

    static FaultScript secure(FaultScript script) {
        return line -> {
            line.secure(TestCertificate.shared().context());
            script.play(line);
        };
    }
}
