package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.internal.ServiceConstant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colors of an image: a preset of the service, or up to eight colors of the caller's choice. */
public sealed interface ColorPalette {

    /**
     * A preset palette.
     *
     * @param name such as {@code EMBER}
     * @throws IllegalArgumentException if the name is not spelled as a constant
     */
    static ColorPalette preset(String name) {
        return new Preset(name);
    }

    /**
     * A palette of the given colors, which should be in order of descending weight.
     *
     * @throws IllegalArgumentException if not one to eight colors
     */
    static ColorPalette of(WeightedColor... colors) {
        return new Members(List.of(colors));
    }

    /** The eight presets of the vendor's specification. */
    static List<String> knownPresets() {
        return List.of("EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE");
    }

    /**
     * A preset palette. The service may add presets, so any constant is accepted.
     *
     * @param name a constant such as {@code EMBER}
     */
    record Preset(String name) implements ColorPalette {
        public Preset {
            ServiceConstant.require("color_palette", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A palette of the caller's own colors.
     *
     * @param colors one to eight (vendor specification)
     */
    record Members(List<WeightedColor> colors) implements ColorPalette {
        public Members {
            colors = List.copyOf(colors);
            if (colors.isEmpty() || colors.size() > 8) {
                throw new IllegalArgumentException("color_palette members not 1-8: " + colors.size());
            }
        }

        /** The colors with their weights: {@code #203040:0.7,#F0E0C0}. */
        @Override
        public String toString() {
            return colors.stream().map(WeightedColor::toString).collect(Collectors.joining(","));
        }
    }

    /**
     * A color of a palette.
     *
     * @param value {@code #RRGGBB} or {@code #RGB} (vendor specification)
     */
    record HexColor(String value) {
        private static final Pattern SPELLING = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

        public HexColor {
            if (!SPELLING.matcher(value).matches()) {
                throw new IllegalArgumentException("color_hex is not #RRGGBB or #RGB: " + Excerpt.of(value));
            }
        }

        /** The color as {@code 0xRRGGBB}; the short form doubles each digit. */
        public int rgb() {
            int digits = Integer.parseInt(value.substring(1), 16);
            if (value.length() == 7) {
                return digits;
            }
            return (doubled(digits >> 8) << 16) | (doubled(digits >> 4) << 8) | doubled(digits);
        }

        private static int doubled(int digit) {
            return (digit & 0xF) * 0x11;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A color and its share of the image.
     *
     * @param color the color
     * @param weight 0.05 to 1 (vendor specification); empty if the service decides
     */
    record WeightedColor(ColorPalette.HexColor color, Optional<BigDecimal> weight) {
        private static final BigDecimal MIN_WEIGHT = new BigDecimal("0.05");

        public WeightedColor {
            weight.ifPresent(WeightedColor::requireInRange);
        }

        /**
         * A color whose weight the service decides.
         *
         * @param hex {@code #RRGGBB} or {@code #RGB}
         * @throws IllegalArgumentException if the color is spelled differently
         */
        public static WeightedColor of(String hex) {
            return new WeightedColor(new ColorPalette.HexColor(hex), Optional.empty());
        }

        /**
         * A color with a weight.
         *
         * @param hex {@code #RRGGBB} or {@code #RGB}
         * @param weight 0.05 to 1
         * @throws IllegalArgumentException if one of them is spelled differently or out of range
         */
        public static WeightedColor of(String hex, String weight) {
            return new WeightedColor(new ColorPalette.HexColor(hex), Optional.of(parseWeight(weight)));
        }

        private static BigDecimal parseWeight(String weight) {
            try {
                return new BigDecimal(weight);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("color_weight is not a number: " + Excerpt.of(weight), e);
            }
        }

        private static void requireInRange(BigDecimal weight) {
            if (weight.compareTo(MIN_WEIGHT) < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("color_weight not in 0.05-1: " + Excerpt.of(weight.toString()));
            }
        }

        /** The color, and its weight if it has one: {@code #203040:0.7}. */
        @Override
        public String toString() {
            return color + weight.map(share -> ":" + share.toPlainString()).orElse("");
        }
    }
}
