package io.github.ideogram4j.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model makes the picture; it decides the endpoint and which other options there are. */
final class ModelOption {
    /** Whose options are read where the model is wrong: V3 takes them all, so none that is wrong itself is passed over. */
    static final ModelChoice STAND_IN = ModelChoice.V3;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "v3, v2, v2-turbo, v2a, v2a-turbo, v1 or v1-turbo (default: v3)")
    private @Nullable String text;

    /** Empty if the model is wrong: then nobody knows which other options would be right. */
    Optional<ModelChoice> read(Entries entries) {
        return text == null
                ? Optional.of(ModelChoice.V3)
                : entries.read("--model", text, value -> Spelling.oneOf(ModelChoice.values(), value));
    }
}
