package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import io.github.ideogram4j.image.Raster;
import java.util.Arrays;

/** The pixels of a picture that are taken as its subject. */
public final class ForegroundMask {
    private final int width;
    private final boolean[] subject;

    private ForegroundMask(int width, boolean[] subject) {
        this.width = width;
        this.subject = subject;
    }

    /** Uses transparency if there is any; otherwise the pixels that a flood fill from the border does not reach. */
    public static ForegroundMask of(Raster picture) {
        boolean[] subject = new boolean[Math.multiplyExact(picture.width(), picture.height())];
        if (!cutOut(picture, subject)) {
            Arrays.fill(subject, true);
            new FloodFill(picture, subject).run();
            removeSpecks(subject, picture.width());
            fillDownwards(subject, picture.width());
            if (!plausible(subject)) {
                ellipse(picture, subject);
            }
        }
        return new ForegroundMask(picture.width(), subject);
    }

    boolean holds(int x, int y) {
        return subject[y * width + x];
    }

    /** The rectangle of the background in which a label fits best. */
    public LabelFrame labelFrame() {
        LargestRectangle largest = new LargestRectangle(width);
        for (int i = 0; i < subject.length; i++) {
            largest.add(i % width, !subject[i]);
            if (i % width == width - 1) {
                largest.endRow();
            }
        }
        return largest.best();
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

    /** Removes small areas, such as antialiased edges and noise within the background. */
    private static void removeSpecks(boolean[] subject, int width) {
        int least = subject.length / 4000 + 4;
        boolean[] unseen = subject.clone();
        int[] area = new int[subject.length];
        for (int i = 0; i < subject.length; i++) {
            int count = unseen[i] ? connected(unseen, width, i, area) : least;
            for (int part = 0; part < count && count < least; part++) {
                subject[area[part]] = false;
            }
        }
    }

    /** Collects the pixels connected to one, and marks them as seen. Returns their number. */
    private static int connected(boolean[] unseen, int width, int start, int[] area) {
        int count = 0;
        area[count++] = start;
        unseen[start] = false;
        for (int next = 0; next < count; next++) {
            for (int i = 0; i < 9; i++) {
                int x = area[next] % width + i % 3 - 1;
                int near = area[next] + (i / 3 - 1) * width + i % 3 - 1;
                if (x >= 0 && x < width && near >= 0 && near < unseen.length && unseen[near]) {
                    unseen[near] = false;
                    area[count++] = near;
                }
            }
        }
        return count;
    }

    /**
     * If the subject touches the lower edge, takes what is below it in the lower part of the picture as subject, too: a
     * flood fill from the sides enters clothes that have the colour of the background.
     */
    private static void fillDownwards(boolean[] subject, int width) {
        int height = subject.length / width;
        int touching = 0;
        for (int x = 0; x < width; x++) {
            touching += subject[subject.length - width + x] ? 1 : 0;
        }
        if (touching * 10 < width) {
            return;
        }
        int solid = Math.max(2, height / 40);
        for (int x = 0; x < width; x++) {
            int run = 0;
            for (int i = height * 3 / 5 * width + x; i < subject.length; i += width) {
                run = subject[i] || run >= solid ? run + 1 : 0;
                subject[i] |= run > solid;
            }
        }
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
