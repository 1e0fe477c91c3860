package io.github.ideogram4j.image;

import java.io.IOException;
import java.util.Arrays;

/** A canonical Huffman code: the lengths alone define it. */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] codes;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    static HuffmanCode of(int[] frequencies, int limit) {
        return new HuffmanCode(HuffmanLengths.of(frequencies, limit));
    }

    static HuffmanCode fixedLiterals() {
        int[] lengths = new int[288];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, 288, 8);
        return new HuffmanCode(lengths);
    }

    static HuffmanCode fixedDistances() {
        int[] lengths = new int[DeflateSymbols.DISTANCES];
        Arrays.fill(lengths, 5);
        return new HuffmanCode(lengths);
    }

    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= 15; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(next++) >>> (32 - length);
                }
            }
            next <<= 1;
        }
        return codes;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** How many symbols there are up to the last one that has a code, and no fewer than {@code atLeast}. */
    int used(int atLeast) {
        int count = lengths.length;
        while (count > atLeast && lengths[count - 1] == 0) {
            count--;
        }
        return count;
    }

    /** Bits that symbols of these frequencies take. */
    long cost(int[] frequencies) {
        long bits = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            bits += (long) frequencies[symbol] * lengths[symbol];
        }
        return bits;
    }

    void write(int symbol, BitOutput out) throws IOException {
        out.put(codes[symbol], lengths[symbol]);
    }
}
