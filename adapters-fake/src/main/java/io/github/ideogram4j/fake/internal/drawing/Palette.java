package io.github.ideogram4j.fake.internal.drawing;

/**
 * The colours of a scene, as {@code 0xRRGGBB}.
 *
 * @param skyTop top of the sky
 * @param skyLow sky at the horizon
 * @param glow sun, moon and lit windows
 * @param far the farthest layer of land
 * @param near the nearest layer of land
 * @param accent conspicuous details of the subject
 */
public record Palette(int skyTop, int skyLow, int glow, int far, int near, int accent) {
    /** The colour of layer {@code index} of {@code count}; layer 0 is the farthest. */
    public int layer(int index, int count) {
        return Rgb.mix(far, near, count < 2 ? 256 : index * 256 / (count - 1));
    }

    /** Background of the label. */
    public int labelBackground() {
        return Rgb.mix(Rgb.WHITE, glow, 56);
    }

    /** Colour of the prompt on the label. */
    public int labelText() {
        return Rgb.mix(darkest(), Rgb.BLACK, 130);
    }

    /** Colour of the caption on the label. */
    public int labelCaption() {
        return Rgb.mix(labelText(), labelBackground(), 84);
    }

    /** A light tint of {@link #glow}. */
    public int light() {
        return Rgb.mix(glow, Rgb.WHITE, 150);
    }

    /** A dark shade of the darkest colour. */
    public int dark() {
        return Rgb.mix(darkest(), Rgb.BLACK, 90);
    }

    /** Between {@link #far} and {@link #dark}. */
    public int middle() {
        return Rgb.mix(far, dark(), 130);
    }

    private int darkest() {
        int sky = Rgb.luma(skyTop) < Rgb.luma(accent) ? skyTop : accent;
        int land = Rgb.luma(near) < Rgb.luma(far) ? near : far;
        return Rgb.mix(Rgb.luma(land) < Rgb.luma(sky) ? land : sky, Rgb.BLACK, 60);
    }

    /** A copy mixed with {@code rgb}; the shares are of 256. */
    public Palette tinted(int rgb, int skyShare, int landShare) {
        return new Palette(
                Rgb.mix(skyTop, rgb, skyShare),
                Rgb.mix(skyLow, rgb, skyShare / 2),
                glow,
                Rgb.mix(far, rgb, landShare),
                Rgb.mix(near, rgb, landShare),
                accent);
    }
}
