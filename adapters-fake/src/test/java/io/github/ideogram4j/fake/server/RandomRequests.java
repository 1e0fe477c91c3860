package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes valid requests to all endpoints, in any combination of their fields. */
final class RandomRequests {
    private static final String V3 = "/ideogram/v1/ideogram-v3/";
    private static final byte[] PICTURE = Pictures.png(16, 16, (x, y) -> Pictures.BLACK + 0x101010 * x);
    private static final byte[] MASK = Pictures.png(16, 16, (x, y) -> x < 8 ? Pictures.BLACK : Pictures.WHITE);
    private static final List<String> PROMPTS =
            List.of("p", "灯台 \\ \"q\"", "a\r\nb", "--" + WireForm.BOUNDARY, "é".repeat(500), "🗼");

    private final Random random;

    RandomRequests(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        return switch (random.nextInt(10)) {
            case 0 ->
                random.nextBoolean() ? v3Json() : scene(new WireForm(), true).post(V3 + "generate");
            case 1 -> scene(image("image"), true).post(V3 + "remix");
            case 2 -> scene(image("image").file("mask", "m.png", MASK), false).post(V3 + random("edit", "inpaint"));
            case 3 ->
                v3(image("image").text("resolution", any(Resolution.v3()))).post(V3 + "reframe");
            case 4 -> v3(image("image").text("prompt", prompt())).post(V3 + "replace-background");
            case 5 -> WireForm.json("/ideogram/generate", "{\"image_request\":" + legacy("") + "}");
            case 6 ->
                image("image_file")
                        .text("image_request", legacy(",\"image_weight\":" + (1 + random.nextInt(100))))
                        .post("/ideogram/remix");
            case 7 ->
                image("image_file")
                        .file("mask", "m.png", MASK)
                        .text("prompt", prompt())
                        .text("model", random("V_2", "V_2_TURBO"))
                        .post("/edit");
            case 8 ->
                image("image_file").text("image_request", "{\"detail\": 7}").post("/ideogram/upscale");
            default -> image("image_file").post("/describe");
        };
    }

    private WireForm scene(WireForm form, boolean sized) {
        form.text("prompt", prompt());
        if (sized && random.nextBoolean()) {
            form.text("resolution", any(Resolution.v3()));
        } else if (random.nextBoolean()) {
            form.text("aspect_ratio", any(AspectRatio.v3()));
        }
        if (random.nextBoolean()) {
            form.text("negative_prompt", "q").text("magic_prompt", random("AUTO", "ON", "OFF"));
        }
        if (random.nextInt(4) == 0) {
            form.file("character_reference_images", "c.png", PICTURE);
        }
        return v3(form);
    }

    private WireForm v3(WireForm form) {
        if (random.nextBoolean()) {
            form.text("num_images", Integer.toString(1 + random.nextInt(8)));
        }
        if (random.nextBoolean()) {
            form.text("seed", Integer.toString(random.nextInt() & Integer.MAX_VALUE));
        }
        if (random.nextBoolean()) {
            form.text("rendering_speed", random("FLASH", "TURBO", "DEFAULT", "QUALITY"));
        }
        switch (random.nextInt(4)) {
            case 0 -> form.text("style_codes", "00ff00ff").text("style_codes", "ABCDEF01");
            case 1 ->
                form.file("style_reference_images", "1.png", PICTURE).file("style_reference_images", "2.png", MASK);
            case 2 -> form.text("style_preset", any(StylePreset.known()));
            default -> form.text("color_palette", "{\"name\":\"" + random("EMBER", "FRESH") + "\"}");
        }
        return form;
    }

    private byte[] v3Json() {
        return WireForm.json(
                V3 + "generate",
                "{\"prompt\":" + JsonText.of(prompt()) + ",\"seed\":" + random.nextInt(1000)
                        + ",\"color_palette\":{\"members\":[{\"color_hex\":\"#abc\",\"color_weight\":0."
                        + (1 + random.nextInt(9)) + "}]}}");
    }

    private String legacy(String more) {
        boolean second = random.nextBoolean();
        return "{\"prompt\":" + JsonText.of(prompt()) + ",\"model\":\"" + (second ? "V_2" : "V_1") + "\""
                + (second && random.nextBoolean() ? ",\"style_type\":\"ANIME\"" : "")
                + (second && random.nextBoolean() ? ",\"resolution\":\"RESOLUTION_768_1232\"" : "")
                + (random.nextBoolean() ? ",\"num_images\":" + (1 + random.nextInt(8)) : "") + more + "}";
    }

    private WireForm image(String field) {
        return new WireForm().file(field, random("a.png", "灯 台.png", "q\\\"uote.png"), PICTURE);
    }

    private String prompt() {
        return any(PROMPTS);
    }

    private String random(String... texts) {
        return any(Arrays.asList(texts));
    }

    private String any(List<?> list) {
        return list.get(random.nextInt(list.size())).toString();
    }

    /** A copy of the request with one to three random changes; half of them keep the head and its length in order. */
    byte[] mutated(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        boolean framed = random.nextBoolean();
        byte[] changed = framed ? Arrays.copyOfRange(request, body, request.length) : request;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changed(changed);
        }
        if (!framed) {
            return changed;
        }
        String head = text.substring(0, body).replaceFirst("Content-Length: \\d+", "Content-Length: " + changed.length);
        return join(head.getBytes(StandardCharsets.ISO_8859_1), head.length(), changed, head.length());
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        // half of the changes hit the head, which is short
        int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 300));
        int length = Math.min(1 + random.nextInt(random.nextBoolean() ? 2 : 40), bytes.length - at);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at); // cut off
            case 1 -> join(bytes, at, new byte[0], at + length); // a piece is missing
            case 2 ->
                join(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length); // or comes twice
            case 3 -> join(bytes, at, noise(length), at + length);
            default -> {
                int from = random.nextInt(bytes.length - length + 1);
                yield join(bytes, at, Arrays.copyOfRange(bytes, from, from + length), at + length);
            }
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        for (int i = 0; i < length; i++) {
            noise[i] = random.nextBoolean() ? noise[i] : (byte) "\"\\{}[]:;,=-\r\n 09".charAt(random.nextInt(16));
        }
        return noise;
    }

    /** The bytes before {@code end}, the piece, and the bytes from {@code start} on. */
    private static byte[] join(byte[] bytes, int end, byte[] piece, int start) {
        byte[] joined = Arrays.copyOf(bytes, end + piece.length + bytes.length - start);
        System.arraycopy(piece, 0, joined, end, piece.length);
        System.arraycopy(bytes, start, joined, end + piece.length, bytes.length - start);
        return joined;
    }
}
