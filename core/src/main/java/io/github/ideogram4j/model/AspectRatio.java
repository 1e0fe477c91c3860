package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ratio of an image's width to its height. The constants are the ratios of V3; validation checks which ones a model
 * takes.
 *
 * @param width 1 to 99
 * @param height 1 to 99
 */
public record AspectRatio(int width, int height) {
    /** 1x1. */
    public static final AspectRatio SQUARE = new AspectRatio(1, 1);

    /** 16x9. */
    public static final AspectRatio LANDSCAPE_16X9 = new AspectRatio(16, 9);

    /** 16x10. */
    public static final AspectRatio LANDSCAPE_16X10 = new AspectRatio(16, 10);

    /** 3x2. */
    public static final AspectRatio LANDSCAPE_3X2 = new AspectRatio(3, 2);

    /** 4x3. */
    public static final AspectRatio LANDSCAPE_4X3 = new AspectRatio(4, 3);

    /** 5x4. */
    public static final AspectRatio LANDSCAPE_5X4 = new AspectRatio(5, 4);

    /** 2x1. */
    public static final AspectRatio LANDSCAPE_2X1 = new AspectRatio(2, 1);

    /** 3x1. */
    public static final AspectRatio LANDSCAPE_3X1 = new AspectRatio(3, 1);

    /** 9x16. */
    public static final AspectRatio PORTRAIT_9X16 = new AspectRatio(9, 16);

    /** 10x16. */
    public static final AspectRatio PORTRAIT_10X16 = new AspectRatio(10, 16);

    /** 2x3. */
    public static final AspectRatio PORTRAIT_2X3 = new AspectRatio(2, 3);

    /** 3x4. */
    public static final AspectRatio PORTRAIT_3X4 = new AspectRatio(3, 4);

    /** 4x5. */
    public static final AspectRatio PORTRAIT_4X5 = new AspectRatio(4, 5);

    /** 1x2. */
    public static final AspectRatio PORTRAIT_1X2 = new AspectRatio(1, 2);

    /** 1x3. */
    public static final AspectRatio PORTRAIT_1X3 = new AspectRatio(1, 3);

    // The gateway's documentation prints SPECT_16_10 for ASPECT_16_10 throughout, and users copy it
    private static final Pattern SPELLING = Pattern.compile("(?:A?SPECT_)?(\\d{1,2})[xX:_](\\d{1,2})");
    private static final List<AspectRatio> V3 =
            parseAll("1x3 3x1 1x2 2x1 9x16 16x9 10x16 16x10 2x3 3x2 3x4 4x3 4x5 5x4 1x1");
    private static final List<AspectRatio> LEGACY = parseAll("1x1 1x3 3x1 2x3 3x2 3x4 4x3 9x16 16x9 10x16 16x10");

    // The service publishes no such map: each is the best fit among the 69 resolutions of V3
    private static final Map<AspectRatio, Resolution> V3_RESOLUTIONS = Map.ofEntries(
            Map.entry(SQUARE, Resolution.SQUARE),
            Map.entry(LANDSCAPE_16X9, Resolution.LANDSCAPE_16X9),
            Map.entry(LANDSCAPE_16X10, Resolution.LANDSCAPE_16X10),
            Map.entry(LANDSCAPE_3X2, Resolution.LANDSCAPE_3X2),
            Map.entry(LANDSCAPE_4X3, Resolution.LANDSCAPE_4X3),
            Map.entry(LANDSCAPE_5X4, Resolution.LANDSCAPE_5X4),
            Map.entry(LANDSCAPE_2X1, Resolution.LANDSCAPE_2X1),
            Map.entry(LANDSCAPE_3X1, Resolution.LANDSCAPE_3X1),
            Map.entry(PORTRAIT_9X16, Resolution.PORTRAIT_9X16),
            Map.entry(PORTRAIT_10X16, Resolution.PORTRAIT_10X16),
            Map.entry(PORTRAIT_2X3, Resolution.PORTRAIT_2X3),
            Map.entry(PORTRAIT_3X4, Resolution.PORTRAIT_3X4),
            Map.entry(PORTRAIT_4X5, Resolution.PORTRAIT_4X5),
            Map.entry(PORTRAIT_1X2, Resolution.PORTRAIT_1X2),
            Map.entry(PORTRAIT_1X3, Resolution.PORTRAIT_1X3));

    public AspectRatio {
        if (width < 1 || height < 1 || width > 99 || height > 99) {
            throw new IllegalArgumentException("aspect_ratio not in 1x1-99x99: " + width + "x" + height);
        }
    }

    /**
     * Reads {@code 16x9}, {@code 16:9}, {@code ASPECT_16_9}, and {@code SPECT_16_9}, a misspelling in the gateway's
     * documentation.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static AspectRatio parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("aspect_ratio is not WIDTHxHEIGHT: " + Excerpt.of(text));
        }
        return new AspectRatio(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The 15 ratios of V3 (AiHubMix docs, V3 generate). */
    public static List<AspectRatio> v3() {
        return V3;
    }

    /** The 11 ratios of the legacy models (AiHubMix docs, generate). */
    public static List<AspectRatio> legacy() {
        return LEGACY;
    }

    /**
     * The V3 resolution nearest to this ratio; empty if V3 does not take this ratio.
     */
    public Optional<Resolution> v3Resolution() {
        return Optional.ofNullable(V3_RESOLUTIONS.get(this));
    }

    // written out, because the equality that the JVM generates for a record takes part of every cold start
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AspectRatio ratio && ratio.width == width && ratio.height == height;
    }

    @Override
    public int hashCode() {
        return 31 * width + height;
    }

    /** The spelling of the V3 endpoints: {@code 16x9}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }

    private static List<AspectRatio> parseAll(String texts) {
        List<AspectRatio> ratios = new ArrayList<>();
        for (String text : texts.split(" ", -1)) {
            ratios.add(parse(text));
        }
        return List.copyOf(ratios);
    }
}
