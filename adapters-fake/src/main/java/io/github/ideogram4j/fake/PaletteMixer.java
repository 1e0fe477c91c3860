package io.github.ideogram4j.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds a picture's colours: the caller's own, or those the prompt's words and hash call for. */
final class PaletteMixer {
    private static final int[] SCHEMES = {-150, -110, -60, -35, 35, 60, 110, 150, 180};

    private final Words words;
    private final Mood mood;
    private final Chance chance;

    PaletteMixer(Words words, Mood mood, Chance chance) {
        this.words = words;
        this.mood = mood;
        this.chance = chance;
    }

    Palette mix(List<Integer> colours) {
        if (!colours.isEmpty()) {
            return fromCaller(colours);
        }
        ColourWord named = ColourWord.firstIn(words);
        int sky = named == ColourWord.NONE ? chance.below(360) : named.hue();
        int land = sky + SCHEMES[chance.below(SCHEMES.length)];
        return named.applied(mood.palette(sky, Math.floorMod(land, 360)));
    }

    private static Palette fromCaller(List<Integer> colours) {
        List<Integer> ramp = new ArrayList<>();
        colours.forEach(colour -> ramp.add(colour & 0xFFFFFF));
        int accent = Collections.max(ramp, Comparator.comparing(Rgb::chroma));
        ramp.sort(Comparator.comparing(Rgb::luma));
        stretch(ramp);
        int lightest = ramp.get(ramp.size() - 1);
        return new Palette(
                at(ramp, 200), lightest, Rgb.mix(lightest, Rgb.WHITE, 110), at(ramp, 150), ramp.get(0), accent);
    }

    /** One or two colours alone would leave no depth. */
    private static void stretch(List<Integer> ramp) {
        int darkest = ramp.get(0);
        int lightest = ramp.get(ramp.size() - 1);
        if (Rgb.luma(darkest) > 90) {
            ramp.add(0, Rgb.mix(darkest, Rgb.BLACK, 150));
        }
        if (Rgb.luma(lightest) < 170) {
            ramp.add(Rgb.mix(lightest, Rgb.WHITE, 150));
        }
    }

    private static int at(List<Integer> ramp, int place) {
        int scaled = place * (ramp.size() - 1);
        int index = Math.min(scaled / 256, Math.max(0, ramp.size() - 2));
        int next = Math.min(index + 1, ramp.size() - 1);
        return Rgb.mix(ramp.get(index), ramp.get(next), scaled - index * 256);
    }
}
