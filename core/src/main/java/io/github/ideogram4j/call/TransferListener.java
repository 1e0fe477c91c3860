package io.github.ideogram4j.call;

/**
 * Told how far the bytes of one call have come. Called on the thread that moves them, some ten times a MiB at most, so it
 * must be quick; what it throws is ignored.
 */
public interface TransferListener {
    /** For callers who do not ask. */
    TransferListener NONE = new TransferListener() {};

    /**
     * Part of the request has been handed to the network.
     *
     * @param bytes so far, everything that is not a header counted; never less than the time before
     * @param total of the whole request
     */
    default void sent(long bytes, long total) {}

    /**
     * The service has begun to answer.
     *
     * @param status HTTP status
     */
    default void answered(int status) {}

    /**
     * Part of a picture has arrived.
     *
     * @param bytes so far; never less than the time before
     * @param total of the whole picture, or -1 if its host does not say
     */
    default void received(long bytes, long total) {}
}
