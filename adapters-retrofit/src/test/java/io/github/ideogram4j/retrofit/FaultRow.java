package io.github.ideogram4j.retrofit;

import java.nio.file.Path;
import java.util.List;

/** The observations of one fault with the library and with plain OkHttp. */
record FaultRow(Fault fault, FaultObservation library, FaultObservation bare) {
    static final List<String> HEADINGS = List.of(
            "Requests",
            "Exception",
            "Delivery",
            "Status",
            "Wait",
            "Kept, leaked",
            "Next call",
            "Bare OkHttp: requests",
            "Bare OkHttp: sees");

    static FaultRow measure(Fault fault, Path folder) throws Exception {
        try (FaultSetup library = FaultSetup.forLibrary(fault, folder);
                FaultSetup bare = FaultSetup.forPlainOkHttp(fault, folder)) {
            return new FaultRow(fault, library.observe(), bare.observe());
        }
    }

    /** The row without its times, which vary. */
    List<String> cells() {
        FaultOutcome outcome = library.outcome();
        return List.of(
                Integer.toString(library.requests()),
                outcome.failure(),
                outcome.delivery(),
                outcome.status(),
                outcome.retryAfter(),
                library.kept() + ", " + library.inUse(),
                library.next().failure(),
                bare.requests() == library.requests() ? "" + bare.requests() : "**" + bare.requests() + "**",
                bare.outcome().status().equals(FaultOutcome.NONE)
                        ? bare.outcome().failure()
                        : bare.outcome().status());
    }

    /** The name of the fault without its {@code Retry-After}. */
    String name() {
        return fault.name().split(", Retry-After: ", 2)[0];
    }

    String advice() {
        String[] parts = fault.name().split(", Retry-After: ", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    boolean isExpected() {
        return library.outcome().equals(fault.outcome())
                && library.requests() == fault.requests()
                && library.inUse() == 0
                && (library.next().equals(FaultOutcome.SUCCESS)
                        || library.next().equals(FaultOutcome.NOT_TRIED));
    }
}
