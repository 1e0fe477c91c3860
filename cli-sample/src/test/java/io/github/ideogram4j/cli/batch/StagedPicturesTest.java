package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.cli.report.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a crash leaves in the folder of unfinished lines. */
final class StagedPicturesTest {
    @TempDir
    private Path folder;

    private StagedPictures.Begun begin(StagedPictures pictures, String id) throws IOException {
        return pictures.begin(BatchLine.key(id), 1, false, Optional.empty());
    }

    @Test
    void picturesOfARecordedLine_areMoved_andThoseOfAnotherStay() throws IOException {
        Path recorded = staged("a", "x.png");
        Path other = staged("b", "y.png");
        StagedPictures pictures = new StagedPictures(folder, true);

        pictures.complete(ManifestRecord.parse("{\"id\":\"a\",\"status\":\"done\",\"files\":[\"x.png\"]}"));

        assertThat(folder.resolve("x.png")).hasContent("picture x.png");
        assertThat(recorded).isEmptyDirectory();
        assertThat(other.resolve("y.png")).hasContent("picture y.png");
    }

    @Test
    void names_areFree() throws IOException {
        Path line = staged("a", "x.png");
        Files.writeString(folder.resolve("x.png"), "another");
        Files.createSymbolicLink(folder.resolve("x-2.png"), folder.resolve("missing"));
        Files.writeString(line.resolve("x-3.png.json"), "of a process that was killed");
        StagedPictures pictures = new StagedPictures(folder, true);

        StagedPictures.Begun begun = begin(pictures, "a");
        List<Path> named = pictures.name(begun, List.of(line.resolve("x.png")));
        pictures.publish(begun, List.of("x-4.png"));

        assertThat(named).containsExactly(line.resolve("x-4.png"));
        assertThat(folder.resolve("x.png")).hasContent("another");
        assertThat(folder.resolve("x-4.png")).hasContent("picture x.png");
        assertThat(line).doesNotExist();
    }

    @Test
    void namesThatCouldNotBeTaken_areNotGivenToAnotherLine() throws IOException {
        staged("a", "x.png");
        staged("b", "x.png");
        StagedPictures pictures = new StagedPictures(folder, true);
        StagedPictures.Begun first = begin(pictures, "a");
        StagedPictures.Begun second = begin(pictures, "b");
        pictures.name(first, List.of());
        Path taken = Files.writeString(folder.resolve("x.png"), "of another program");

        assertThatThrownBy(() -> pictures.publish(first, List.of("x.png"))).isInstanceOf(IOException.class);
        Files.delete(taken);

        assertThat(pictures.name(second, List.of()))
                .extracting(path -> String.valueOf(path.getFileName()))
                .containsExactly("x-2.png");
    }

    @Test
    void damagedPictures_getFreeNames() throws IOException {
        Path line = staged("a", "x.png.damaged");
        Files.writeString(folder.resolve("x.png.damaged"), "another");
        StagedPictures pictures = new StagedPictures(folder, true);

        pictures.publish(begin(pictures, "a"), List.of());

        assertThat(folder.resolve("x.png.damaged")).hasContent("another");
        assertThat(folder.resolve("x-2.png.damaged")).hasContent("picture x.png.damaged");
        assertThat(line).doesNotExist();
    }

    @Test
    void begin_keepsPictures_butNoHalfOnes() throws IOException {
        Path line = staged("a", "x.png");
        Path part = Files.writeString(line.resolve(".ideogram4j-1f.part"), "half");
        StagedPictures pictures = new StagedPictures(folder, true);

        assertThat(begin(pictures, "a").mostBilled()).isZero();
        assertThat(begin(pictures, "a").mostBilled()).isOne();
        assertThat(line.resolve("x.png")).exists();
        assertThat(part).doesNotExist();
        begin(new StagedPictures(folder, false), "c");
        Path free = staged("c", "free.png");
        begin(new StagedPictures(folder, false), "c");
        assertThat(free.resolve("free.png")).doesNotExist();
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
