package io.github.ideogram4j.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a stranger's file can do at worst: be refused, quickly, in little memory. */
class HostileFilesTest {
    private static final long LIMIT = 10_000;
    private static final long MEBIBYTE = 1 << 20;

    @FunctionalInterface
    private interface Reader {
        void read(InputStream in) throws IOException;
    }

    private static final List<Reader> READERS = List.of(
            in -> Png.decode(in, LIMIT),
            in -> Png.verify(in, LIMIT),
            Png::texts,
            in -> MaskReport.ofPng(in, LIMIT),
            ImageHeader::read);

    @Test
    void everyReader_mutatedFiles_succeedsOrSaysMalformed() {
        Random random = new Random(20261120);
        List<byte[]> seeds = seeds();
        int[] outcomes = new int[2];

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 6000; round++) {
                byte[] mutant = mutate(seeds.get(round % seeds.size()).clone(), random);
                for (Reader reader : READERS) {
                    outcomes[survives(reader, mutant, round) ? 1 : 0]++;
                }
            }
        });

        assertThat(outcomes[0]).as("refused").isGreaterThan(5000);
        assertThat(outcomes[1]).as("read all the same").isGreaterThan(2000);
    }

    private static boolean survives(Reader reader, byte[] file, int round) {
        try {
            reader.read(new ByteArrayInputStream(file));
            return true;
        } catch (MalformedImageException expected) {
            return false;
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError("round " + round + ": " + Arrays.toString(file), e);
        }
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int[] kind : new int[][] {{0, 1}, {0, 16}, {2, 8}, {3, 2}, {3, 8}, {4, 8}, {6, 16}}) {
            PngFile file = PngFile.of(11, 9, kind[0], kind[1])
                    .interlaced(kind[1] != 8)
                    .chunkSize(50)
                    .with("tEXt", "Title\0words".getBytes(ISO_8859_1))
                    .with("iTXt", "Title\0\0\0en\0x\0words".getBytes(ISO_8859_1))
                    .samples((x, y, c) -> (x + y + c) & ((1 << kind[1]) - 1));
            seeds.add((kind[0] == 3 ? file.with("PLTE", new byte[12]).with("tRNS", new byte[2]) : file).bytes());
        }
        seeds.add(ImageHeaderTest.jpegHead(ImageHeaderTest.frame(0xc0, 8, 20, 30, 3)));
        seeds.add(ImageHeaderTest.jpegHead(PngMalformedTest.join(
                ImageHeaderTest.segment(0xe1, new byte[40]), ImageHeaderTest.frame(0xc2, 8, 9, 9, 1))));
        seeds.add(ImageHeaderTest.webp("VP8 ", ImageHeaderTest.lossy(30, 20)));
        seeds.add(ImageHeaderTest.webp("VP8L", ImageHeaderTest.lossless(30, 20, 0)));
        seeds.add(ImageHeaderTest.webp("VP8X", ImageHeaderTest.extended(30, 20)));
        return seeds;
    }

    /** Flips, overwrites, copies within, cuts; two times in three repairs the CRCs, or nothing deeper is ever reached. */
    private static byte[] mutate(byte[] file, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(file.length);
            int length = Math.min(1 + random.nextInt(8), file.length - at);
            switch (random.nextInt(4)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) random.nextInt();
                case 2 -> System.arraycopy(file, random.nextInt(file.length - length + 1), file, at, length);
                default -> Arrays.fill(file, at, at + length, (byte) (random.nextBoolean() ? 0xff : 0));
            }
        }
        if (random.nextInt(3) > 0) {
            repairCrcs(file);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
    }

    private static void repairCrcs(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        for (int at = 8; at + 12 <= file.length; ) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return;
            }
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) crc.getValue());
            at += length + 12;
        }
    }

    @Test
    void everyReader_bombOf128Mebibytes_stopsAtTheHeadersSize() throws IOException {
        byte[] bomb = PngFile.of(10, 10, 0, 8).bytes(zeros(1 << 27));

        long allocated = allocatedBy(() -> {
            assertThatThrownBy(() -> Png.decode(new ByteArrayInputStream(bomb), LIMIT))
                    .isInstanceOf(MalformedImageException.class)
                    .hasMessageContaining("goes on after the last row");
            assertThatThrownBy(() -> Png.verify(new ByteArrayInputStream(bomb), LIMIT))
                    .isInstanceOf(MalformedImageException.class);
        });

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    @Test
    void everyReader_hundredBytesClaimingGigabytes_allocatesNothingForThem() {
        byte[] file = Arrays.copyOf(PngFile.of(60_000, 60_000, 6, 16).start(), 100);

        long allocated = allocatedBy(() -> {
            for (Reader reader : List.of(READERS.get(0), READERS.get(1), READERS.get(3))) {
                assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(file)))
                        .isInstanceOf(MalformedImageException.class);
            }
        });

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    @Test
    void verifyAndMaskReport_hundredMegapixels_takeTheMemoryOfAFewRows() throws IOException {
        byte[] file = PngFile.of(10_000, 10_000, 0, 8).chunkSize(1 << 20).bytes(zeros(10_000L * 10_001));

        long allocated = allocatedBy(() -> {
            assertThat(Png.verify(new ByteArrayInputStream(file), 100_000_000).pixels())
                    .isEqualTo(100_000_000);
            assertThat(MaskReport.ofPng(new ByteArrayInputStream(file), 100_000_000)
                            .black())
                    .isEqualTo(100_000_000);
        });

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    @Test
    void texts_hugeChunks_arePassedOverWithoutBeingHeld() throws IOException {
        byte[] file = PngFile.of(1, 1, 0, 8)
                .with("tEXt", new byte[20 << 20])
                .with("prIv", new byte[20 << 20])
                .bytes();

        long allocated = allocatedBy(
                () -> assertThat(Png.texts(new ByteArrayInputStream(file))).isEmpty());

        assertThat(allocated).isLessThan(4 * MEBIBYTE);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static long allocatedBy(Work work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            work.run();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static byte[] zeros(long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(1), 65536)) {
            byte[] zeros = new byte[1 << 16];
            for (long left = count; left > 0; left -= zeros.length) {
                deflated.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return out.toByteArray();
    }
}
