package io.github.ideogram4j.image;

import java.io.IOException;

/** The two codes of a block as the block's head tells them: lengths, runs folded, themselves Huffman-coded. */
final class HuffmanHeader {
    private static final int REPEAT = 16;
    private static final int ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final int literals;
    private final int distances;
    private final int[] lengths;
    private final int[] symbols;
    private final int[] extras;
    private final int[] frequencies = new int[19];
    private final HuffmanCode code;
    private int count;

    HuffmanHeader(HuffmanCode literalCode, HuffmanCode distanceCode) {
        this.literals = literalCode.used(257);
        this.distances = distanceCode.used(1);
        this.lengths = new int[literals + distances];
        this.symbols = new int[lengths.length];
        this.extras = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < literals ? literalCode.length(i) : distanceCode.length(i - literals);
        }
        fold();
        this.code = HuffmanCode.of(frequencies, 7);
    }

    private void fold() {
        for (int at = 0; at < lengths.length; ) {
            int run = run(at);
            if (lengths[at] == 0 && run >= 3) {
                int most = Math.min(run, 138);
                add(most < 11 ? ZEROS : MANY_ZEROS, most < 11 ? most - 3 : most - 11);
                at += most;
            } else if (run >= 4) { // the first as itself, the others as repeats of it
                int most = Math.min(run - 1, 6);
                add(lengths[at], 0);
                add(REPEAT, most - 3);
                at += most + 1;
            } else {
                add(lengths[at++], 0);
            }
        }
    }

    private int run(int from) {
        int at = from;
        while (at < lengths.length && lengths[at] == lengths[from]) {
            at++;
        }
        return at - from;
    }

    private void add(int symbol, int extra) {
        symbols[count] = symbol;
        extras[count++] = extra;
        frequencies[symbol]++;
    }

    long cost() {
        long bits = 14 + 3L * codeLengths() + code.cost(frequencies);
        return bits + 2L * frequencies[REPEAT] + 3L * frequencies[ZEROS] + 7L * frequencies[MANY_ZEROS];
    }

    private int codeLengths() {
        int used = ORDER.length;
        while (used > 4 && code.length(ORDER[used - 1]) == 0) {
            used--;
        }
        return used;
    }

    void write(BitOutput out) throws IOException {
        int used = codeLengths();
        out.put(literals - 257, 5);
        out.put(distances - 1, 5);
        out.put(used - 4, 4);
        for (int i = 0; i < used; i++) {
            out.put(code.length(ORDER[i]), 3);
        }
        for (int i = 0; i < count; i++) {
            code.write(symbols[i], out);
            out.put(extras[i], extraBits(symbols[i]));
        }
    }

    private static int extraBits(int symbol) {
        return switch (symbol) {
            case REPEAT -> 2;
            case ZEROS -> 3;
            case MANY_ZEROS -> 7;
            default -> 0;
        };
    }
}
