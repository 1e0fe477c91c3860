package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;

/**
 * Finds the background: the pixels connected to the border by small colour differences, and similar to the colour there.
 *
 * <p>It does not start at the lower edge, because subjects such as portraits often extend to it.
 */
final class FloodFill {
    private static final int SMALL_STEP = 2_600;
    private static final int FAR = 26_000;

    private final Raster picture;
    private final boolean[] subject;
    private final int[] queue;
    private final int[] origin;
    private int filled;

    FloodFill(Raster picture, boolean[] subject) {
        this.picture = picture;
        this.subject = subject;
        this.queue = new int[subject.length];
        this.origin = new int[subject.length];
    }

    void run() {
        seed();
        for (int next = 0; next < filled; next++) {
            int x = queue[next] % picture.width();
            int y = queue[next] / picture.width();
            spread(queue[next], x + 1, y);
            spread(queue[next], x - 1, y);
            spread(queue[next], x, y + 1);
            spread(queue[next], x, y - 1);
        }
    }

    private void seed() {
        for (int x = 0; x < picture.width(); x++) {
            reach(x, picture.argb(x, 0));
        }
        for (int y = 1; y < picture.height() * 2 / 3; y++) {
            reach(y * picture.width(), picture.argb(0, y));
            reach((y + 1) * picture.width() - 1, picture.argb(picture.width() - 1, y));
        }
    }

    private void spread(int from, int x, int y) {
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            return;
        }
        int colour = picture.argb(x, y);
        int before = picture.argb(from % picture.width(), from / picture.width());
        if (Rgb.distance(colour, before) <= SMALL_STEP && Rgb.distance(colour, origin[from]) <= FAR) {
            reach(y * picture.width() + x, origin[from]);
        }
    }

    private void reach(int index, int startColour) {
        if (subject[index]) {
            subject[index] = false;
            origin[index] = startColour;
            queue[filled++] = index;
        }
    }
}
