package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.option.PricedItem;
import io.github.ideogram4j.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports the places in the command line that a new operation must be added to and the compiler does not check. */
final class OperationCommandsTest {
    /** A command line for each operation; IMAGE and MASK are files. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("v3-generate", "generate prompt"),
            Map.entry("v3-remix", "remix IMAGE prompt"),
            Map.entry("v3-edit", "edit IMAGE MASK prompt"),
            Map.entry("v3-reframe", "reframe IMAGE --resolution 1312x736"),
            Map.entry("v3-replace-background", "replace-background IMAGE prompt"),
            Map.entry("legacy-generate", "generate prompt --model v2"),
            Map.entry("legacy-remix", "remix IMAGE prompt --model v2"),
            Map.entry("legacy-edit", "edit IMAGE MASK prompt --model v2"),
            Map.entry("upscale", "upscale IMAGE"),
            Map.entry("describe", "describe IMAGE"));

    @TempDir
    private Path folder;

    /** The names of all operations: {@code V3ReplaceBackground} is {@code v3-replace-background}. */
    static Stream<String> operations() {
        return Arrays.stream(Operation.class.getPermittedSubclasses())
                .map(operation -> operation
                        .getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void commandLine_eachOperation_hasCommand(String operation) {
        String image = SampleImages.file(folder, "image.jpg", SampleImages.photograph(96, 64))
                .toString();
        String mask =
                SampleImages.file(folder, "mask.png", SampleImages.mask(96, 64)).toString();
        List<String> arguments = Stream.of(
                        (COMMANDS.getOrDefault(operation, "missing") + " --dry-run --json").split(" ", -1))
                .map(argument -> argument.replace("IMAGE", image).replace("MASK", mask))
                .toList();

        CommandOutcome outcome = CommandRunner.run(arguments.toArray(String[]::new));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.json()).containsEntry("operation", operation);
    }

    @Test
    void prices_eachOperation_isInReport() {
        Set<String> reported =
                PricedItem.all().stream().map(PricedItem::operation).collect(Collectors.toSet());

        assertThat(reported).isEqualTo(operations().collect(Collectors.toSet()));
    }

    @Test
    void guide_eachCommand_isInTable() throws IOException {
        String guide = Files.readString(Path.of("../docs/command-line.md"));

        assertThat(COMMANDS.values())
                .allSatisfy(line -> assertThat(guide).contains("| `" + line.split(" ", 2)[0] + " "));
    }
}
