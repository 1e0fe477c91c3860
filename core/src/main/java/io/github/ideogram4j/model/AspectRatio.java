package io.github.ideogram4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a picture. Which shapes a model makes is checked by validation.
 *
 * @param width 1 to 99
 * @param height 1 to 99
 */
public record AspectRatio(int width, int height) {
    // The gateway's pages print SPECT_16_10 for ASPECT_16_10 throughout; people copy it
    private static final Pattern SPELLING = Pattern.compile("(?:A?SPECT_)?(\\d{1,2})[xX:_](\\d{1,2})");
    private static final List<AspectRatio> V3 =
            parseAll("1x3 3x1 1x2 2x1 9x16 16x9 10x16 16x10 2x3 3x2 3x4 4x3 4x5 5x4 1x1");
    private static final List<AspectRatio> LEGACY = parseAll("1x1 1x3 3x1 2x3 3x2 3x4 4x3 9x16 16x9 10x16 16x10");

    public AspectRatio {
        if (width < 1 || height < 1 || width > 99 || height > 99) {
            throw new IllegalArgumentException("aspect_ratio not in 1x1-99x99: " + width + "x" + height);
        }
    }

    /** Reads {@code 16x9}, {@code 16:9}, {@code ASPECT_16_9}, and {@code SPECT_16_9} as the gateway misspells it. */
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
     * The V3 resolution nearest to this ratio; empty for a ratio that V3 does not offer.
     *
     * <p>The service publishes no such map: it is the best fit among its 69 resolutions.
     */
    public Optional<Resolution> v3Resolution() {
        return Optional.ofNullable(V3Sizes.BY_RATIO.get(this));
    }

    /** As the V3 endpoints write it: {@code 16x9}. */
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
