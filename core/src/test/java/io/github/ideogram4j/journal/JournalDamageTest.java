package io.github.ideogram4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random damage to a journal of sixty requests. Whatever the damage, the journal is refused, or it knows of every request
 * what it knew before: no entry is lost silently. One damage is exempt, because it equals a deleted file: that which leaves
 * less than the first line, which is written before anything is recorded.
 *
 * <p>A run takes a seed from {@code -Dideogram4j.damage.seed}; it is printed.
 */
@Timeout(300)
final class JournalDamageTest {
    private static final int REQUESTS = 60;
    private static final int DAMAGES = 22_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final Map<RequestFingerprint, Optional<JournalEntry>> known = new LinkedHashMap<>();
    private Path damaged;
    private byte[] journal;
    private int firstLine;

    private enum Damage {
        OVERWRITE,
        CUT,
        CUT_END,
        INSERT,
        REPEAT,
        ZERO,
        ZERO_BLOCK,
        SWAP,
        FLIP,
        SWAP_LINES,
        CUT_LINES
    }

    @BeforeEach
    void write() throws IOException {
        Path file = directory.resolve("paid.journal");
        damaged = directory.resolve("damaged.journal");
        FileJournal original = FileJournal.at(file);
        for (int i = 0; i < REQUESTS; i++) {
            write(original, i, fingerprint(i));
        }
        for (int i = 0; i < REQUESTS; i++) {
            known.put(fingerprint(i), Optional.empty());
        }
        journal = Files.readAllBytes(file);
        Files.write(damaged, journal);
        FileJournal reread = FileJournal.at(damaged);
        for (RequestFingerprint request : List.copyOf(known.keySet())) {
            known.put(request, reread.find(request, PATIENCE));
        }
        firstLine = new String(journal, 0, 200, StandardCharsets.US_ASCII).indexOf('\n') + 1;
    }

    @Test
    void find_randomDamage_refusesTheFileOrKnowsEveryRequest() throws IOException {
        long seed = Long.getLong("ideogram4j.damage.seed", System.nanoTime());
        System.out.println("JournalDamageTest: ideogram4j.damage.seed=" + seed + ", " + DAMAGES + " damages");
        Random random = new Random(seed);
        Map<String, Integer> outcomes = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < DAMAGES; i++) {
            Damage damage = Damage.values()[i % Damage.values().length];
            byte[] bytes = damage(damage, random);
            if (!isAsGoodAsDeleted(bytes)) {
                String outcome = outcome(bytes);
                outcomes.merge(damage + " " + outcome, 1, Integer::sum);
                if (outcome.startsWith("lost")) {
                    lost.add("damage " + i + " " + damage + ": " + outcome);
                }
            }
        }
        System.out.println("JournalDamageTest: " + outcomes);

