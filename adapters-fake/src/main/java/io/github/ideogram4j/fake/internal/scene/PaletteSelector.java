package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** Selects the colours of a scene: the caller's, or colours derived from the words and hash of the prompt. */
final class PaletteSelector {
    private static final int[] SCHEMES = {-150, -110, -60, -35, 35, 60, 110, 150, 180};

    private final PromptWords words;
    private final TimeOfDay timeOfDay;
    private final SeededRandom random;

    PaletteSelector(PromptWords words, TimeOfDay timeOfDay, SeededRandom random) {
        this.words = words;
        this.timeOfDay = timeOfDay;
        this.random = random;
    }

    Palette select(List<Integer> colours) {
        if (!colours.isEmpty()) {
            return ofColours(colours);
        }
        PromptColour named = PromptColour.firstIn(words);
        int sky = named == PromptColour.NONE ? random.below(360) : named.hue();
        int land = sky + SCHEMES[random.below(SCHEMES.length)];
        return named.applied(timeOfDay.palette(sky, Math.floorMod(land, 360)));
    }

    private static Palette ofColours(List<Integer> colours) {
        List<Integer> ramp = new ArrayList<>();
        int accent = colours.get(0) & 0xFFFFFF;
        for (int colour : colours) {
            int rgb = colour & 0xFFFFFF;
            accent = Rgb.chroma(rgb) > Rgb.chroma(accent) ? rgb : accent;
            int at = ramp.size();
            while (at > 0 && Rgb.luma(ramp.get(at - 1)) > Rgb.luma(rgb)) {
                at--;
            }
            ramp.add(at, rgb); // from dark to light
        }
        stretch(ramp);
        int lightest = ramp.get(ramp.size() - 1);
        return new Palette(
                at(ramp, 200), lightest, Rgb.mix(lightest, Rgb.WHITE, 110), at(ramp, 150), ramp.get(0), accent);
    }

    /** Adds a darker and a lighter colour if needed: one or two colours alone leave no depth. */
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
