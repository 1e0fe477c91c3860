package io.github.ideogram4j.image;

import java.io.IOException;
import java.util.Arrays;

/** Collects literals and matches, then writes them with whichever code is shorter: their own or the fixed one. */
final class DeflateBlock {
    private static final int CAPACITY = 32768;
    private static final HuffmanCode FIXED_LITERALS = HuffmanCode.fixedLiterals();
    private static final HuffmanCode FIXED_DISTANCES = HuffmanCode.fixedDistances();

    private final BitOutput out;
    /** A literal, or a match: its length times 2^16 plus its distance. */
    private final int[] tokens = new int[CAPACITY];

    private final int[] literals = new int[DeflateSymbols.LITERALS];
    private final int[] distances = new int[DeflateSymbols.DISTANCES];
    private int count;

    DeflateBlock(BitOutput out) {
        this.out = out;
    }

    void literal(int value) throws IOException {
        literals[value]++;
        add(value);
    }

    void match(int token) throws IOException {
        literals[DeflateSymbols.length(token >>> 16)]++;
        distances[DeflateSymbols.distance(token & 0xffff)]++;
        add(token);
    }

    private void add(int token) throws IOException {
        tokens[count++] = token;
        if (count == CAPACITY) {
            write(false);
        }
    }

    void write(boolean last) throws IOException {
        literals[DeflateSymbols.END_OF_BLOCK]++;
        HuffmanCode literalCode = HuffmanCode.of(literals, 15);
        HuffmanCode distanceCode = HuffmanCode.of(distances, 15);
        HuffmanHeader header = new HuffmanHeader(literalCode, distanceCode);
        out.put(last ? 1 : 0, 1);
        if (header.cost() + cost(literalCode, distanceCode) < cost(FIXED_LITERALS, FIXED_DISTANCES)) {
            out.put(2, 2);
            header.write(out);
            writeTokens(literalCode, distanceCode);
        } else {
            out.put(1, 2);
            writeTokens(FIXED_LITERALS, FIXED_DISTANCES);
        }
        count = 0;
        Arrays.fill(literals, 0);
        Arrays.fill(distances, 0);
    }

    /** Without the extra bits of lengths and distances, which are the same in every code. */
    private long cost(HuffmanCode literalCode, HuffmanCode distanceCode) {
        return literalCode.cost(literals) + distanceCode.cost(distances);
    }

    private void writeTokens(HuffmanCode literalCode, HuffmanCode distanceCode) throws IOException {
        for (int i = 0; i < count; i++) {
            int length = tokens[i] >>> 16;
            if (length == 0) {
                literalCode.write(tokens[i], out);
            } else {
                literalCode.write(DeflateSymbols.length(length), out);
                out.put(DeflateSymbols.lengthRest(length), DeflateSymbols.lengthBits(length));
                writeDistance(tokens[i] & 0xffff, distanceCode);
            }
        }
        literalCode.write(DeflateSymbols.END_OF_BLOCK, out);
    }

    private void writeDistance(int distance, HuffmanCode distanceCode) throws IOException {
        distanceCode.write(DeflateSymbols.distance(distance), out);
        out.put(DeflateSymbols.distanceRest(distance), DeflateSymbols.distanceBits(distance));
    }
}
