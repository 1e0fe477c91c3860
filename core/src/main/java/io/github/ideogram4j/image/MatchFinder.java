package io.github.ideogram4j.image;

import java.util.Arrays;

/** Remembers where each three bytes were seen, newest first, and finds the longest repetition among them. */
final class MatchFinder {
    private static final int WINDOW = DeflateSymbols.MAX_DISTANCE;
    private static final int HASH_BITS = 15;
    private static final int MAX_TRIES = 32;
    /** From this length on, looking much further for a longer match is not worth the time. */
    private static final int GOOD_LENGTH = 8;

    private static final int NICE_LENGTH = 128;
    /** A match of three from so far away takes more bits than three literals. */
    private static final int TOO_FAR = 4096;

    private final byte[] buffer;
    private final int[] newest = new int[1 << HASH_BITS];
    private final int[] older = new int[WINDOW];

    MatchFinder(byte[] buffer) {
        this.buffer = buffer;
        Arrays.fill(newest, -1);
    }

    /** A match longer than {@code atLeast}, as length times 2^16 plus distance; 0 if there is none. */
    int find(int at, int end, int atLeast) {
        int best = Math.max(DeflateSymbols.MIN_LENGTH - 1, atLeast);
        int most = Math.min(DeflateSymbols.MAX_LENGTH, end - at);
        if (most <= best) {
            return 0;
        }
        int found = 0;
        int tries = atLeast >= GOOD_LENGTH ? MAX_TRIES / 4 : MAX_TRIES;
        for (int from = newest[hash(at)]; from >= 0 && at - from <= WINDOW; from = older[from & (WINDOW - 1)]) {
            int length = buffer[from + best] == buffer[at + best] ? length(from, at, most) : 0;
            if (length > best && !(length == DeflateSymbols.MIN_LENGTH && at - from > TOO_FAR)) {
                best = length;
                found = (length << 16) | (at - from);
            }
            if (best >= Math.min(most, NICE_LENGTH) || --tries == 0) {
                break;
            }
        }
        return found;
    }

    private int length(int from, int at, int most) {
        int length = 0;
        while (length < most && buffer[from + length] == buffer[at + length]) {
            length++;
        }
        return length;
    }

    void add(int at, int end) {
        if (end - at >= DeflateSymbols.MIN_LENGTH) {
            int hash = hash(at);
            older[at & (WINDOW - 1)] = newest[hash];
            newest[hash] = at;
        }
    }

    private int hash(int at) {
        int three = ((buffer[at] & 0xff) << 16) | Bytes.u16(buffer, at + 1);
        return (three * 0x9e37_79b1) >>> (32 - HASH_BITS);
    }

    /** The buffer's content has moved to the front by so many bytes, a multiple of the window. */
    void slide(int by) {
        slide(newest, by);
        slide(older, by);
    }

    private static void slide(int[] places, int by) {
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(-1, places[i] - by);
        }
    }
}
