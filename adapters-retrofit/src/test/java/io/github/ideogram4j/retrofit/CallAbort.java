package io.github.ideogram4j.retrofit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * How fast a call is aborted while a server holds it.
 *
 * @param flag whether the interrupt flag of the caller was set afterwards
 * @param returned the time from the deadline or the interrupt to the return of the call
 * @param closed the time to the close of the socket, as seen by the server if connected; empty without a socket
 */
record CallAbort(FaultOutcome outcome, boolean flag, Duration returned, Optional<Duration> closed) {

    private record Return(FaultOutcome outcome, long nanos, boolean flag) {}

    /** Runs the call until its deadline. */
    static CallAbort atDeadline(Fault fault, Path folder) throws Exception {
        try (FaultSetup stage = FaultSetup.forLibrary(fault, folder)) {
            long deadline = System.nanoTime() + fault.timeout().toNanos();
            return of(call(stage), deadline, stage);
        }
    }

    /** Interrupts the caller as soon as the fault holds the call. */
    static CallAbort byInterrupt(Fault fault, Path folder) throws Exception {
        try (FaultSetup stage = FaultSetup.forLibrary(fault.withLongTimeout(), folder)) {
            FutureTask<Return> call = new FutureTask<>(() -> call(stage));
            Thread caller = new Thread(call, "caller");
            caller.start();
            stage.awaitHeld();
            long interrupt = System.nanoTime();
            caller.interrupt();
            return of(call.get(20, TimeUnit.SECONDS), interrupt, stage);
        }
    }

    private static Return call(FaultSetup stage) {
        FaultOutcome outcome = stage.call();
        return new Return(outcome, System.nanoTime(), Thread.interrupted());
    }

    private static CallAbort of(Return seen, long start, FaultSetup stage) throws Exception {
        OptionalLong closed = stage.closedNanos();
        return new CallAbort(
                seen.outcome(),
                seen.flag(),
                Duration.ofNanos(seen.nanos() - start),
                closed.isPresent() ? Optional.of(Duration.ofNanos(closed.getAsLong() - start)) : Optional.empty());
    }
}
