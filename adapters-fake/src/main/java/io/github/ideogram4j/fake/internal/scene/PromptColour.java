package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;

/** A colour that a prompt names. */
enum PromptColour {
    RED("red crimson scarlet ruby", 356, 80, 86),
    ORANGE("orange coral copper", 24, 82, 95),
    YELLOW("yellow golden gold amber", 46, 82, 97),
    GREEN("green emerald lime olive", 128, 66, 66),
    TEAL("teal turquoise cyan mint", 178, 66, 74),
    BLUE("blue azure navy sapphire", 216, 74, 84),
    PURPLE("purple violet lavender indigo", 272, 58, 80),
    PINK("pink magenta rose", 334, 62, 95),
    BROWN("brown sepia bronze", 28, 58, 56),
    GREY("grey gray black white silver monochrome", 220, 6, 62),
    NONE("", 0, 0, 0);

    private final String vocabulary;
    private final int hue;
    private final int rgb;

    PromptColour(String vocabulary, int hue, int saturation, int value) {
        this.vocabulary = vocabulary;
        this.hue = hue;
        this.rgb = Rgb.hsv(hue, saturation, value);
    }

    static PromptColour firstIn(PromptWords words) {
        for (String word : words.all()) {
            for (PromptColour colour : values()) {
                if (colour != NONE && new PromptWords(colour.vocabulary).all().contains(word)) {
                    return colour;
                }
            }
        }
        return NONE;
    }

    int hue() {
        return hue;
    }

    Palette applied(Palette palette) {
        if (this == NONE) {
            return palette;
        }
        Palette tinted = this == GREY ? greyed(palette) : palette.tinted(rgb, 72, 72);
        return new Palette(tinted.skyTop(), tinted.skyLow(), tinted.glow(), tinted.far(), tinted.near(), rgb);
    }

    private static Palette greyed(Palette palette) {
        return new Palette(
                grey(palette.skyTop()),
                grey(palette.skyLow()),
                grey(palette.glow()),
                grey(palette.far()),
                grey(palette.near()),
                palette.accent());
    }

    private static int grey(int rgb) {
        int luma = Rgb.luma(rgb);
        return Rgb.mix(rgb, Rgb.of(luma, luma, luma), 224);
    }
}
