package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.ServiceConstant;
import java.util.List;

/**
 * The style of an image. Answers may have styles that no request can name, so any constant is accepted.
 *
 * @param value a constant such as {@code REALISTIC}
 */
public record StyleType(String value) {
    public static final StyleType AUTO = new StyleType("AUTO");
    public static final StyleType GENERAL = new StyleType("GENERAL");
    public static final StyleType REALISTIC = new StyleType("REALISTIC");
    public static final StyleType DESIGN = new StyleType("DESIGN");
    /** In the vendor's specification since July 2025; AiHubMix does not document it. */
    public static final StyleType FICTION = new StyleType("FICTION");
    /** Legacy models only. */
    public static final StyleType RENDER_3D = new StyleType("RENDER_3D");
    /** Legacy models only. */
    public static final StyleType ANIME = new StyleType("ANIME");

    public StyleType {
        ServiceConstant.require("style_type", value);
    }

    /** The styles that V3 accepts (vendor specification; AiHubMix docs lack FICTION). */
    public static List<StyleType> v3() {
        return List.of(AUTO, GENERAL, REALISTIC, DESIGN, FICTION);
    }

    /** The styles that the legacy models accept (AiHubMix docs, V2 and V1); the vendor also accepts {@link #FICTION}. */
    public static List<StyleType> legacy() {
        return List.of(AUTO, GENERAL, REALISTIC, DESIGN, RENDER_3D, ANIME);
    }

    @Override
    public String toString() {
        return value;
    }
}
