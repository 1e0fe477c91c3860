package io.github.ideogram4j.operation;

/**
 * One paid call to the service, as a value; {@code R} is what a successful call returns.
 *
 * <p>Sealed, because users build operations and only adapters take them apart; adding one is a new minor version.
 */
public sealed interface Operation<R>
        permits V3Generate,
                V3Remix,
                V3Edit,
                V3Reframe,
                V3ReplaceBackground,
                LegacyGenerate,
                LegacyRemix,
                LegacyEdit,
                Upscale,
                Describe {

    /** The name of this operation in price lists, rules and logs, such as {@code v3-generate}. */
    String name();

    /** Calls the method of {@code handler} for this operation and returns its result. */
    R handledBy(OperationHandler handler);

    /** What the service bills for this operation, in the terms of a price list. */
    Usage usage();

    /** Passes the parameters that are set to {@code visitor}, under the names of the service's documentation. */
    void describeTo(ParameterVisitor visitor);

    /**
     * What the service bills for a call, in the terms of a price list.
     *
     * @param operation name of the operation
     * @param variant what the price depends on besides the operation: rendering speed or model; empty if it depends on nothing else
     * @param character whether a character reference is used, which the vendor bills higher
     * @param images number of images requested; 1 for an operation that makes none
     */
    record Usage(String operation, String variant, boolean character, int images) {}
}
