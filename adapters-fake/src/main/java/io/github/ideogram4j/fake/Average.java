package io.github.ideogram4j.fake;

/** The weighted mean of colours; a transparent one lends no colour to the others. */
final class Average {
    private long weights;
    private long alphas;
    private long reds;
    private long greens;
    private long blues;

    void add(int argb, long weight) {
        long opaque = weight * Rgb.alpha(argb);
        weights += weight;
        alphas += opaque;
        reds += opaque * Rgb.red(argb);
        greens += opaque * Rgb.green(argb);
        blues += opaque * Rgb.blue(argb);
    }

    int argb() {
        if (alphas == 0) {
            return 0;
        }
        int alpha = (int) ((alphas + weights / 2) / weights);
        return alpha << 24 | Rgb.of(mean(reds), mean(greens), mean(blues));
    }

    private int mean(long sum) {
        return (int) ((sum + alphas / 2) / alphas);
    }
}
