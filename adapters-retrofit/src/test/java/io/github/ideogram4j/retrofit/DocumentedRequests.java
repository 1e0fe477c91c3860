package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Samples.jpeg;
import static io.github.ideogram4j.retrofit.Samples.jpegPart;
import static io.github.ideogram4j.retrofit.Samples.png;
import static io.github.ideogram4j.retrofit.Samples.pngPart;
import static io.github.ideogram4j.retrofit.Samples.textPart;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.net.URI;
import java.util.List;

/**
 * The example requests of the gateways' documentation, with long prompts shortened. Typos of the documentation are
 * corrected as noted at each request.
 */
final class DocumentedRequests {
    static final List<String> API_KEY = List.of("Api-Key: " + Fixtures.KEY);
    static final List<String> BEARER = List.of("Accept: application/json", "Authorization: Bearer " + Fixtures.KEY);

    /** @param json the JSON of the body or of the part {@code image_request}; empty without one */
    record Row(
            HttpGateway gateway,
            Operation<?> operation,
            String path,
            List<String> headers,
            String json,
            List<SentPart> parts) {
        @Override
        public String toString() {
            return gateway.name() + " " + operation.name();
        }
    }

    private DocumentedRequests() {}

    static List<Row> all() {
        return List.of(
                v3Generate(),
                v3Remix(),
                v3Edit(),
                v3ReplaceBackground(),
                generate(),
                edit(),
                remix(),
                upscale(),
                describe(),
                relayRemix());
    }

    private static Row v3Generate() {
        String prompt = "未来都市。「One Gateway, Infinite Models」, \"clean text\"";
        return aiHubMix(
                V3Generate.builder(prompt)
                        .speed(RenderingSpeed.QUALITY)
                        .numImages(2)
                        .aspectRatio(AspectRatio.parse("2x1"))
                        .build(),
                "/ideogram/v1/ideogram-v3/generate",
                "",
                textPart("prompt", prompt),
                textPart("rendering_speed", "QUALITY"),
                textPart("num_images", "2"),
                textPart("aspect_ratio", "2x1"));
    }

    private static Row v3Remix() {
        return aiHubMix(
                V3Remix.builder(jpeg("image.jpeg"), "雪の中で猫と遊ぶ鳥、ピクセルアートスタイル")
                        .imageWeight(60)
                        .speed(RenderingSpeed.QUALITY)
                        .numImages(1)
                        .seed(1)
                        .aspectRatio(AspectRatio.parse("16x9"))
                        .magicPrompt(MagicPrompt.AUTO)
                        .style(StyleType.AUTO)
                        .negativePrompt("blurry, bad anatomy, watermark")
                        .styleReference(png("reference-image.png"))
                        .build(),
                "/ideogram/v1/ideogram-v3/remix",
                "",
                textPart("prompt", "雪の中で猫と遊ぶ鳥、ピクセルアートスタイル"),
                textPart("image_weight", "60"),
                textPart("rendering_speed", "QUALITY"),
                textPart("num_images", "1"),
                textPart("seed", "1"),
                textPart("aspect_ratio", "16x9"),
                textPart("magic_prompt", "AUTO"),
                textPart("style_type", "AUTO"),
                textPart("negative_prompt", "blurry, bad anatomy, watermark"),
                jpegPart("image", "image.jpeg"),
                pngPart("style_reference_images", "reference-image.png"));
    }

    private static Row v3Edit() {
        return aiHubMix(
                V3Edit.builder(jpeg("image.jpeg"), jpeg("mask.jpg"), "텍스트 제거")
                        .speed(RenderingSpeed.DEFAULT)
                        .numImages(1)
                        .seed(1)
                        .aspectRatio(AspectRatio.parse("16x9"))
                        .magicPrompt(MagicPrompt.AUTO)
                        .style(StyleType.AUTO)
                        .negativePrompt("흐릿함, 잘못된 해부학, 워터마크")
                        .build(),
                "/ideogram/v1/ideogram-v3/edit",
                "",
                textPart("prompt", "텍스트 제거"),
                textPart("rendering_speed", "DEFAULT"),
                textPart("num_images", "1"),
                textPart("seed", "1"),
                textPart("aspect_ratio", "16x9"),
                textPart("magic_prompt", "AUTO"),
                textPart("style_type", "AUTO"),
                textPart("negative_prompt", "흐릿함, 잘못된 해부학, 워터마크"),
                jpegPart("image", "image.jpeg"),
                jpegPart("mask", "mask.jpg"));
    }

