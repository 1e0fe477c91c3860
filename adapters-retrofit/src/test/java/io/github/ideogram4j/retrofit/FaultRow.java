package io.github.ideogram4j.retrofit;

import java.nio.file.Path;
import java.util.List;

/** What the library and bare OkHttp made of one fault. */
record FaultRow(Fault fault, Sighting library, Sighting bare) {
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
        try (FaultStage library = FaultStage.forLibrary(fault, folder);
                FaultStage bare = FaultStage.forBareOkHttp(fault, folder)) {
            return new FaultRow(fault, library.observe(), bare.observe());
        }
    }

    /** Without the times, which are never the same twice. */
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

    /** The fault, its advice when to come back left out. */
    String name() {
        return fault.name().split(", Retry-After: ", 2)[0];
    }

    String advice() {
        String[] parts = fault.name().split(", Retry-After: ", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    boolean asItMustBe() {
        return library.outcome().equals(fault.outcome())
                && library.requests() == fault.requests()
                && library.inUse() == 0
                && (library.next().equals(FaultOutcome.SUCCESS)
                        || library.next().equals(FaultOutcome.BARRED));
    }
}
