package io.github.ideogram4j.retrofit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * How fast a call ends that a server will not let end.
 *
 * @param flag whether the caller's interrupt flag was set afterwards
 * @param returned from the deadline or the interrupt until the caller had control again
 * @param closed until the socket was closed, as the server saw it if it was connected; empty if there was none
 */
record BreakOff(FaultOutcome outcome, boolean flag, Duration returned, Optional<Duration> closed) {

    private record Return(FaultOutcome outcome, long nanos, boolean flag) {}

    /** Lets the call run until its deadline. */
    static BreakOff atDeadline(Fault fault, Path folder) throws Exception {
        try (FaultStage stage = FaultStage.forLibrary(fault, folder)) {
            long deadline = System.nanoTime() + fault.timeout().toNanos();
            return of(call(stage), deadline, stage);
        }
    }

    /** Interrupts the caller as soon as the fault holds it. */
    static BreakOff byInterrupt(Fault fault, Path folder) throws Exception {
        try (FaultStage stage = FaultStage.forLibrary(fault.withoutHaste(), folder)) {
            FutureTask<Return> call = new FutureTask<>(() -> call(stage));
            Thread caller = new Thread(call, "caller");
            caller.start();
            stage.awaitHeld();
            long interrupt = System.nanoTime();
            caller.interrupt();
            return of(call.get(20, TimeUnit.SECONDS), interrupt, stage);
        }
    }

    private static Return call(FaultStage stage) {
        FaultOutcome outcome = stage.call();
        return new Return(outcome, System.nanoTime(), Thread.interrupted());
    }

    private static BreakOff of(Return seen, long start, FaultStage stage) throws Exception {
        OptionalLong closed = stage.closedNanos();
        return new BreakOff(
                seen.outcome(),
                seen.flag(),
                Duration.ofNanos(seen.nanos() - start),
                closed.isPresent() ? Optional.of(Duration.ofNanos(closed.getAsLong() - start)) : Optional.empty());
    }
}
