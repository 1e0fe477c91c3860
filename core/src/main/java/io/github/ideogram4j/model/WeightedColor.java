package io.github.ideogram4j.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A colour and how much of the picture it should take.
 *
 * @param weight 0.05 to 1 (vendor specification); empty leaves it to the service
 */
public record WeightedColor(HexColor color, Optional<BigDecimal> weight) {
    private static final BigDecimal MIN_WEIGHT = new BigDecimal("0.05");

    public WeightedColor {
        weight.ifPresent(WeightedColor::requireInRange);
    }

    /** A colour whose weight is left to the service. */
    public static WeightedColor of(String hex) {
        return new WeightedColor(new HexColor(hex), Optional.empty());
    }

    public static WeightedColor of(String hex, String weight) {
        return new WeightedColor(new HexColor(hex), Optional.of(parseWeight(weight)));
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

    /** The colour, and its weight if it has one: {@code #203040:0.7}. */
    @Override
    public String toString() {
        return color + weight.map(share -> ":" + share.toPlainString()).orElse("");
    }
}
