package io.github.ideogram4j.retrofit.bench;

/** The contents of requests and answers. */
final class Payloads {
    static final String KEY = "sk-0123456789abcdef0123456789abcdef";
    static final String PROMPT = "A lighthouse on a cliff at dawn, paper cut, layered blues and a single warm light in"
            + " the window, soft shadows between the layers, wide view over a calm sea";
    static final String NEGATIVE = "people, boats, text, watermark";

    static final String ANSWER = """
            {"created":"2026-11-20T12:00:00.123456Z","data":[{"prompt":"%s","resolution":"1312x736",\
            "is_image_safe":true,"seed":12345,"url":"https://ideogram.ai/api/images/ephemeral/\
            AbCdEfGhIjKlMnOpQrStUv.png?exp=1795262400&sig=0123456789abcdef0123456789abcdef0123456789abcdef\
            0123456789abcdef","style_type":"DESIGN"}]}""".formatted(PROMPT);

    private Payloads() {}
}
