package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A lighthouse at dawn, paper cut | a-lighthouse-at-dawn-paper-cut
                    Grüße aus Köln                  | grusse-aus-koln
                    ../../etc/passwd                | etc-passwd
                    日本                             | v3-generate
                    one two three four five six seven eight nine | one-two-three-four-five-six-seven
                    abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz | abcdefghijklmnopqrstuvwxyzabcdefghij
                    """)
    void of_anyPrompt_isShortAndAscii(String prompt, String stem) {
        PictureName name =
                PictureName.of("v3-generate", prompt, ScriptedService.picture("https://a.example/x", 2147483647), 8);

        assertThat(name.stem()).isEqualTo(stem + "-2147483647-8");
        String longest = name.in(OutFolder.HERE, 1000).toString();
        assertThat(longest).matches("[a-z0-9.-]{1,64}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/p.png?exp=1,png",
        "https://a.example/p.JPEG,jpg",
        "https://a.example/p.webp#x,webp",
        "https://a.example/p.exe,png",
        "https://a.example/p?f=x.jpg,png"
    })
    void of_anyLink_hasThePicturesExtension(String url, String extension) {
        assertThat(PictureName.of("upscale", "x", ScriptedService.picture(url, 1), 0)
                        .extension())
                .isEqualTo(extension);
    }

    @Test
    void in_laterAttempt_hasANumber() {
        PictureName name = new PictureName("a-1", "png");

        assertThat(name.in(OutFolder.HERE, 1)).hasToString("a-1.png");
        assertThat(name.in(OutFolder.HERE, 2)).hasToString("a-1-2.png");
    }
}
