package io.github.ideogram4j.retrofit;

import java.time.Duration;

/** Makes the call that meets a fault. */
@FunctionalInterface
interface FaultCaller {
    FaultOutcome call(FaultRequest request, Duration timeout);
}
