package io.github.ideogram4j.pricing;

/** What a price is for. */
public enum PriceUnit {
    /** Each picture made. */
    PICTURE,
    /** The whole call, however many pictures it makes. */
    CALL,
    /** The source can be read either way, so the quote is a range from one call to all pictures. */
    CALL_OR_PICTURE
}
