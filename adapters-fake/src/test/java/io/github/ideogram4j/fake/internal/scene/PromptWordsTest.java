package io.github.ideogram4j.fake.internal.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Subject, terrain, time of day and colour by the words of a prompt, in five languages. */
class PromptWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A red lighthouse at dawn   | 새벽의 빨간 등대     | 夜明けの赤い灯台   | 黎明的红色灯塔   | 黎明的紅色燈塔   | LIGHTHOUSE | DAWN   | RED
                    a white cat at night       | 밤에 하얀 고양이가    | 夜の白い猫        | 夜晚的白色猫     | 夜晚的白色貓     | CAT        | NIGHT  | GREY
                    a black dog in winter      | 겨울의 검은 강아지     | 冬の黒い犬        | 冬天的黑色小狗   | 冬天的黑色小狗   | DOG        | WINTER | GREY
                    portrait of a girl, sunset | 석양 속 소녀의 초상화  | 夕焼けの少女の肖像 | 日落时的少女肖像 | 日落時的少女肖像 | PORTRAIT   | SUNSET | NONE
                    a blue robot by day        | 대낮의 파란 로봇      | 昼の青いロボット   | 白天的蓝色机器人 | 白天的藍色機器人 | ROBOT      | DAY    | BLUE
                    a yellow boat in mist      | 안개 속의 노란 배     | 霧の中の黄色い船   | 薄雾中的黄色小船 | 薄霧中的黃色小船 | BOAT       | MIST   | YELLOW
                    a castle in autumn         | 가을의 성            | 秋の城           | 秋天的城堡       | 秋天的城堡      | CASTLE     | AUTUMN | NONE
                    a windmill in spring       | 봄의 풍차            | 春の風車         | 春天的风车       | 春天的風車      | WINDMILL   | SPRING | NONE
                    a purple house at night    | 밤의 보라색 집        | 夜の紫の家        | 夜晚的紫色房子   | 夜晚的紫色房子   | HOUSE      | NIGHT  | PURPLE
                    a green car in summer      | 여름의 초록색 자동차   | 夏の緑色の車      | 夏天的绿色汽车   | 夏天的綠色汽車   | CAR        |        | GREEN
                    a rocket in space          | 우주의 로켓          | 宇宙のロケット     | 太空中的火箭     | 太空中的火箭     | ROCKET     | NIGHT  | NONE
                    a pink balloon at dawn     | 새벽의 분홍색 열기구   | 夜明けのピンクの気球 | 黎明的粉色热气球 | 黎明的粉色熱氣球 | BALLOON    | DAWN   | PINK
                    an orange bird at sunset   | 석양의 주황색 새      | 夕日とオレンジの鳥  | 日落时的橙色鸟   | 日落時的橙色鳥   | BIRD       | SUNSET | ORANGE
                    a flower on a sunny day    | 맑은 날 꽃이 핀다     | 晴れの日の花      | 晴天的花         | 晴天的花        | FLOWER     | DAY    | NONE
                    brown coffee in the rain   | 비 오는 날 갈색 커피   | 雨の日の茶色のコーヒー | 下雨天的棕色咖啡 | 下雨天的棕色咖啡 | CUP        | MIST   | BROWN
                    a teal fish at night       | 밤의 청록색 물고기     | 夜の青緑の魚      | 夜晚的蓝绿色鱼   | 夜晚的藍綠色魚   | FISH       | NIGHT  | TEAL
                    a cactus at noon           | 정오의 선인장         | 正午のサボテン     | 中午的仙人掌     | 中午的仙人掌     | CACTUS     | DAY    | NONE
                    a palm in summer           | 여름의 야자수         | 夏のヤシの木      | 夏天的椰子树     | 夏天的椰子樹     | PALM       | DAY    | NONE
                    an oak tree in the snow    | 눈 속의 참나무        | 雪の中の木        | 下雪时的大树     | 下雪時的大樹     | TREE       | WINTER | NONE
                    """)
    void of_fiveLanguages_findTheSame(
            String english,
            String korean,
            String japanese,
            String simplified,
            String traditional,
            Subject subject,
            TimeOfDay timeOfDay,
            PromptColour colour) {
        for (String prompt : List.of(english, korean, japanese, simplified, traditional)) {
            PromptWords words = new PromptWords(prompt);

            assertThat(subject(words)).as(prompt).isEqualTo(subject);
            assertThat(PromptColour.firstIn(words)).as(prompt).isEqualTo(colour);
            if (timeOfDay != null) {
                assertThat(TimeOfDay.of(words, new SeededRandom(1))).as(prompt).isEqualTo(timeOfDay);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    파도 치는 바다 | 波の海 | 海浪 | SEA
                    서울의 거리 | 東京の街 | 上海的街道 | CITY
                    깊은 숲 | 深い森 | 森林 | FOREST
                    높은 산맥 | 高い山脈 | 高山 | PEAKS
                    모래 사막 | 砂漠 | 沙漠 | DUNES
                    푸른 초원 | 広い草原 | 田野 | HILLS
                    """)
    void of_land_isTheTerrain(String korean, String japanese, String chinese, Terrain terrain) {
        for (String prompt : List.of(korean, japanese, chinese)) {
            assertThat(Terrain.of(new PromptWords(prompt), new SeededRandom(1)))
                    .as(prompt)
                    .isEqualTo(terrain);
        }
    }

    /** The longest word counts, and words within other words do not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    机器人的脸       | 机器人 脸
                    老鹰            | 老鹰
                    城市             | 城市
                    花火            | 花火
                    紅茶と紅葉       | 紅茶 紅葉
                    トラック         | トラック
                    バランス         |
                    モービル         |
                    배경             |
                    배가 떠 있는     | 배
                    성인             |
                    밤바다           | 밤 바다
                    검은고양이       | 검은 고양이
                    새로운 집중      | 새로운
                    아기고양이들     | 고양이
                    등대cat猫        | 등대 cat 猫
                    """)
    void all_wordsWithoutSpaces_areTheLongest(String prompt, String words) {
        assertThat(new PromptWords(prompt).all()).containsExactly(words == null ? new String[0] : words.split(" ", 0));
    }

    @ParameterizedTest
    @CsvSource({"빨간 등대", "ガラスの花", "ｶﾌｪ", "ＣＡＴ"})
    void all_decomposedText_isTheSame(String prompt) {
        assertThat(new PromptWords(Normalizer.normalize(prompt, Normalizer.Form.NFKD)).all())
                .isEqualTo(new PromptWords(prompt).all())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void of_eachEastAsianWord_isItsSubject(Subject subject) {
        for (String word : subject.vocabulary().split(" ", 0)) {
            assertThat(subject(new PromptWords(word))).as(word).isEqualTo(subject);
        }
    }

    /** The digests are the same on every JVM. The pictures have no label. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    빨간 등대       | dc4436f10b036353
                    赤い灯台        | a4ce457b7df13aab
                    红色灯塔        | e386aa1feb77c0b3
                    紅色燈塔        | b25ed7e3dcdc625a
                    밤의 고양이     | 30533b3a1123d451
                    夜の猫          | a82de02d94adf2e6
                    夜晚的猫        | 7a0309537e99adc3
                    夜晚的貓        | 03f102f28211737e
                    눈 속의 로봇    | 23ead98daffc6014
                    雪の中のロボット | 7d25633eae3e26f5
                    下雪的机器人    | be8a13e31d2de5f2
                    下雪的機器人    | 61ddfe0624cf250e
                    """)
    void paint_languageAndWord_haveTheKnownPixels(String prompt, String digest) {
        ScenePainter painter = new ScenePainter(Scene.of(prompt, "", 7));

        assertThat(TestRasters.sha256(painter.paint(160, 90, LabelFrame.NONE))).startsWith(digest);
    }

    @Test
    void all_longText_isReadOnce() {
        assertThat(new PromptWords("등대 猫 ".repeat(2_000)).all()).containsExactly("등대", "猫");
    }

    private static @Nullable Subject subject(PromptWords words) {
        return Subject.of(words, Terrain.SEA, new SeededRandom(1)).orElse(null);
    }
}
