package io.github.ideogram4j.image;

/** A PNG's colour type and the bit depths it may have. */
enum PngColour {
    GREY(0, 1, 1 | 2 | 4 | 8 | 16),
    RGB(2, 3, 8 | 16),
    PALETTE(3, 1, 1 | 2 | 4 | 8),
    GREY_ALPHA(4, 2, 8 | 16),
    RGBA(6, 4, 8 | 16);

    private final int code;
    private final int channels;
    private final int depths;

    PngColour(int code, int channels, int depths) {
        this.code = code;
        this.channels = channels;
        this.depths = depths;
    }

    int code() {
        return code;
    }

    int channels() {
        return channels;
    }

    boolean hasAlpha() {
        return this == GREY_ALPHA || this == RGBA;
    }

    boolean allowsDepth(int depth) {
        return Integer.bitCount(depth) == 1 && (depths & depth) != 0;
    }
}
