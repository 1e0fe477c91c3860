package io.github.ideogram4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            https://host.example/a/b.png?exp=1&sig=2.jpg png
            https://host.example/b.JPEG jpg
            https://host.example/b.webp#x webp
            https://host.example/picture png
            data:image/jpeg;base64,/9j/4AAQ jpg
            data:image/webp;base64,UklGRg== webp
            data:application/octet-stream;base64,AAAA.jpg png
            """)
    void extension_comesFromTheLink(String url, String extension) {
        assertThat(new PictureLink(url).extension()).isEqualTo(extension);
    }

    @Test
    void shown_inlinePicture_isShort() {
        PictureLink inline = new PictureLink("data:image/png;base64," + "A".repeat(1_000_000));

        assertThat(inline.shown()).hasSizeLessThan(60);
        assertThat(new PictureLink("https://host.example/a.png").shown()).isEqualTo("https://host.example/a.png");
    }
}
