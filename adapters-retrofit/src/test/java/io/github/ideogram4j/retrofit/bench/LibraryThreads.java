package io.github.ideogram4j.retrofit.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * The threads of the library: those with its name, such as the watchdog of earlier calls, and those started since this was
 * created that are neither the user's nor OkHttp's. Not thread-safe.
 */
final class LibraryThreads {
    static final String USER = "user";
    private static final String LIBRARY = "ideogram4j";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PERIOD_MILLIS = 10;

    private final Set<Long> others = new HashSet<>();
    private final Map<Long, Long> startNanos = new HashMap<>();
    private final Map<Long, Long> cpuNanos = new HashMap<>();
    private int most;

    LibraryThreads() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(LIBRARY)) {
                startNanos.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
            } else if (thread != null) {
                others.add(thread.getThreadId());
            }
        }
    }

    /** Watches until {@code work} is done, or the time has passed. */
    void watch(Future<?> work, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!work.isDone() && System.nanoTime() - end < 0) {
            look();
            Thread.sleep(PERIOD_MILLIS);
        }
        look();
    }

    private void look() {
        int count = 0;
        for (long id : THREADS.getAllThreadIds()) {
            if (!others.contains(id) && isOfLibrary(id)) {
                count++;
                cpuNanos.merge(id, THREADS.getThreadCpuTime(id) - startNanos.getOrDefault(id, 0L), Math::max);
            }
        }
        most = Math.max(most, count);
    }

    private boolean isOfLibrary(long id) {
        ThreadInfo thread = cpuNanos.containsKey(id) ? null : THREADS.getThreadInfo(id);
        if (thread != null
                && (thread.getThreadName().startsWith(USER)
                        || thread.getThreadName().startsWith("OkHttp")
                        || thread.getThreadName().startsWith("Okio"))) {
            others.add(id);
        }
        return !others.contains(id) && (thread != null || cpuNanos.containsKey(id));
    }

    /** The most threads at one time. */
    int most() {
        return most;
    }

    /** The CPU time of these threads so far, as far as they were seen. */
    long cpuNanos() {
        return cpuNanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
