package io.github.ideogram4j.cli;

import io.github.ideogram4j.operation.Operation;
import java.util.Optional;

/**
 * An operation that is about to be carried out.
 *
 * @param model as the command line names it; empty where there is no choice
 * @param subject what it is about, for file names
 */
record Order<R>(Operation<R> operation, Optional<String> model, String subject) {}
