package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.TransferListener;

/** Reports transferred bytes to a listener in steps of 128 KiB, and ignores exceptions of the listener. */
final class TransferReporter {
    private static final int STEP = 128 * 1024;

    private TransferReporter() {}

    /** Reports a whole request. */
    static void sent(TransferListener listener, long total) {
        for (long bytes = STEP; bytes < total; bytes += STEP) {
            report(listener::sent, bytes, total);
        }
        report(listener::sent, total, total);
    }

    /** Reports received bytes of a picture if they complete a step or the picture. */
    static void received(TransferListener listener, long before, long now, long total) {
        if (now / STEP > before / STEP || now == total) {
            report(listener::received, now, total);
        }
    }

    private interface Report {
        void report(long bytes, long total);
    }

    private static void report(Report listener, long bytes, long total) {
        try {
            listener.report(bytes, total);
        } catch (RuntimeException e) {
            // a failing listener must not fail a paid call
        }
    }
}
