package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.TransferListener;

/** Tells listeners of bytes, in steps, whatever they throw. */
final class Transfers {
    private static final int STEP = 128 * 1024;

    private Transfers() {}

    /** A request, all of which is here at once. */
    static void sent(TransferListener listener, long total) {
        for (long bytes = STEP; bytes < total; bytes += STEP) {
            tell(listener::sent, bytes, total);
        }
        tell(listener::sent, total, total);
    }

    /** More of a picture; told only where a step is passed, or the end reached. */
    static void received(TransferListener listener, long before, long now, long total) {
        if (now / STEP > before / STEP || now == total) {
            tell(listener::received, now, total);
        }
    }

    private interface Telling {
        void tell(long bytes, long total);
    }

    private static void tell(Telling listener, long bytes, long total) {
        try {
            listener.tell(bytes, total);
        } catch (RuntimeException e) {
            // a listener's own trouble must not cost a picture
        }
    }
}
