package io.github.ideogram4j.cli;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the source a remix keeps. */
final class ImageWeightOption {
    @Option(
            names = "--image-weight",
            paramLabel = "1..100",
            description = "How much of the picture stays: the higher, the more (default: 50)")
    private @Nullable String text;

    void applyTo(IntConsumer taker, Entries entries) {
        entries.apply("--image-weight", text, value -> taker.accept(Spelling.wholeNumber(value)));
    }
}
