package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.TransferListener;

/** Reports transferred bytes to a listener in steps of 128 KiB, and ignores exceptions of the listener. */
final class TransferReporter {
    private static final int STEP = 128 * 1024;

    private TransferReporter() {}

    /** Reports a whole request. */
    static void sent(TransferListener listener, long total) {
        for (long bytes = STEP; bytes < total; bytes += STEP) {
            report(listener, true, bytes, total);
        }
        report(listener, true, total, total);
    }

    /** Reports received bytes of a picture if they complete a step or the picture. */
    static void received(TransferListener listener, long before, long now, long total) {
        if (now / STEP > before / STEP || now == total) {
            report(listener, false, now, total);
        }
    }

    private static void report(TransferListener listener, boolean sent, long bytes, long total) {
        try {
            if (sent) {
                listener.sent(bytes, total);
            } else {
                listener.received(bytes, total);
            }
        } catch (RuntimeException e) {
            // a failing listener must not fail a paid call
        }
    }
}
