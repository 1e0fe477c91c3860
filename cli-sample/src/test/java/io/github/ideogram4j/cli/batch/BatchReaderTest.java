package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchReaderTest {
    @TempDir
    private Path folder;

    private List<BatchRow> rows(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<BatchRow> rows = new ArrayList<>();
        try (BatchReader reader = BatchReader.open(file)) {
            for (Optional<BatchRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @Test
    void csv_isReadAsRfc4180() throws IOException {
        List<BatchRow> rows = rows(
                "a.csv",
                "prompt,seed,style-code,style-code\r\n\"a,\"\"b\"\"\r\nc\",7,11111111,22222222\r\n\r\n d ,,,\n\"\",,,x");

        assertThat(rows)
                .containsExactly(
                        BatchRow.of(
                                2,
                                1,
                                Map.of(
                                        "prompt",
                                        List.of("a,\"b\"\nc"),
                                        "seed",
                                        List.of("7"),
                                        "style-code",
                                        List.of("11111111", "22222222"))),
                        BatchRow.of(5, 2, Map.of("prompt", List.of(" d "), "seed", List.of(), "style-code", List.of())),
                        BatchRow.of(6, 3, Map.of("prompt", List.of(), "seed", List.of(), "style-code", List.of("x"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            a"b,c   | inside a value
            "a"b,c  | after the quote
            "a,c    | does not end
            a,b,c   | has 3 values, the header has 2
            a       | has 1 values, the header has 2
            """)
    void csv_wrongRow_isReportedWithItsLine(String row, String problem) throws IOException {
        List<BatchRow> rows = rows("a.csv", "prompt,seed\nx,1\n" + row + "\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).problem().orElseThrow()).contains(problem);
    }

    @Test
    void csv_afterAWrongRow_goesOn() throws IOException {
        assertThat(rows("a.csv", "prompt\na\"\nb\n"))
                .element(1)
                .extracting(BatchRow::problem)
                .isEqualTo(Optional.empty());
    }

    @Test
    void jsonLines_valuesAreTextsNumbersAndLists() throws IOException {
        List<BatchRow> rows = rows(
                "a.jsonl",
                "\uFEFF{\"prompt\":\"\\u00e9\\n\",\"seed\":7,\"x\":true,\"y\":null,\"z\":[1,\"b\"]}\r\n\n{}");

        assertThat(rows)
                .containsExactly(
                        BatchRow.of(
                                1,
                                1,
                                Map.of(
                                        "prompt",
                                        List.of("\u00e9\n"),
                                        "seed",
                                        List.of("7"),
                                        "x",
                                        List.of("true"),
                                        "y",
                                        List.of(),
                                        "z",
                                        List.of("1", "b"))),
                        BatchRow.of(3, 3, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            [1]                   | is not a JSON object
            {"a":1,"a":2}         | twice
            {"a":{"b":1}}         | neither text nor number
            {"a":1} {"b":2}       | is not a JSON object
            {"a":1                | is not a JSON object
            """)
    void jsonLines_wrongRow_isReported(String row, String problem) throws IOException {
        assertThat(rows("a.jsonl", row))
                .singleElement()
                .satisfies(read -> assertThat(read.problem().orElseThrow()).contains(problem));
    }

    @Test
    void longRow_isReported_andTheNextIsRead() throws IOException {
        String text = "x".repeat(BatchReader.MAX_CHARACTERS + 9);

        assertThat(rows("a.jsonl", text + "\n{}"))
                .extracting(row -> row.problem().isPresent())
                .containsExactly(true, false);
        assertThat(rows("a.csv", "a\n" + text + "\nb"))
                .extracting(row -> row.problem().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void format_isThatOfTheName_orOfTheFirstCharacter() throws IOException {
        assertThat(rows("a.txt", "{\"a\":1}").get(0).values()).containsKey("a");
        assertThat(rows("b.txt", "a\n1").get(0).values()).containsKey("a");
        assertThat(rows("c.CSV", "{\n1").get(0).values()).containsKey("{");
    }

    @Test
    void otherCharacterSet_isRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "prompt\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        try (BatchReader reader = BatchReader.open(file)) {
            assertThatThrownBy(reader::next).isInstanceOf(CharacterCodingException.class);
        }
    }
}
