package io.github.ideogram4j.image;

import java.util.Arrays;

/** Finds how many bits each symbol shall have: few for the frequent, and none over the limit. */
final class HuffmanLengths {
    private final int[] frequencies;
    private final int limit;

    private HuffmanLengths(int[] frequencies, int limit) {
        this.frequencies = frequencies;
        this.limit = limit;
    }

    /** A length for each symbol; 0 where the frequency is. At least two symbols get one: some inflaters need that. */
    static int[] of(int[] frequencies, int limit) {
        return new HuffmanLengths(frequencies, limit).lengths();
    }

    private int[] lengths() {
        long[] sorted = sortedSymbols();
        int[] perLength = perLength(depths(sorted));
        fitToLimit(perLength);
        int[] lengths = new int[frequencies.length];
        int length = limit;
        for (long symbol : sorted) { // rarest first, so longest first
            while (perLength[length] == 0) {
                length--;
            }
            perLength[length]--;
            lengths[(int) symbol & 0xffff] = length;
        }
        return lengths;
    }

    /** Frequency and symbol in one number: no two are equal, so that every sort gives the same order. */
    private long[] sortedSymbols() {
        long[] symbols = new long[frequencies.length];
        int count = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                symbols[count++] = (long) frequencies[i] << 16 | i;
            }
        }
        for (int i = 0; count < 2; i++) {
            if (frequencies[i] == 0) {
                symbols[count++] = 1L << 16 | i;
            }
        }
        long[] used = Arrays.copyOf(symbols, count);
        Arrays.sort(used);
        return used;
    }

    /** Depth of each leaf in Huffman's tree, built with two queues: leaves, and nodes in the order they are made. */
    private static int[] depths(long[] sorted) {
        int leaves = sorted.length;
        int[] parents = parents(sorted);
        int[] depths = new int[2 * leaves - 1];
        for (int node = depths.length - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return Arrays.copyOf(depths, leaves);
    }

    private static int[] parents(long[] sorted) {
        int leaves = sorted.length;
        long[] weights = new long[2 * leaves - 1];
        Arrays.setAll(weights, i -> i < leaves ? sorted[i] >> 16 : Long.MAX_VALUE);
        int[] parents = new int[weights.length];
        int leaf = 0;
        int inner = leaves;
        for (int node = leaves; node < weights.length; node++) {
            long weight = 0;
            for (int child = 0; child < 2; child++) {
                boolean takeLeaf = leaf < leaves && (inner == node || weights[leaf] <= weights[inner]);
                int taken = takeLeaf ? leaf++ : inner++;
                parents[taken] = node;
                weight += weights[taken];
            }
            weights[node] = weight;
        }
        return parents;
    }

    private int[] perLength(int[] depths) {
        int[] perLength = new int[limit + 1];
        for (int depth : depths) {
            perLength[Math.min(limit, depth)]++;
        }
        return perLength;
    }

    /** Cutting off long codes has filled more than the code space: lengthen shorter ones until it fits. */
    private void fitToLimit(int[] perLength) {
        int space = 0;
        for (int length = 1; length <= limit; length++) {
            space += perLength[length] << (limit - length);
        }
        for (; space > 1 << limit; space--) {
            int length = limit - 1;
            while (perLength[length] == 0) {
                length--;
            }
            perLength[limit]--;
            perLength[length]--;
            perLength[length + 1] += 2;
        }
    }
}
