package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.V3Generate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Begins the same requests as everybody else, in each of the journals, on two threads and two objects a journal. */
final class JournalRacer {
    static final int REQUESTS = 150;

    private JournalRacer() {}

    /** Prints how many of them it got through. */
    public static void main(String[] args) throws Exception {
        System.out.println(race(Path.of(args[0]), Path.of(args[1])));
    }

    static int race(Path... files) throws Exception {
        List<Callable<Integer>> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(() -> begin(FileJournal.at(file)));
            runs.add(() -> begin(FileJournal.at(file)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            int through = 0;
            for (Future<Integer> run : threads.invokeAll(runs)) {
                through += run.get();
            }
            return through;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int begin(FileJournal journal) throws IOException {
        int through = 0;
        for (int i = 0; i < REQUESTS; i++) {
            RequestFingerprint request =
                    RequestFingerprint.of("race", V3Generate.of("picture " + i), CallOptions.defaults());
            boolean free = !journal.begin(request, "v3-generate", false, Duration.ofSeconds(30))
                    .isPresent();
            through += free ? 1 : 0;
        }
        return through;
    }
}
