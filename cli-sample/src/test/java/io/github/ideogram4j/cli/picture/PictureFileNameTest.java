package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.ScriptedTransport;
import io.github.ideogram4j.model.GeneratedImage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A lighthouse at dawn, paper cut | a-lighthouse-at-dawn-paper-cut
                    Grüße aus Köln                  | grusse-aus-koln
                    ../../etc/passwd                | etc-passwd
                    안개 낀 아침의 등대                 | 안개-낀-아침의-등대
                    夜の森にいる猫、水彩画              | 夜の森にいる猫-水彩画
                    日落时分的红色帆船                  | 日落时分的红色帆船
                    Зелёный Йод                     | зелёный-йод
                    हिन्दी में बिल्ली                     | हिन्दी-में-बिल्ली
                    ＣＡＴ ２                         | cat-2
                    🚀 rocket 🚀                     | rocket
                    🚀👩‍🚀                            | v3-generate
                    one two three four five six seven eight nine | one-two-three-four-five-six-seven
                    abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz | abcdefghijklmnopqrstuvwxyzabcdefghij
                    """)
    void of_anyPrompt_isShort(String prompt, String stem) {
        PictureFileName name = PictureFileName.of(
                "v3-generate", prompt, ScriptedTransport.picture("https://a.example/x", 2147483647), 8);

        assertThat(name.stem()).isEqualTo(stem + "-2147483647-8");
        String longest = name.in(OutputDirectory.CURRENT, 1000).toString();
        assertThat(longest).matches("[\\p{L}\\p{M}\\p{N}.-]{1,64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"한", "é", "e\u0301", "𠮷", "नि", "a\u0301\u0301\u0301\u0301", "\uD83D", "\u202E", "ﷺ", "\u0E31"})
    void of_endlessPrompt_fitsEveryFileSystem(String letter) {
        PictureFileName name = PictureFileName.of(
                "v3-generate", letter.repeat(2000), ScriptedTransport.picture("https://a.example/x", 2147483647), 8);

        String longest = name.in(OutputDirectory.CURRENT, 1000) + ".damaged-1000";
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(143);
        assertThat(longest).matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.-]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul", "Com1", "COM\u00b9", "lpt9", "aux "})
    void of_nameReservedByWindows_hasThatOfTheOperationBefore(String prompt) {
        Optional<String> unsaid = Optional.empty();
        GeneratedImage unseeded = new GeneratedImage(
                unsaid, Optional.empty(), true, OptionalLong.empty(), unsaid, unsaid, unsaid, unsaid);

        assertThat(PictureFileName.of("v3-generate", prompt, unseeded, 0).stem())
                .startsWith("v3-generate-");
        assertThat(PictureFileName.of("v3-generate", "console", unseeded, 0).stem())
                .isEqualTo("console");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/p.png?exp=1,png",
        "https://a.example/p.JPEG,jpg",
        "https://a.example/p.webp#x,webp",
        "https://a.example/p.exe,png",
        "https://a.example/p?f=x.jpg,png"
    })
    void of_anyLink_hasItsExtension(String url, String extension) {
        assertThat(PictureFileName.of("upscale", "x", ScriptedTransport.picture(url, 1), 0)
                        .extension())
                .isEqualTo(extension);
    }

    @Test
    void in_laterAttempt_appendsNumber() {
        PictureFileName name = new PictureFileName("a-1", "png");

        assertThat(name.in(OutputDirectory.CURRENT, 1)).hasToString("a-1.png");
        assertThat(name.in(OutputDirectory.CURRENT, 2)).hasToString("a-1-2.png");
    }
}
