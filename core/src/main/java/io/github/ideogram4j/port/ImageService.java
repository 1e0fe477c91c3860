package io.github.ideogram4j.port;

import io.github.ideogram4j.operation.Operation;

/**
 * The service, seen from inside: the one port every transport implements and every policy decorates.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
public interface ImageService {
    /**
     * Carries out the operation, at most once, and blocks until it is done.
     *
     * <p>An interrupt of the calling thread breaks the call off within 200 ms and leaves the interrupt flag set.
     *
     * @throws ImageServiceException for every failure, and nothing else; a request that breaks a rule is refused before
     *     anything is sent
     */
    <R> R execute(Operation<R> operation, CallOptions options);
}
