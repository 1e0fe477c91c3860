package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.operation.Operation;
import java.util.Optional;

/**
 * An operation read from the command line.
 *
 * @param operation the operation
 * @param model the model as typed on the command line; empty where there is no choice
 * @param subject the text that file names are made of, such as the prompt
 */
public record PreparedOperation<R>(Operation<R> operation, Optional<String> model, String subject) {}
