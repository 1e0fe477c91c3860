package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.Operation;

/**
 * A call that has arrived at the fake, successful or not.
 *
 * @param options the options of the call, as the transport received them
 */
public record ReceivedCall(Operation<?> operation, CallOptions options) {}
