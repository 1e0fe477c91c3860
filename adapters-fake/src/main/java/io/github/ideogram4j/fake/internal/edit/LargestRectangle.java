package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.label.LabelFrame;

/** Finds the rectangle of free pixels in which a label fits best. Takes the rows of a picture from top to bottom. */
final class LargestRectangle {
    /** Room for the shadow of the label, in pixels. */
    static final int BORDER = 2;

    private final int[] heights; // by column, the number of free pixels up to the current row
    private final int[] starts;
    private LabelFrame best = LabelFrame.NONE;
    private int y;

    LargestRectangle(int width) {
        this.heights = new int[width + 1];
        this.starts = new int[width + 1];
    }

    /** Takes a pixel of the current row. */
    void add(int x, boolean free) {
        heights[x] = free ? heights[x] + 1 : 0;
    }

    /** Ends the current row: compares each rectangle whose foot is in it and that cannot be extended to a side. */
    void endRow() {
        int open = 0;
        for (int x = 0; x < heights.length; x++) { // the last height is 0 and closes all
            while (open > 0 && heights[starts[open - 1]] >= heights[x]) {
                int height = heights[starts[--open]];
                int left = open == 0 ? 0 : starts[open - 1] + 1;
                LabelFrame frame = LabelFrame.part(left, y + 1 - height, x - left, height);
                best = frame.fitness() > best.fitness() ? frame : best;
            }
            starts[open++] = x;
        }
        y++;
    }

    /** The best rectangle, without a narrow border; empty if there is none. */
    LabelFrame best() {
        return best.inset(BORDER);
    }
}
