package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes save pictures to one directory. */
@Timeout(60)
final class PartFileTest {
    private static final int PICTURES = 100;

    @TempDir
    Path directory;

    @Test
    void download_partOfALiveProcess_isLeftAlone() throws Exception {
        Process other = Downloader.start(directory, "other", 1, true);
        awaitHalf(other);

        Downloader.save(directory, "own", 3, false);

        assertThat(files(".part")).hasSize(1);
        other.getOutputStream().close();
        assertThat(other.waitFor()).isZero();
        assertWhole(4);
    }

    @Test
    void download_partOfAKilledProcess_isRemoved() throws Exception {
        Process other = Downloader.start(directory, "other", 1, true);
        awaitHalf(other);
        other.destroyForcibly().waitFor();
        assertThat(files(".part")).hasSize(1);

        Downloader.save(directory, "own", 1, false);

        assertWhole(1);
    }

    @Test
    void download_threeProcessesAndTwoThreads_saveAllPictures() throws Exception {
        Process second = Downloader.start(directory, "second", PICTURES, false);
        Process third = Downloader.start(directory, "third", PICTURES, false);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> own = new ArrayList<>();
            for (String name : List.of("one", "two")) {
                own.add(threads.submit(() -> Downloader.save(directory, name, PICTURES, false)));
            }
            for (Future<?> saved : own) {
                saved.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(second.waitFor()).isZero();
        assertThat(third.waitFor()).isZero();
        assertWhole(4 * PICTURES);
    }

    private static void awaitHalf(Process process) throws IOException {
        assertThat(process.getInputStream().read()).isEqualTo('.');
    }

    /** This many pictures, each of them whole, and nothing else. */
    private void assertWhole(int count) throws IOException {
        assertThat(files(""))
                .hasSize(count)
                .allSatisfy(file -> assertThat(file).hasExtension("png").hasBinaryContent(Downloader.PICTURE));
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
