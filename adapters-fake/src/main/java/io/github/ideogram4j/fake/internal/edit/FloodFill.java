package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.image.Raster;

/**
 * Finds the background: the pixels that are connected to the border and similar to the {@link Backdrop}.
 *
 * <p>It does not start at the lower edge, because subjects such as portraits often extend to it.
 */
final class FloodFill {
    private final Raster picture;
    private final Backdrop backdrop;
    private final boolean[] subject;
    private final int[] queue;
    private int filled;

    FloodFill(Raster picture, boolean[] subject) {
        this.picture = picture;
        this.backdrop = Backdrop.of(picture);
        this.subject = subject;
        this.queue = new int[subject.length];
    }

    void run() {
        for (int x = 0; x < picture.width(); x++) {
            reach(x, 0);
        }
        for (int y = 1; y < backdrop.foot(); y++) {
            reach(0, y);
            reach(picture.width() - 1, y);
        }
        for (int next = 0; next < filled; next++) {
            int x = queue[next] % picture.width();
            int y = queue[next] / picture.width();
            reach(x + 1, y);
            reach(x - 1, y);
            reach(x, y + 1);
            reach(x, y - 1);
        }
    }

    private void reach(int x, int y) {
        if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
            return;
        }
        int index = y * picture.width() + x;
        if (subject[index] && backdrop.includes(picture, x, y)) {
            subject[index] = false;
            queue[filled++] = index;
        }
    }
}
