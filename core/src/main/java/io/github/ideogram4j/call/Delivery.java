package io.github.ideogram4j.call;

/** How far a failed call got. This alone decides whether it is sent again and whether its reserved money is released. */
public enum Delivery {
    /** No complete request reached the service, so it cannot have been carried out: nothing billed, safe to send again. */
    NOT_SENT,
    /** The service refused the request: nothing billed. */
    REJECTED,
    /** The request may have been carried out and billed: sending it again may cost its price twice. */
    UNKNOWN,
    /** The service carried it out and billed it, but the answer or a picture could not be read. */
    RECEIVED;

    /** Whether the call was certainly not billed. */
    public boolean isUnbilled() {
        return this == NOT_SENT || this == REJECTED;
    }
}
