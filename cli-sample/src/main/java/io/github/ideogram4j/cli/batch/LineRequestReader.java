package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.option.OptionReader;
import java.util.Optional;

/** Reads requests from rows, as the commands read them from their arguments. Not safe for use by several threads. */
@FunctionalInterface
public interface LineRequestReader {
    /** The request of a row; empty if the values are too wrong to build it, in which case the reader holds an error. */
    Optional<? extends LineRequest<?>> read(BatchRow row, OptionReader reader);
}
