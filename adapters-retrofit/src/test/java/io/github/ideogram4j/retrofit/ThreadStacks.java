package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What threads do at the moment, by their stacks and names. */
final class ThreadStacks {
    private ThreadStacks() {}

    /** Waits until the thread is in a method of the class. */
    static void awaitIn(Thread thread, String className) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Arrays.toString(thread.getStackTrace()).contains(className)) {
            assertThat(System.nanoTime()).as(className).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** The names of the platform threads that this library has started. */
    static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ideogram4j-"))
                .sorted()
                .toList();
    }
}