    private static Row v3ReplaceBackground() {
        return aiHubMix(
                V3ReplaceBackground.builder(png("image.png"), "bird playing with a cat in the snow, pixel art style")
                        .speed(RenderingSpeed.QUALITY)
                        .numImages(1)
                        .seed(1)
                        .magicPrompt(MagicPrompt.AUTO)
                        .style(StyleType.AUTO)
                        .styleReference(png("reference-image.png"))
                        .build(),
                "/ideogram/v1/ideogram-v3/replace-background",
                "",
                textPart("prompt", "bird playing with a cat in the snow, pixel art style"),
                textPart("rendering_speed", "QUALITY"),
                textPart("num_images", "1"),
                textPart("seed", "1"),
                textPart("magic_prompt", "AUTO"),
                textPart("style_type", "AUTO"),
                pngPart("image", "image.png"),
                pngPart("style_reference_images", "reference-image.png"));
    }

    private static Row generate() {
        return aiHubMix(
                LegacyGenerate.builder(ModelId.V_2, "白いフクロウ、巨大なタイトルデザイン \"Always curious\"")
                        .negativePrompt("blurry, bad anatomy, watermark")
                        .aspectRatio(AspectRatio.parse("ASPECT_3_2"))
                        .numImages(2)
                        .magicPrompt(MagicPrompt.AUTO)
                        .style(StyleType.RENDER_3D)
                        .build(),
                "/ideogram/generate",
                """
                {"image_request":{"prompt":"白いフクロウ、巨大なタイトルデザイン \\"Always curious\\"",
                "negative_prompt":"blurry, bad anatomy, watermark","aspect_ratio":"ASPECT_3_2","model":"V_2","num_images":2,
                "magic_prompt_option":"AUTO","style_type":"RENDER_3D"}}""");
    }

    /** The page posts to {@code /eidt}, has the mask as text, and leaves three values empty. */
    private static Row edit() {
        return aiHubMix(
                LegacyEdit.builder(ModelId.V_2, png("file1"), png("file1"), "\"prompt\"")
                        .numImages(1)
                        .build(),
                "/ideogram/edit",
                "",
                textPart("prompt", "\"prompt\""),
                textPart("model", "V_2"),
                textPart("num_images", "1"),
                pngPart("image_file", "file1.png"),
                pngPart("mask", "file1.png"));
    }

    private static Row remix() {
        return aiHubMix(
                LegacyRemix.builder(ModelId.V_2, jpeg("file1"), "水彩画")
                        .aspectRatio(AspectRatio.parse("ASPECT_10_16"))
                        .imageWeight(50)
                        .magicPrompt(MagicPrompt.ON)
                        .build(),
                "/ideogram/remix",
                """
                {"prompt":"水彩画","aspect_ratio":"ASPECT_10_16","image_weight":50,"magic_prompt_option":"ON","model":"V_2"}""",
                jpegPart("image_file", "file1.jpg"));
    }

    private static Row upscale() {
        return aiHubMix(Upscale.of(png("file1")), "/ideogram/upscale", "{}", pngPart("image_file", "file1.png"));
    }

    private static Row describe() {
        return aiHubMix(Describe.of(png("file1")), "/ideogram/describe", "", pngPart("image_file", "file1.png"));
    }

    /** The page has its texts percent-encoded; the service does not decode them. */
    private static Row relayRemix() {
        return new Row(
                HttpGateway.relay(URI.create("https://relay.example")),
                LegacyRemix.builder(ModelId.V_1, png("flux.png"), "A serene tropical beach ")
                        .imageWeight(50)
                        .magicPrompt(MagicPrompt.AUTO)
                        .aspectRatio(AspectRatio.parse("ASPECT_10_16"))
                        .seed(12345)
                        .negativePrompt("brush strokes, painting")
                        .build(),
                "/ideogram/remix",
                BEARER,
                """
                {"image_weight":50,"model":"V_1","magic_prompt_option":"AUTO","prompt":"A serene tropical beach ",
                "aspect_ratio":"ASPECT_10_16","seed":12345,"negative_prompt":"brush strokes, painting"}""",
                List.of(pngPart("image_file", "flux.png")));
    }

    private static Row aiHubMix(Operation<?> operation, String path, String json, SentPart... parts) {
        return new Row(HttpGateway.aiHubMix(), operation, path, API_KEY, json, List.of(parts));
    }
}
