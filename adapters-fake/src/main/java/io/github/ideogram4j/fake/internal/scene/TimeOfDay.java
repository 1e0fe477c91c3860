package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** The time of day or year, found by the words of the prompt; determines the colours of sky and land. */
enum TimeOfDay {
    NIGHT("night midnight nocturnal dark moon moonlit moonlight star starry stars galaxy space neon cyberpunk"),
    DAWN("dawn sunrise morning daybreak pastel dreamy"),
    SUNSET("sunset dusk evening twilight golden"),
    WINTER("winter snow snowy ice icy frozen arctic christmas"),
    MIST("mist misty fog foggy rain rainy storm stormy cloudy gloomy minimal minimalist"),
    AUTUMN("autumn fall october harvest rustic vintage retro"),
    SPRING("spring may meadow garden blossom green"),
    DAY("day noon summer sunny bright daylight");

    private final String vocabulary;

    TimeOfDay(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    static TimeOfDay of(PromptWords words, SeededRandom random) {
        for (TimeOfDay timeOfDay : values()) {
            if (words.anyOf(timeOfDay.vocabulary)) {
                return timeOfDay;
            }
        }
        return values()[random.below(values().length)];
    }

    boolean starlit() {
        return this == NIGHT;
    }

    boolean lowSun() {
        return this == DAWN || this == SUNSET;
    }

    /** The palette for a hue of the sky and one of the land, in degrees. */
    Palette palette(int sky, int land) {
        int accent = Rgb.hsv(land + 180, 66, 93);
        return switch (this) {
            case NIGHT ->
                new Palette(
                        Rgb.hsv(cold(sky), 74, 16),
                        Rgb.hsv(cold(sky) - 18, 60, 46),
                        Rgb.hsv(50, 22, 98),
                        Rgb.hsv(cold(sky) - 10, 52, 38),
                        Rgb.hsv(cold(land), 62, 9),
                        Rgb.hsv(38, 72, 98));
            case DAWN ->
                new Palette(
                        Rgb.hsv(cold(sky) + 10, 40, 76),
                        Rgb.hsv(24, 36, 100),
                        Rgb.hsv(40, 38, 100),
                        Rgb.hsv(cold(land) + 70, 30, 82),
                        Rgb.hsv(cold(land), 56, 26),
                        Rgb.hsv(8, 66, 92));
            case SUNSET ->
                new Palette(
                        Rgb.hsv(cold(sky) + 40, 54, 46),
                        Rgb.hsv(24, 74, 99),
                        Rgb.hsv(46, 52, 100),
                        Rgb.hsv(cold(land) + 105, 56, 70),
                        Rgb.hsv(cold(land) + 40, 62, 16),
                        Rgb.hsv(12, 80, 94));
            case WINTER ->
                new Palette(
                        Rgb.hsv(cold(sky), 36, 74),
                        Rgb.hsv(cold(sky) + 120, 8, 98),
                        Rgb.hsv(45, 14, 100),
                        Rgb.hsv(cold(sky), 40, 66),
                        Rgb.hsv(cold(sky), 9, 96),
                        Rgb.hsv(4, 70, 84));
            case MIST ->
                new Palette(
                        Rgb.hsv(hazy(sky), 24, 74),
                        Rgb.hsv(hazy(sky) + 20, 7, 95),
                        Rgb.hsv(45, 8, 100),
                        Rgb.hsv(hazy(sky), 15, 80),
                        Rgb.hsv(hazy(sky), 44, 24),
                        Rgb.hsv(hazy(sky) + 180, 62, 90));
            case AUTUMN ->
                new Palette(
                        Rgb.hsv(190 + sky % 30, 30, 78),
                        Rgb.hsv(42, 22, 98),
                        Rgb.hsv(44, 40, 100),
                        Rgb.hsv(32 + land % 16, 58, 88),
                        Rgb.hsv(6 + land % 16, 70, 28),
                        Rgb.hsv(18, 82, 90));
            case SPRING ->
                new Palette(
                        Rgb.hsv(190 + sky % 30, 42, 90),
                        Rgb.hsv(55, 10, 99),
                        Rgb.hsv(50, 32, 100),
                        Rgb.hsv(78 + land % 40, 34, 86),
                        Rgb.hsv(130 + land % 40, 62, 30),
                        Rgb.hsv(335 + land % 20, 56, 95));
            case DAY ->
                new Palette(
                        Rgb.hsv(notGreen(sky), 54, 84),
                        Rgb.hsv(notGreen(sky) + 30, 14, 99),
                        Rgb.hsv(46, 34, 100),
                        Rgb.hsv(land, 30, 84),
                        Rgb.hsv(land + 14, 64, 25),
                        accent);
        };
    }

    /** Maps a hue to blue to violet. */
    private static int cold(int hue) {
        return 205 + Math.floorMod(hue, 360) / 6;
    }

    /** Maps a hue to green to violet, because brown haze looks like dirt. */
    private static int hazy(int hue) {
        return 150 + Math.floorMod(hue, 360) / 3;
    }

    /** Moves green hues to blue, because a green sky looks unnatural. */
    private static int notGreen(int hue) {
        return hue > 70 && hue < 165 ? hue + 110 : hue;
    }
}
