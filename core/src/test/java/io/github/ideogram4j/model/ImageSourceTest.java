package io.github.ideogram4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageSourceTest {
    @TempDir
    Path directory;

    @Test
    void of_bytes_areCopiedAndOpenAgainAndAgain() throws IOException {
        byte[] bytes = {1, 2, 3};
        ImageSource source = ImageSource.of(bytes);

        bytes[0] = 9;

        assertThat(read(source)).containsExactly(1, 2, 3);
        assertThat(read(source)).containsExactly(1, 2, 3);
        assertThat(source.length()).isEqualTo(3);
        assertThat(source.reopenable()).isTrue();
        assertThat(source.name()).isEqualTo("image");
    }

    @Test
    void of_file_isReadAnewAtEveryUse() throws IOException {
        Path file = Files.write(directory.resolve("cat.png"), new byte[] {1});
        ImageSource source = ImageSource.of(file.toFile());
        assertThat(read(source)).containsExactly(1);

        Files.write(file, new byte[] {2, 3});

        assertThat(read(source)).containsExactly(2, 3);
        assertThat(source.length()).isEqualTo(2);
        assertThat(source.name()).isEqualTo("cat.png");
        assertThat(source).hasToString("ImageSource[cat.png]");
    }

    @Test
    void of_missingFile_failsWhenItIsOpenedOnly() {
        ImageSource source = ImageSource.of(directory.resolve("none.png"));

        assertThatThrownBy(source::open).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(source::length).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void of_rootDirectory_hasAName() {
        assertThat(ImageSource.of(directory.getRoot()).name())
                .isEqualTo(directory.getRoot().toString());
    }

    @Test
    void oneShot_isNotReopenable() throws IOException {
        ImageSource source = ImageSource.oneShot("a.png", 2, () -> new ByteArrayInputStream(new byte[] {7, 8}));

        assertThat(source.reopenable()).isFalse();
        assertThat(source.length()).isEqualTo(2);
        assertThat(read(source)).containsExactly(7, 8);
    }

    @Test
    void open_contentThatThrowsUnchecked_failsAsAFileDoes() {
        ImageSource source = ImageSource.of("a.png", 2, () -> {
            throw new SecurityException("no longer yours");
        });

        assertThatThrownBy(source::open)
                .isInstanceOf(IOException.class)
                .hasMessage("no longer yours")
                .hasCauseInstanceOf(SecurityException.class);
    }

    private static byte[] read(ImageSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }
}
