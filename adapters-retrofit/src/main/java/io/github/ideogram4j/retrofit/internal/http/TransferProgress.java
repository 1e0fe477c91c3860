package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.TransferListener;

/** Counts the bytes of one transfer and reports them to a listener every 128 KiB and at the end. */
public final class TransferProgress {
    /** The bytes between two reports. */
    public static final long STEP = 128 * 1024;

    private final Report report;
    private final long total;
    private long count;
    private long reported;

    /** One direction of a {@link TransferListener}. */
    @FunctionalInterface
    public interface Report {
        /**
         * Receives the progress.
         *
         * @param bytes transferred so far
         * @param total -1 if unknown
         */
        void accept(long bytes, long total);
    }

    /**
     * Starts a transfer at zero bytes.
     *
     * @param total the size of the transfer in bytes; -1 if unknown
     */
    public TransferProgress(Report report, long total) {
        this.report = report;
        this.total = total;
    }

    /** Adds bytes that have been transferred. */
    public void add(long bytes) {
        count += bytes;
        if (count - reported >= STEP || count == total) {
            report();
        }
    }

    /** Reports the end of the transfer, if that is not reported yet. */
    public void end() {
        if (count > reported) {
            report();
        }
    }

    private void report() {
        reported = count;
        try {
            report.accept(count, total);
        } catch (Throwable e) {
            // a failing listener must not fail a paid call; a Kotlin listener may throw any Throwable
        }
    }
}
