package io.github.ideogram4j.fake.internal.describe;

import io.github.ideogram4j.fake.internal.drawing.Rgb;

/** Common colour names. */
enum ColourName {
    BLACK(0x0B0B0D),
    CHARCOAL(0x2E3136),
    GREY(0x808080),
    SILVER(0xBEC2C6),
    WHITE(0xFBFBFB),
    CREAM(0xFBF0D2),
    BEIGE(0xDCC9A3),
    TAN(0xC49A6C),
    BROWN(0x7A4B28),
    DARK_BROWN(0x3B2316),
    MAROON(0x6E1423),
    RED(0xD92B2B),
    CORAL(0xF27059),
    ORANGE(0xF28C1E),
    PEACH(0xFBC8A0),
    GOLD(0xE0B02C),
    YELLOW(0xF6E23E),
    OLIVE(0x78782C),
    LIME(0x9BD23C),
    GREEN(0x2F9E44),
    DARK_GREEN(0x14432A),
    MINT(0xA9E5C8),
    TEAL(0x1F8A8A),
    TURQUOISE(0x45CFC8),
    SKY_BLUE(0x8CC8F0),
    BLUE(0x2F6FDE),
    STEEL_BLUE(0x5B7FA6),
    NAVY(0x14224A),
    INDIGO(0x3F3591),
    PURPLE(0x7D3FB0),
    LAVENDER(0xBFA8E0),
    MAGENTA(0xD63FA8),
    PINK(0xF5A3C0),
    PLUM(0x5A2350);

    private final int rgb;

    ColourName(int rgb) {
        this.rgb = rgb;
    }

    static ColourName nearest(int rgb) {
        ColourName nearest = BLACK;
        for (ColourName name : values()) {
            if (Rgb.distance(rgb, name.rgb) < Rgb.distance(rgb, nearest.rgb)) {
                nearest = name;
            }
        }
        return nearest;
    }

    /** The name in lower case, with spaces. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name().length(); i++) {
            char letter = name().charAt(i);
            text.append(letter == '_' ? ' ' : (char) (letter + 32));
        }
        return text.toString();
    }
}
