package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is run.
 *
 * @param file the batch file
 * @param directory where pictures and manifest are kept
 * @param call the gateway, the journal, and whether anything is sent; without a limit of the cost of a call
 * @param maxCost what all lines together may cost
 * @param concurrency how many lines are under way at once
 * @param retryFailed whether to do failed lines once more
 * @param output what is printed while it runs
 */
public record BatchSettings(
        Path file,
        Path directory,
        CallSettings call,
        Optional<Money> maxCost,
        int concurrency,
        boolean retryFailed,
        Output output) {
    /** A path as it is written in the directory, so that both may be moved together. */
    String locate(Path path) {
        Path from = real(directory);
        Path to = real(path);
        return Objects.equals(from.getRoot(), to.getRoot())
                ? from.relativize(to).toString()
                : to.toString();
    }

    /** Without links in its directory. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) { // it does not exist yet
            @Nullable Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /** What is printed while a batch runs. */
    public enum Output {
        /** A line for each line of the batch, or a live display. */
        TEXT,
        /** The paths of the files. */
        QUIET,
        /** Nothing but the summary. */
        JSON
    }
}
