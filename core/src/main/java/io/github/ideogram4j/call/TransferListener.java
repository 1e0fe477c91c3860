package io.github.ideogram4j.call;

/**
 * Receives the progress of one call's transfers. Its methods are called on the thread that transfers the bytes, about ten
 * times per MiB at most, and must return quickly. What they throw is ignored.
 */
public interface TransferListener {
    /** Ignores all progress. */
    TransferListener NONE = new TransferListener() {};

    /**
     * Part of the request has been handed to the network.
     *
     * @param bytes sent so far, headers not counted; never decreases
     * @param total bytes of the whole request
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
     * @param bytes received so far; never decreases
     * @param total bytes of the whole picture, or -1 if its host does not state them
     */
    default void received(long bytes, long total) {}
}
