package io.github.ideogram4j.policy;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class FairInFlightLimitTest extends InFlightLimitContract {
    private @Nullable InFlightLimit limit;

    @Override
    protected InFlightLimit limit(int most) {
        InFlightLimit known = limit == null ? InFlightLimit.of(most) : limit;
        limit = known;
        return known;
    }

    @Override
    protected int waiting() {
        return (int) Thread.getAllStackTraces().entrySet().stream()
                .filter(FairInFlightLimitTest::isWaiting)
                .count();
    }

    private static boolean isWaiting(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getState() == Thread.State.TIMED_WAITING
                && Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(FairInFlightLimit.class.getName()));
    }
}
