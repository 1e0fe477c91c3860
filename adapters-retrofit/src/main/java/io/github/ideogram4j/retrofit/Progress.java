package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.TransferListener;

/** Counts the bytes of one transfer and tells a listener: now and then, at the end, and never less than before. */
final class Progress {
    private static final long STEP = 128 * 1024;

    private final Report report;
    private final long total;
    private long count;
    private long told;

    /** One half of a {@link TransferListener}. */
    @FunctionalInterface
    interface Report {
        void tell(long bytes, long total);
    }

    /** @param total -1 if nobody knows */
    Progress(Report report, long total) {
        this.report = report;
        this.total = total;
    }

    void add(long bytes) {
        count += bytes;
        if (count - told >= STEP || count == total) {
            tell();
        }
    }

    /** Everything has come. */
    void end() {
        if (count > told) {
            tell();
        }
    }

    private void tell() {
        told = count;
        try {
            report.tell(count, total);
        } catch (Throwable e) {
            // a paid call must not fail because of its progress bar; a listener in Kotlin may throw anything
        }
    }
}
