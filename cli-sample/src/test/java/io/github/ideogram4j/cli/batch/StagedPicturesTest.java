package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.report.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crash leaves in the folder of unfinished lines. */
final class StagedPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void picturesOfARecordedLine_areMoved_andThoseOfAnotherStay() throws IOException {
        Path recorded = staged("a", "x.png");
        Path other = staged("b", "y.png");
        StagedPictures pictures = new StagedPictures(folder, true);

        pictures.complete(ManifestRecord.parse("{\"id\":\"a\",\"status\":\"done\",\"files\":[\"x.png\"]}"));
        pictures.publishAll(key -> key == BatchLine.key("a"));

        assertThat(folder.resolve("x.png")).hasContent("picture x.png");
        assertThat(recorded).doesNotExist();
        assertThat(other.resolve("y.png")).hasContent("picture y.png");
        assertThat(pictures.begun()).containsExactly(BatchLine.key("b"));
    }

    @Test
    void names_areFree() throws IOException {
        Path line = staged("a", "x.png");
        Files.writeString(folder.resolve("x.png"), "another");
        StagedPictures pictures = new StagedPictures(folder, true);

        List<String> names = pictures.name(BatchLine.key("a"), List.of(line.resolve("x.png")), List.of());
        pictures.publish(BatchLine.key("a"), names);

        assertThat(names).containsExactly("x-2.png");
        assertThat(folder.resolve("x.png")).hasContent("another");
        assertThat(folder.resolve("x-2.png")).hasContent("picture x.png");
        assertThat(line).doesNotExist();
    }

    @Test
    void damagedPictures_getFreeNames() throws IOException {
        Path line = staged("a", "x.png.damaged");
        Files.writeString(folder.resolve("x.png.damaged"), "another");

        new StagedPictures(folder, true).publish(BatchLine.key("a"), List.of());

        assertThat(folder.resolve("x.png.damaged")).hasContent("another");
        assertThat(folder.resolve("x-2.png.damaged")).hasContent("picture x.png.damaged");
        assertThat(line).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false"})
    void begin_keepsWhatWasPaidFor(boolean paid, boolean kept) throws IOException {
        Path line = staged("a", "x.png");
        Path part = Files.writeString(line.resolve(".ideogram4j-1f.part"), "half");

        boolean before = new StagedPictures(folder, paid).begin(BatchLine.key("a"));

        assertThat(before).isTrue();
        assertThat(Files.exists(line.resolve("x.png"))).isEqualTo(kept);
        assertThat(part).doesNotExist();
    }

    private Path staged(String id, String file) throws IOException {
        Path line = Files.createDirectories(
                folder.resolve(BatchLock.FOLDER).resolve(String.format(Locale.ROOT, "%016x", BatchLine.key(id))));
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
