package io.github.ideogram4j.call;

/** How far a failed call got. Whether it may be sent again, and what becomes of reserved money, is decided by this alone. */
public enum Delivery {
    /** Nothing of the request reached the service, or a torso at most that nobody can carry out: safe to send again, nothing billed. */
    NOT_SENT,
    /** The service said no: nothing billed. */
    REJECTED,
    /** It may have been carried out and billed: sending it again may pay twice. */
    UNKNOWN,
    /** The service carried it out and billed it, but the answer or a picture could not be read. */
    RECEIVED
}
