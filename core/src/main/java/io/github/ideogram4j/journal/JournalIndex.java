package io.github.ideogram4j.journal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in the file the line stands that counts for a request. The lines themselves stay on the disk: they may be long. */
final class JournalIndex {
    private final Map<RequestFingerprint, Place> standing = new HashMap<>();
    private final Map<RequestFingerprint, Place> inDoubt = new HashMap<>();
    private final Map<RequestFingerprint, String> operations = new HashMap<>();
    private final Set<RequestFingerprint> answered = new HashSet<>();
    private long end = JournalLines.HEADER_BYTES;
    private long lines;
    private int checksum;

    /**
     * Where a line is, without its line feed.
     *
     * @param number of the record, from 1
     * @param previous the checksum of the record before
     */
    record Place(long offset, int length, long number, int previous) {}

    Optional<Place> find(RequestFingerprint request) {
        return Optional.ofNullable(standing.get(request));
    }

    String operation(RequestFingerprint request) {
        return operations.getOrDefault(request, "");
    }

    /** The position up to which the file has been read: the end of the last whole line. */
    long end() {
        return end;
    }

    /** The number of records read. */
    long lines() {
        return lines;
    }

    /** The checksum of the last record. */
    int checksum() {
        return checksum;
    }

    /** Adds the next line, given without its line feed. */
    void add(String text) throws IOException {
        Place place = new Place(end, text.length(), lines + 1, checksum);
        JournalLine line = JournalLines.parse(text, place); // throws again, if it does, whenever it is read
        end += text.length() + 1;
        lines++;
        checksum = JournalLine.checksum(text);
        add(line, place);
    }

    private void add(JournalLine line, Place place) {
        RequestFingerprint request = line.request();
        operations.put(request, line.operation());
        if (line.isAnswer()) {
            answered.add(request);
            standing.put(request, place);
        } else if (!answered.contains(request)) { // nothing that comes later takes a paid answer away
            addUnanswered(line, place);
        }
    }

    private void addUnanswered(JournalLine line, Place place) {
        RequestFingerprint request = line.request();
        if (line.event().equals("unbilled")) {
            takeBack(request);
            return;
        }
        Place before = standing.put(request, place);
        if (before != null && line.event().equals("sent")) {
            inDoubt.put(request, before);
        }
    }

    /** A request that was sent again and refused is in as much doubt as it was before. */
    private void takeBack(RequestFingerprint request) {
        Place before = inDoubt.remove(request);
        if (before == null) {
            standing.remove(request);
        } else {
            standing.put(request, before);
        }
    }
}
