package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.pricing.Money;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lines of a batch by their keys, and what became of each: about 75 bytes a line, whatever is in it. Not safe for use
 * by several threads at once.
 */
final class LineTable {
    private static final int INITIAL = 1024;
    private static final int NONE = -1;

    private final Map<Money, Money> amounts = new HashMap<>(); // one object for each amount
    private int size;
    private long[] keys = new long[INITIAL];
    private long[] digests = new long[INITIAL];
    private int[] fileLines = new int[INITIAL];
    private LineStatus[] statuses = new LineStatus[INITIAL];
    private byte[] exits = new byte[INITIAL];
    private long[] records = new long[INITIAL]; // where the last record begins in the manifest
    private Money[] costs = new Money[INITIAL];
    private Money[] reserves = new Money[INITIAL];
    private boolean[] changed = new boolean[INITIAL];
    private int[] slots = emptySlots(2 * INITIAL); // open addressing: indexes by key

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    int size() {
        return size;
    }

    /** The index of a line, from 0; -1 if the batch has no line with this key. */
    int find(long key) {
        return slots[slot(key)];
    }

    private int slot(long key) {
        int slot = (int) (key & (slots.length - 1));
        while (slots[slot] != NONE && keys[slots[slot]] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /**
     * Adds a line that is left to do.
     *
     * @param fileLine the line of the file on which it begins
     * @return whether it was added; false if there is a line with this key
     */
    boolean add(long key, long digest, int fileLine) {
        if (find(key) != NONE) {
            return false;
        }
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        digests[size] = digest;
        fileLines[size] = fileLine;
        statuses[size] = LineStatus.LEFT;
        records[size] = NONE;
        costs[size] = Money.ZERO;
        reserves[size] = Money.ZERO;
        slots[slot(key)] = size++;
        return true;
    }

    private void grow() {
        int length = 2 * size;
        keys = Arrays.copyOf(keys, length);
        digests = Arrays.copyOf(digests, length);
        fileLines = Arrays.copyOf(fileLines, length);
        statuses = Arrays.copyOf(statuses, length);
        exits = Arrays.copyOf(exits, length);
        records = Arrays.copyOf(records, length);
        costs = Arrays.copyOf(costs, length);
        reserves = Arrays.copyOf(reserves, length);
        changed = Arrays.copyOf(changed, length);
        slots = emptySlots(2 * length);
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i;
        }
    }

    long key(int index) {
        return keys[index];
    }

    long digest(int index) {
        return digests[index];
    }

    int fileLine(int index) {
        return fileLines[index];
    }

    LineStatus status(int index) {
        return statuses[index];
    }

    int exit(int index) {
        return exits[index] & 0xFF;
    }

    Money cost(int index) {
        return costs[index];
    }

    Money reserved(int index) {
        return reserves[index];
    }

    boolean mayHaveCost(int index) {
        return !costs[index].plus(reserves[index]).equals(Money.ZERO);
    }

    /** Whether the manifest has another request under the id of the line. */
    boolean isChanged(int index) {
        return changed[index];
    }

    boolean hasRecord(int index) {
        return records[index] != NONE;
    }

    /** Whether a run does the line. */
    boolean isLeft(int index) {
        return status(index) == LineStatus.LEFT;
    }

    /** Where the last record of the line begins in the manifest; only if {@link #hasRecord} is true. */
    long record(int index) {
        return records[index];
    }

    /**
     * Takes over what became of a line.
     *
     * @param record where its record begins in the manifest
     */
    void finish(int index, ManifestRecord result, long record) {
        statuses[index] = result.status();
        exits[index] = (byte) result.exit();
        records[index] = record;
        costs[index] = shared(result.cost());
        reserves[index] = shared(result.reserved());
        changed[index] = result.request() != digests[index];
    }

    /** Has a line done once more. Its cost so far is kept. */
    void repeat(int index) {
        statuses[index] = LineStatus.LEFT;
    }

    private Money shared(Money amount) {
        Money known = amounts.putIfAbsent(amount, amount);
        return known == null ? amount : known;
    }
}
