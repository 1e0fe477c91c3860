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

    /** The name it has in price lists, rules and logs, such as {@code v3-generate}. */
    String name();

    /** Calls the handler's method for this operation: typed and exhaustive, without a cast. */
    R handledBy(OperationHandler handler);

    /** What the service bills for it. No default: a forgotten one would be free. */
    Usage usage();

    /** Tells the parameters that are set, and only those, under the names the service's documentation gives them. */
    void describeTo(ParameterVisitor visitor);
}
