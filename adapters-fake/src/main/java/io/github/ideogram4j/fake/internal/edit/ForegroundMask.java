package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;
import java.util.Arrays;

/** The pixels of a picture that are taken as its subject. */
final class ForegroundMask {
    private static final int MIN_NEIGHBOURS = 4;

    private final int width;
    private final boolean[] subject;

    private ForegroundMask(int width, boolean[] subject) {
        this.width = width;
        this.subject = subject;
    }

    /** Uses transparency if there is any; otherwise the pixels that a flood fill from the border does not reach. */
    static ForegroundMask of(Raster picture) {
        boolean[] subject = new boolean[Math.multiplyExact(picture.width(), picture.height())];
        if (!cutOut(picture, subject)) {
            Arrays.fill(subject, true);
            new FloodFill(picture, subject).run();
            subject = withoutIsolatedPixels(subject, picture.width());
            if (!plausible(subject)) {
                ellipse(picture, subject);
            }
        }
        return new ForegroundMask(picture.width(), subject);
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

    /** Removes isolated pixels, such as antialiased edges within the background. */
    private static boolean[] withoutIsolatedPixels(boolean[] subject, int width) {
        boolean[] kept = subject.clone();
        for (int i = 0; i < subject.length; i++) {
            kept[i] = subject[i] && neighbours(subject, width, i) >= MIN_NEIGHBOURS;
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

    /** Whether the subject covers between 1 and 98 percent of the picture. */
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
