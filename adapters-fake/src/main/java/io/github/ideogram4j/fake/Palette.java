package io.github.ideogram4j.fake;

/** The colours of one picture. */
record Palette(int skyTop, int skyLow, int glow, int far, int near, int accent) {
    /** The colour of the layer {@code index} of {@code count}, the farthest first. */
    int layer(int index, int count) {
        return Rgb.mix(far, near, count < 2 ? 256 : index * 256 / (count - 1));
    }

    int paper() {
        return Rgb.mix(Rgb.WHITE, glow, 56);
    }

    int ink() {
        return Rgb.mix(darkest(), Rgb.BLACK, 130);
    }

    int softInk() {
        return Rgb.mix(ink(), paper(), 84);
    }

    int light() {
        return Rgb.mix(glow, Rgb.WHITE, 150);
    }

    int dark() {
        return Rgb.mix(darkest(), Rgb.BLACK, 90);
    }

    int middle() {
        return Rgb.mix(far, dark(), 130);
    }

    private int darkest() {
        int sky = Rgb.luma(skyTop) < Rgb.luma(accent) ? skyTop : accent;
        int land = Rgb.luma(near) < Rgb.luma(far) ? near : far;
        return Rgb.mix(Rgb.luma(land) < Rgb.luma(sky) ? land : sky, Rgb.BLACK, 60);
    }

    /** The same picture in another light. */
    Palette tinted(int rgb, int skyShare, int landShare) {
        return new Palette(
                Rgb.mix(skyTop, rgb, skyShare),
                Rgb.mix(skyLow, rgb, skyShare / 2),
                glow,
                Rgb.mix(far, rgb, landShare),
                Rgb.mix(near, rgb, landShare),
                accent);
    }
}
