package io.github.ideogram4j.retrofit.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Headers as of a gateway behind a content delivery network, the same in each answer. */
    static final Map<String, String> CONSTANT_HEADERS = headers(
            "content-type", "application/json",
            "server", "cloudflare",
            "cf-cache-status", "DYNAMIC",
            "vary", "Origin, Accept-Encoding",
            "access-control-allow-origin", "*",
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "alt-svc", "h3=\":443\"; ma=86400");

    /** Headers that differ from answer to answer. */
    static final Map<String, String> VARYING_HEADERS = headers(
            "date", "Fri, 20 Nov 2026 12:00:00 GMT",
            "content-length", Integer.toString(ANSWER.getBytes(StandardCharsets.UTF_8).length),
            "x-request-id", "0f8fad5b-d9cb-469f-a165-70867728950e",
            "cf-ray", "8e5a1b2c3d4e5f60-FRA",
            "x-envoy-upstream-service-time", "5142");

    static final List<Map<String, String>> HEADERS = List.of(CONSTANT_HEADERS, VARYING_HEADERS);

    private Payloads() {}

    private static Map<String, String> headers(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
