package io.github.ideogram4j.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.HostilePictures;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Edit;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file, the check throws nothing and takes little memory. */
final class HostileFilesTest {
    private static final long SEED = 20_261_120;
    private static final Validator VALIDATOR = new Validator(GatewayProfile.ideogram());

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp"})
    void check_mutatedFile_reportsInsteadOfThrowing(String format) {
        Random random = new Random(SEED);
        byte[] sound = sound(format);
        int reported = 0;
        for (int round = 0; round < 1500; round++) {
            List<Violation> violations = check(mutated(sound, random));
            assertThat(violations)
                    .allSatisfy(violation -> assertThat(violation.message())
                            .hasSizeLessThan(400)
                            .doesNotContainPattern("\\p{Cntrl}|java\\."));
            reported += violations.isEmpty() ? 0 : 1;
        }
        assertThat(reported).isGreaterThan(100);
    }

    @Test
    void check_hugeClaimsAndBombs_allocatesLittle() {
        ImageSource claim = file(HostilePictures.pngClaiming(60_000, 60_000));
        ImageSource bomb = file(HostilePictures.deflateBomb(9 << 20));
        check(claim); // loads the classes

        assertThat(allocatedBy(() -> check(claim))).isLessThan(1 << 20);
        assertThat(allocatedBy(() -> check(bomb))).isLessThan(1 << 20);
    }

    private static long allocatedBy(Runnable work) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<Violation> check(byte[] bytes) {
        return check(file(bytes));
    }

    private static List<Violation> check(ImageSource file) {
        return VALIDATOR.check(V3Edit.of(file, file, "x"), CallOptions.defaults());
    }

    private static ImageSource file(byte[] bytes) {
        return Pictures.file("fuzzed", bytes);
    }

    private static byte[] sound(String format) {
        return switch (format) {
            case "png" -> Pictures.png(9, 7, (x, y) -> x % 2 == 0 ? Pictures.BLACK : 0x80ffffff);
            case "jpeg" -> Pictures.jpeg(9, 7);
            default -> Pictures.webp(9, 7);
        };
    }

    /** A few bytes changed, and sometimes the end cut off. */
    private static byte[] mutated(byte[] sound, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(sound.length + 1) : sound.length;
        byte[] bytes = Arrays.copyOf(sound, length);
        for (int i = random.nextInt(5); i > 0 && length > 0; i--) {
            bytes[random.nextInt(length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
