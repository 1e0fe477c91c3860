package io.github.ideogram4j.samples;

/** Counts bytes and reports them to a listener, about ten times per MiB at most. What the listener throws is ignored. */
final class Progress {
    private static final long STEP = 128 * 1024;

    private final Listener listener;
    private final long total;
    private long count;
    private long told;

    /** One of the methods of a {@link io.github.ideogram4j.call.TransferListener}. */
    interface Listener {
        void moved(long bytes, long total);
    }

    Progress(Listener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    void add(int bytes) {
        count += bytes;
        if (count < total && count - told < STEP) {
            return;
        }
        told = count;
        try {
            listener.moved(count, total);
        } catch (RuntimeException e) {
            // a listener must not fail the call
        }
    }
}