        assertThat(lost).as("seed " + seed).isEmpty();
        assertThat(outcomes.keySet()).anyMatch(outcome -> outcome.endsWith("refused"));
    }

    /** What the issue describes: blocks of a disk, at the place of a block. */
    @Test
    void find_blockOverwritten_isRefused() throws IOException {
        for (int offset = 4096; offset + 8192 < journal.length; offset += 1024) {
            for (byte filler : new byte[] {0, (byte) 0xFF, ' ', '\n'}) {
                for (int length : new int[] {512, 4096, 8192}) {
                    byte[] bytes = journal.clone();
                    Arrays.fill(bytes, offset, offset + length, filler);
                    assertThat(outcome(bytes)).isEqualTo("refused");
                }
            }
        }
    }

    @Test
    void find_oneByteMissing_isRefused() throws IOException {
        for (int offset = 0; offset < journal.length; offset += offset < 500 || offset > journal.length - 500 ? 1 : 9) {
            byte[] bytes = new byte[journal.length - 1];
            System.arraycopy(journal, 0, bytes, 0, offset);
            System.arraycopy(journal, offset + 1, bytes, offset, bytes.length - offset);
            assertThat(outcome(bytes)).as("without byte " + offset).isEqualTo("refused");
        }
    }

    /** Entries are lost if the file opens and does not hold all that was known. */
    private String outcome(byte[] bytes) throws IOException {
        write(bytes);
        FileJournal after = FileJournal.at(damaged);
        try {
            int lost = 0;
            for (Map.Entry<RequestFingerprint, Optional<JournalEntry>> entry : known.entrySet()) {
                lost += after.find(entry.getKey(), PATIENCE).equals(entry.getValue()) ? 0 : 1;
            }
            return lost == 0 ? "complete" : "lost " + lost;
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s)line \\d+ .*");
            return "refused";
        }
    }

    /** Without emptying the file first, after which some file systems write everything to the disk. */
    private void write(byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.write(bytes);
            file.setLength(bytes.length);
        }
    }

    private boolean isAsGoodAsDeleted(byte[] bytes) {
        return bytes.length < firstLine;
    }

    private byte[] damage(Damage damage, Random random) {
        int from = random.nextInt(journal.length);
        int length = 1 + random.nextInt(random.nextBoolean() ? 8 : 8192);
        int to = Math.min(journal.length, from + length);
        byte[] bytes = journal.clone();
        switch (damage) {
            case OVERWRITE -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, from, noise.length);
            }
            case CUT -> bytes = without(from, to);
            case CUT_END -> bytes = Arrays.copyOf(journal, from);
            case INSERT -> {
                byte[] noise = new byte[length];
                if (random.nextBoolean()) {
                    random.nextBytes(noise);
                }
                bytes = with(random.nextInt(8) == 0 ? journal.length : from, noise);
            }
            case REPEAT -> bytes = with(random.nextInt(journal.length), Arrays.copyOfRange(journal, from, to));
            case ZERO -> Arrays.fill(bytes, from, to, (byte) 0);
            case ZERO_BLOCK ->
                Arrays.fill(bytes, from / 512 * 512, Math.min(bytes.length, from / 512 * 512 + 4096), (byte) 0);
            case SWAP -> {
                int other = random.nextInt(journal.length - (to - from) + 1);
                System.arraycopy(journal, other, bytes, from, to - from);
                System.arraycopy(journal, from, bytes, other, to - from);
            }
            case FLIP -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case SWAP_LINES -> {
                int[] one = line(random);
                int[] other = line(random);
                int[] first = one[0] <= other[0] ? one : other;
                int[] second = one[0] <= other[0] ? other : one;
                bytes = join(
                        Arrays.copyOfRange(journal, 0, first[0]),
                        Arrays.copyOfRange(journal, second[0], second[1]),
                        first[1] <= second[0] ? Arrays.copyOfRange(journal, first[1], second[0]) : new byte[0],
                        first[0] == second[0] ? new byte[0] : Arrays.copyOfRange(journal, first[0], first[1]),
                        Arrays.copyOfRange(journal, second[1], journal.length));
            }
            case CUT_LINES -> {
                int[] line = line(random);
                bytes = without(line[0], random.nextBoolean() ? line[1] : Math.max(line[1], line(random)[1]));
            }
        }
        return bytes;
    }

    /** Start and end of some line, line feed included. */
    private int[] line(Random random) {
        int end = random.nextInt(journal.length);
        int start = end;
        while (start > 0 && journal[start - 1] != '\n') {
            start--;
        }
        while (journal[end] != '\n') {
            end++;
        }
        return new int[] {start, end + 1};
    }

    private byte[] without(int from, int to) {
        return join(Arrays.copyOf(journal, from), Arrays.copyOfRange(journal, to, journal.length));
    }

    private byte[] with(int at, byte[] more) {
        return join(Arrays.copyOf(journal, at), more, Arrays.copyOfRange(journal, at, journal.length));
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, end, part.length);
            end += part.length;
        }
        return whole;
    }

    private static void write(FileJournal journal, int number, RequestFingerprint request) throws IOException {
        journal.begin(request, "v3-generate", false, PATIENCE);
        switch (number % 10) {
            case 3 -> journal.failed(request, Delivery.UNKNOWN, "the connection was lost after the request was sent");
            case 5 -> journal.failed(request, Delivery.RECEIVED, "the answer was no JSON");
            case 7 -> {
                journal.failed(request, Delivery.REJECTED, "too many requests");
                journal.begin(request, "v3-generate", false, PATIENCE);
                journal.answered(request, answer(number));
            }
            case 9 -> {} // the program died
            default -> journal.answered(request, answer(number));
        }
    }

    private static JournalAnswer answer(int number) {
        GeneratedImage image = new GeneratedImage(
                Optional.of(
                        "https://ideogram.ai/api/images/ephemeral/" + number + ".png?exp=1790000000&sig=0123456789"),
                Optional.empty(),
                true,
                OptionalLong.of(number),
                Optional.of("1024x1024"),
                Optional.empty(),
                Optional.of("picture " + number),
                Optional.of("AUTO"));
        return JournalAnswer.of(new ImageBatch(List.of(image), Optional.of("2026-11-21"), Optional.empty()));
    }

    private static RequestFingerprint fingerprint(int number) {
        return RequestFingerprint.of("aihubmix", V3Generate.of("picture " + number), CallOptions.defaults());
    }
}
