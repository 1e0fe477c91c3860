package io.github.ideogram4j.model;

import java.util.List;

/**
 * The kind of picture. Open: answers may name styles that no request can ask for.
 *
 * @param value such as {@code REALISTIC}; not blank
 */
public record StyleType(String value) {
    public static final StyleType AUTO = new StyleType("AUTO");
    public static final StyleType GENERAL = new StyleType("GENERAL");
    public static final StyleType REALISTIC = new StyleType("REALISTIC");
    public static final StyleType DESIGN = new StyleType("DESIGN");
    /** By the vendor's specification, since July 2025; AiHubMix does not document it. */
    public static final StyleType FICTION = new StyleType("FICTION");
    /** Legacy models only. */
    public static final StyleType RENDER_3D = new StyleType("RENDER_3D");
    /** Legacy models only. */
    public static final StyleType ANIME = new StyleType("ANIME");

    public StyleType {
        Constants.requireConstant("style_type", value);
    }

    /** What V3 accepts (vendor specification; AiHubMix docs leave out FICTION). */
    public static List<StyleType> v3() {
        return List.of(AUTO, GENERAL, REALISTIC, DESIGN, FICTION);
    }

    /** What the legacy models accept (AiHubMix docs, V2 and V1); the vendor takes {@link #FICTION} for them too. */
    public static List<StyleType> legacy() {
        return List.of(AUTO, GENERAL, REALISTIC, DESIGN, RENDER_3D, ANIME);
    }

    @Override
    public String toString() {
        return value;
    }
}
