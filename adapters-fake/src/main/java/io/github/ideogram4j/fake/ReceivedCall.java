package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.Operation;

/** A call that has reached the fake, whatever became of it then. */
public record ReceivedCall(Operation<?> operation, CallOptions options) {}
