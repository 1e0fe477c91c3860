package io.github.ideogram4j.cli.batch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attempts at a line that were begun and are not recorded, in a file in the folder of the line.
 *
 * @param request the request, as a hash
 * @param basis the last record of the line by then, as a hash: once it has another, the attempts are recorded
 * @param modes of each attempt, {@link #AGAIN} or {@link #PLAIN}
 */
record LineAttempts(String request, String basis, List<String> modes) {
    /** The name of the file. */
    static final String NAME = ".attempts";

    private static final String PART = ".ideogram-attempts.part";
    private static final String AGAIN = "send-again";
    private static final String PLAIN = "once";

    LineAttempts {
        modes = List.copyOf(modes);
    }

    /** Reads the file in the folder of a line; empty if there is none, or a crash has left none of it. */
    static Optional<LineAttempts> read(Path folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new LineAttempts(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // or another process has just recorded the line
        }
    }

    /** The first attempt after a record. */
    static LineAttempts none(long request, Optional<ManifestRecord> recorded) {
        return new LineAttempts(BatchLine.hex(request), basis(recorded), List.of());
    }

    private static String basis(Optional<ManifestRecord> recorded) {
        return recorded.map(record -> record.json().toString())
                .map(json -> BatchLine.hex(BatchLine.key(json)))
                .orElse("-");
    }

    /** Whether the attempts came after this record, and are in none. */
    boolean areSince(Optional<ManifestRecord> recorded) {
        return basis.equals(basis(recorded));
    }

    boolean areOf(long other) {
        return request.equals(BatchLine.hex(other));
    }

    /** These attempts and another one. */
    LineAttempts plus(boolean sendAgain) {
        List<String> more = new ArrayList<>(modes);
        more.add(sendAgain ? AGAIN : PLAIN);
        return new LineAttempts(request, basis, more);
    }

    /** Writes the file in the folder of a line; deletes it if there are no attempts. */
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of(request, basis));
        lines.addAll(modes);
        if (modes.isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
        } else {
            Path whole = Files.write(folder.resolve(PART), lines);
            Files.move(whole, folder.resolve(NAME), REPLACE_EXISTING, ATOMIC_MOVE);
        }
    }

    /**
     * How many of them may have been billed at most, besides what the record says. Without leave to send again, the journal
     * lets a request through once; with it, once for each attempt, unless it has the answer.
     */
    int mostBilled(Optional<ManifestRecord> recorded) {
        boolean counted = recorded.filter(ManifestRecord::mayHaveCost).isPresent();
        boolean answered = recorded.filter(ManifestRecord::hasAnswer).isPresent();
        long again = modes.stream().filter(AGAIN::equals).count();
        return (modes.contains(PLAIN) && !counted ? 1 : 0) + (answered ? 0 : (int) again);
    }
}
