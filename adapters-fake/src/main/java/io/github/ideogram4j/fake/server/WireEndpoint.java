package io.github.ideogram4j.fake.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints of the gateway: their paths, the forms they take, and the fields (the vendor's specification and AiHubMix's pages). */
enum WireEndpoint {
    V3_GENERATE(
            "/v1/ideogram-v3/generate",
            Form.EITHER,
            false,
            Fields.V3 + Fields.SCENE + "negative_prompt aspect_ratio resolution enable_copyright_detection",
            Fields.STYLE_FILES + Fields.CHARACTER_FILES),
    V3_REMIX(
            "/v1/ideogram-v3/remix",
            Form.MULTIPART,
            false,
            Fields.V3 + Fields.SCENE + "negative_prompt aspect_ratio resolution image_weight",
            "image " + Fields.STYLE_FILES + Fields.CHARACTER_FILES),
    V3_EDIT(
            "/v1/ideogram-v3/edit",
            Form.MULTIPART,
            false,
            Fields.V3 + Fields.SCENE + "negative_prompt aspect_ratio",
            "image mask " + Fields.STYLE_FILES + Fields.CHARACTER_FILES),
    V3_INPAINT(
            "/v1/ideogram-v3/inpaint",
            Form.MULTIPART,
            false,
            Fields.V3 + Fields.SCENE + "negative_prompt aspect_ratio",
            "image mask " + Fields.STYLE_FILES + Fields.CHARACTER_FILES),
    V3_REFRAME(
            "/v1/ideogram-v3/reframe", Form.MULTIPART, false, Fields.V3 + "resolution", "image " + Fields.STYLE_FILES),
    V3_REPLACE_BACKGROUND(
            "/v1/ideogram-v3/replace-background",
            Form.MULTIPART,
            false,
            Fields.V3 + "prompt magic_prompt style_type",
            "image " + Fields.STYLE_FILES),
    GENERATE("/generate", Form.JSON, true, Fields.LEGACY, ""),
    REMIX("/remix", Form.MULTIPART, true, Fields.LEGACY + " image_weight", "image_file"),
    EDIT(
            "/edit",
            Form.MULTIPART,
            false,
            "prompt model num_images seed style_type magic_prompt_option",
            "image_file mask"),
    UPSCALE(
            "/upscale",
            Form.MULTIPART,
            true,
            "prompt resemblance detail num_images seed magic_prompt_option magic_prompt_version",
            "image_file"),
    DESCRIBE("/describe", Form.MULTIPART, false, "describe_model_version", "image_file");

    /** The gateway serves all paths below this one; the vendor without it. */
    private static final String PREFIX = "/ideogram";

    /** The types of request body that an endpoint takes. */
    enum Form {
        JSON,
        MULTIPART,
        EITHER
    }

    private static final class Fields {
        static final String V3 = "num_images seed rendering_speed style_codes style_preset color_palette ";
        static final String SCENE = "prompt magic_prompt style_type custom_model_uri ";
        static final String LEGACY = "prompt model aspect_ratio resolution num_images seed style_type color_palette"
                + " negative_prompt magic_prompt_option magic_prompt_version";
        static final String STYLE_FILES = "style_reference_images ";
        static final String CHARACTER_FILES = "character_reference_images character_reference_images_mask";
    }

    private final String path;
    private final Form form;
    private final boolean wrapped;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parameters;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> files;

    WireEndpoint(String path, Form form, boolean wrapped, String parameters, String files) {
        this.path = path;
        this.form = form;
        this.wrapped = wrapped;
        this.parameters = List.of(parameters.trim().split(" ", -1));
        this.files = files.isEmpty() ? List.of() : List.of(files.trim().split(" ", -1));
    }

    /** Whether this is an endpoint of the vendor that no operation of the library uses. */
    static boolean isUnserved(String path) {
        return path.matches("(?:" + PREFIX + ")?/(?:reframe|v1/ideogram-v3/generate-transparent)");
    }

    static @Nullable WireEndpoint at(String path) {
        String plain = path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
        for (WireEndpoint endpoint : values()) {
            if (endpoint.path.equals(plain)) {
                return endpoint;
            }
        }
        return null;
    }

    /** All paths, with the prefix if {@code path} has it, for hints. */
    static List<String> pathsLike(String path) {
        List<String> paths = new ArrayList<>();
        for (WireEndpoint endpoint : values()) {
            paths.add((path.startsWith(PREFIX) ? PREFIX : "") + endpoint.path);
        }
        return paths;
    }

    Form form() {
        return form;
    }

    boolean isV3() {
        return path.startsWith("/v1/");
    }

    /** Whether the parameters are inside of a JSON object {@code image_request}. */
    boolean isWrapped() {
        return wrapped;
    }

    /** The names of the parameters that are not files. */
    List<String> parameters() {
        return parameters;
    }

    List<String> files() {
        return files;
    }

    @Override
    public String toString() {
        return path;
    }
}
