package io.github.ideogram4j.cli;

import io.github.ideogram4j.operation.OperationBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many pictures, from which seed. */
final class SamplingOptions {
    @Option(
            names = {"-n", "--num-images"},
            paramLabel = "1..8",
            description = "How many pictures to make; each is billed (default: 1)")
    private @Nullable String count;

    @Option(
            names = "--seed",
            paramLabel = "0..2147483647",
            description = "The same request with the same seed gives the same picture (default: chance)")
    private @Nullable String seed;

    void applyTo(OperationBuilder<?, ?> builder, Entries entries) {
        entries.apply("--num-images", count, text -> builder.numImages(Spelling.wholeNumber(text)));
        entries.apply("--seed", seed, text -> builder.seed(Spelling.wholeNumber(text)));
    }
}
