package io.github.ideogram4j.retrofit;

import java.time.Duration;

/** Whoever makes the call that meets a fault. */
@FunctionalInterface
interface FaultCaller {
    FaultOutcome call(FaultLoad load, Duration timeout);
}
