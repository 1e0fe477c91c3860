package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.cli.run.ResultHandler;
import java.util.List;
import java.util.function.Function;

/**
 * What a row asks for.
 *
 * @param operation the operation
 * @param call the timeout, the attempts and the extra parameters
 * @param handlers create the handler of the answer for the directory that its pictures are saved in
 * @param arguments the command and its arguments, which tell this request from others
 */
public record LineRequest<R>(
        PreparedOperation<R> operation,
        CallOptions call,
        Function<OutputDirectory, ResultHandler<R>> handlers,
        List<String> arguments) {}
