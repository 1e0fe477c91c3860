package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;
import java.util.Arrays;

/** Which pixels of a picture are held to be its subject. */
final class Foreground {
    private static final int LEAST_NEIGHBOURS = 4;

    private final int width;
    private final boolean[] subject;

    private Foreground(int width, boolean[] subject) {
        this.width = width;
        this.subject = subject;
    }

    /** By transparency if there is any; else what cannot be reached from the border through similar colours. */
    static Foreground of(Raster picture) {
        boolean[] subject = new boolean[Math.multiplyExact(picture.width(), picture.height())];
        if (!cutOut(picture, subject)) {
            Arrays.fill(subject, true);
            new Flood(picture, subject).run();
            subject = withoutDust(subject, picture.width());
            if (!plausible(subject)) {
                ellipse(picture, subject);
            }
        }
        return new Foreground(picture.width(), subject);
    }

    boolean holds(int x, int y) {
        return subject[y * width + x];
    }

    private static boolean cutOut(Raster picture, boolean[] subject) {
        boolean translucent = false;
        for (int i = 0; i < subject.length; i++) {
            int alpha = Rgb.alpha(picture.argb(i % picture.width(), i / picture.width()));
            subject[i] = alpha >= 128;
            translucent |= alpha < 255;
        }
        return translucent;
    }

    /** Single pixels the flood went around, such as smoothed edges within the background. */
    private static boolean[] withoutDust(boolean[] subject, int width) {
        boolean[] kept = subject.clone();
        for (int i = 0; i < subject.length; i++) {
            kept[i] = subject[i] && neighbours(subject, width, i) >= LEAST_NEIGHBOURS;
        }
        return kept;
    }

    private static int neighbours(boolean[] subject, int width, int index) {
        int found = 0;
        for (int i = 0; i < 9; i++) {
            int x = index % width + i % 3 - 1;
            int near = index + (i / 3 - 1) * width + i % 3 - 1;
            boolean inside = x >= 0 && x < width && near >= 0 && near < subject.length;
            found += inside && subject[near] ? 1 : 0;
        }
        return found;
    }

    /** Nearly all or nearly nothing: the colours told nothing. */
    private static boolean plausible(boolean[] subject) {
        long held = 0;
        for (boolean pixel : subject) {
            held += pixel ? 1 : 0;
        }
        return held * 100 >= subject.length && held * 100 <= subject.length * 98L;
    }

    private static void ellipse(Raster picture, boolean[] subject) {
        long radiusX = Math.max(1, picture.width() * 3L / 5);
        long radiusY = Math.max(1, picture.height() * 4L / 5);
        for (int i = 0; i < subject.length; i++) {
            long x = (i % picture.width() * 2L + 1 - picture.width()) * radiusY;
            long y = (i / picture.width() * 2L + 1 - picture.height()) * radiusX;
            subject[i] = x * x + y * y <= radiusX * radiusX * radiusY * radiusY;
        }
    }
}
