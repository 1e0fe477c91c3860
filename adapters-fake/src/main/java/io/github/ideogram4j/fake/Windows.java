package io.github.ideogram4j.fake;

/** The lit windows of a skyline: a grid, dark where a wall ends. */
final class Windows {
    private static final int CELLS = 1 << 12;

    private final boolean[] lit;
    private final int columnWidth;
    private final int rowHeight;

    private Windows(boolean[] lit, int columnWidth, int rowHeight) {
        this.lit = lit;
        this.columnWidth = columnWidth;
        this.rowHeight = rowHeight;
    }

    static Windows of(Outline outline, Frame frame, Chance chance) {
        boolean[] lit = new boolean[outline == Outline.BLOCKS ? CELLS : 0];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = chance.percent(34);
        }
        return new Windows(lit, Math.max(4, frame.pixels(10)), Math.max(5, frame.pixels(14)));
    }

    boolean lit(int x, int y, int[] edge) {
        if (lit.length == 0) {
            return false;
        }
        int column = x / columnWidth;
        int row = y / rowHeight;
        boolean pane = x % columnWidth * 5 / columnWidth % 4 != 0 && y % rowHeight * 5 / rowHeight % 4 != 0;
        return pane && lit[(row * 61 + column) & (CELLS - 1)] && wall(column, row, edge);
    }

    private boolean wall(int column, int row, int[] edge) {
        int left = Math.max(0, column * columnWidth - 1);
        int right = Math.min(edge.length - 1, left + columnWidth + 1);
        return edge[left] == edge[right] && edge[left] < (row * rowHeight - rowHeight / 3) * 256;
    }

    /** By day a window hardly shines. */
    int brightness(Palette palette) {
        return Rgb.luma(palette.skyLow()) < 130 ? 190 : 70;
    }
}
