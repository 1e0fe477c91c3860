package io.github.ideogram4j.retrofit.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Measures the resources this process has used since the start of the meter. */
final class Meter {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long start = System.nanoTime();
    private final Map<Long, Long> bytes = allocated();

    /** @param nanos the duration of each call; gets sorted */
    RoundResult read(long[] nanos) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3;
        Arrays.sort(nanos);
        int calls = nanos.length;
        return new RoundResult(
                micros / calls,
                allocatedSince() / 1e3 / calls,
                calls / seconds,
                nanos[calls / 2] / 1e6,
                nanos[calls * 99 / 100] / 1e6);
    }

    /** Counts live threads only: those that have ended since did no work. */
    private long allocatedSince() {
        long sum = 0;
        for (Map.Entry<Long, Long> now : allocated().entrySet()) {
            sum += now.getValue() - bytes.getOrDefault(now.getKey(), 0L);
        }
        return sum;
    }

    private static Map<Long, Long> allocated() {
        long[] ids = THREADS.getAllThreadIds();
        long[] sizes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            allocated.put(ids[i], Math.max(0, sizes[i]));
        }
        return allocated;
    }
}
