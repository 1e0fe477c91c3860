package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.report.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crash leaves in the folder of unfinished lines. */
final class StagedPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void picturesOfARecordedLine_areMoved_andThoseOfAnotherAreDeleted() throws IOException {
        Path recorded = staged("a", "x.png");
        Path other = staged("b", "y.png");
        Files.writeString(recorded.resolve("part.png"), "half");
        StagedPictures pictures = new StagedPictures(folder);

        pictures.findInterrupted();
        pictures.complete(ManifestRecord.parse("{\"id\":\"a\",\"status\":\"done\",\"files\":[\"x.png\"]}"));
        pictures.deleteInterrupted();

        assertThat(folder.resolve("x.png")).hasContent("picture x.png");
        assertThat(recorded).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(folder.resolve("y.png")).doesNotExist();
        assertThat(folder.resolve("part.png")).doesNotExist();
    }

    @Test
    void names_areFree() throws IOException {
        Path line = staged("a", "x.png");
        Files.writeString(folder.resolve("x.png"), "another");
        StagedPictures pictures = new StagedPictures(folder);

        List<String> names = pictures.name(List.of(line.resolve("x.png")));
        pictures.publish(BatchLine.key("a"), names);

        assertThat(names).containsExactly("x-2.png");
        assertThat(folder.resolve("x.png")).hasContent("another");
        assertThat(folder.resolve("x-2.png")).hasContent("picture x.png");
        assertThat(line).doesNotExist();
    }

    private Path staged(String id, String file) throws IOException {
        Path line = Files.createDirectories(
                new StagedPictures(folder).directory(BatchLine.key(id)).path());
        Files.writeString(line.resolve(file), "picture " + file);
        return line;
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, SAFETY, SAFETY",
        "UNREADABLE, NOT_NOW, NOT_NOW",
        "NOT_NOW, OUTCOME_UNKNOWN, OUTCOME_UNKNOWN",
        "SAFETY, UNREADABLE, UNREADABLE"
    })
    void worse_isUnknownThenNotNowThenTheRest(ExitCode one, ExitCode other, ExitCode worse) {
        assertThat(one.worse(other)).isEqualTo(worse);
        assertThat(other.worse(one)).isEqualTo(worse);
    }
}
