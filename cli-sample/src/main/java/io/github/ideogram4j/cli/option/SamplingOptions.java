package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.operation.Sampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The number of pictures and the seed. */
public final class SamplingOptions {
    @Option(
            names = {"-n", "--num-images"},
            paramLabel = "1..8",
            description = "How many pictures to make; each is billed (default: 1)")
    private @Nullable String count;

    @Option(
            names = "--seed",
            paramLabel = "0..2147483647",
            description = "The same request with the same seed gives the same picture (default: random)")
    private @Nullable String seed;

    /** The number of pictures and the seed. */
    public Sampling read(OptionReader reader) {
        Sampling random = reader.read(
                        "--num-images", count, text -> Sampling.defaults().withCount(OptionValues.wholeNumber(text)))
                .orElse(Sampling.defaults());
        return reader.read("--seed", seed, text -> random.withSeed(OptionValues.wholeNumber(text)))
                .orElse(random);
    }
}
