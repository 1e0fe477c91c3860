package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The size of an image in pixels. The model decides which sizes a request may name; answers may have any size. The
 * constants are the sizes that V3 makes for its aspect ratios.
 *
 * @param width 1 to 99999 pixels
 * @param height 1 to 99999 pixels
 */
public record Resolution(int width, int height) {
    /** 1024x1024, the V3 resolution of {@link AspectRatio#SQUARE}. */
    public static final Resolution SQUARE = new Resolution(1024, 1024);

    /** 1312x736, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_16X9}. */
    public static final Resolution LANDSCAPE_16X9 = new Resolution(1312, 736);

    /** 1280x800, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_16X10}. */
    public static final Resolution LANDSCAPE_16X10 = new Resolution(1280, 800);

    /** 1248x832, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_3X2}. */
    public static final Resolution LANDSCAPE_3X2 = new Resolution(1248, 832);

    /** 1152x864, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_4X3}. */
    public static final Resolution LANDSCAPE_4X3 = new Resolution(1152, 864);

    /** 1120x896, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_5X4}. */
    public static final Resolution LANDSCAPE_5X4 = new Resolution(1120, 896);

    /** 1408x704, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_2X1}. */
    public static final Resolution LANDSCAPE_2X1 = new Resolution(1408, 704);

    /** 1536x512, the V3 resolution nearest to {@link AspectRatio#LANDSCAPE_3X1}. */
    public static final Resolution LANDSCAPE_3X1 = new Resolution(1536, 512);

    /** 736x1312, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_9X16}. */
    public static final Resolution PORTRAIT_9X16 = new Resolution(736, 1312);

    /** 800x1280, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_10X16}. */
    public static final Resolution PORTRAIT_10X16 = new Resolution(800, 1280);

    /** 832x1248, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_2X3}. */
    public static final Resolution PORTRAIT_2X3 = new Resolution(832, 1248);

    /** 864x1152, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_3X4}. */
    public static final Resolution PORTRAIT_3X4 = new Resolution(864, 1152);

    /** 896x1120, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_4X5}. */
    public static final Resolution PORTRAIT_4X5 = new Resolution(896, 1120);

    /** 704x1408, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_1X2}. */
    public static final Resolution PORTRAIT_1X2 = new Resolution(704, 1408);

    /** 512x1536, the V3 resolution nearest to {@link AspectRatio#PORTRAIT_1X3}. */
    public static final Resolution PORTRAIT_1X3 = new Resolution(512, 1536);

    private static final Pattern SPELLING = Pattern.compile("(?:RESOLUTION_)?(\\d{1,5})[xX_](\\d{1,5})");
    private static final List<Resolution> V3 = parseAll("""
            512x1536 576x1408 576x1472 576x1536 640x1344 640x1408 640x1472 640x1536
            704x1152 704x1216 704x1280 704x1344 704x1408 704x1472 736x1312 768x1088
            768x1216 768x1280 768x1344 800x1280 832x960 832x1024 832x1088 832x1152 832x1216
            832x1248 864x1152 896x960 896x1024 896x1088 896x1120 896x1152 960x832 960x896
            960x1024 960x1088 1024x832 1024x896 1024x960 1024x1024 1088x768 1088x832
            1088x896 1088x960 1120x896 1152x704 1152x832 1152x864 1152x896 1216x704
            1216x768 1216x832 1248x832 1280x704 1280x768 1280x800 1312x736 1344x640
            1344x704 1344x768 1408x576 1408x640 1408x704 1472x576 1472x640 1472x704
            1536x512 1536x576 1536x640
            """);
    private static final List<Resolution> LEGACY =
            legacyOf(V3, "640x1024 720x1280 768x1024 768x1152 768x1232 1024x640 1024x768 1152x768 1232x768 1280x720");

    public Resolution {
        if (width < 1 || height < 1 || width > 99_999 || height > 99_999) {
            throw new IllegalArgumentException("resolution not in 1x1-99999x99999: " + width + "x" + height);
        }
    }

    /**
     * Reads {@code 1312x736} and the legacy {@code RESOLUTION_1312_736}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static Resolution parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("resolution is not WIDTHxHEIGHT: " + Excerpt.of(text));
        }
        return new Resolution(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The 69 resolutions of V3 (vendor specification). */
    public static List<Resolution> v3() {
        return V3;
    }

    /** The 78 resolutions of V_2 and V_2_TURBO (vendor specification). */
    public static List<Resolution> legacy() {
        return LEGACY;
    }

    // written out, because the equality that the JVM generates for a record takes part of every cold start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resolution size && size.width == width && size.height == height;
    }

    @Override
    public int hashCode() {
        return 31 * width + height;
    }

    /** The spelling of the service's answers: {@code 1312x736}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }

    private static List<Resolution> legacyOf(List<Resolution> v3, String more) {
        List<Resolution> legacy = new ArrayList<>(v3);
        legacy.remove(new Resolution(800, 1280)); // the only V3 size that the legacy models lack
        legacy.addAll(parseAll(more));
        return List.copyOf(legacy);
    }

    private static List<Resolution> parseAll(String texts) {
        List<Resolution> resolutions = new ArrayList<>();
        for (String text : texts.trim().split("\\s+", -1)) {
            resolutions.add(parse(text));
        }
        return List.copyOf(resolutions);
    }
}
