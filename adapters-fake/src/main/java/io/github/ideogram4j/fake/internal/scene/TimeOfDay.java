package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** The time of day or year, found by the words of the prompt; determines the colours of sky and land. */
enum TimeOfDay {
    NIGHT("night midnight nocturnal dark moon moonlit moonlight star starry stars galaxy space neon cyberpunk"
            + " 밤 밤하늘 한밤 자정 야경 달 달빛 보름달 별 별빛 은하수 은하 우주 네온 사이버펑크"
            + " 어두운 夜 真夜中 夜空 夜景 月夜 満月 三日月 月光 月明かり 星 星空 銀河 宇宙 ネオン"
            + " サイバーパンク 暗い 夜晚 晚上 午夜 深夜 夜色 月亮 满月 滿月 星星 星夜 银河 太空 霓虹"
            + " 霓虹灯 霓虹燈 赛博朋克 賽博龐克 黑暗"),
    DAWN("dawn sunrise morning daybreak pastel dreamy"
            + " 새벽 일출 해돋이 아침 파스텔 夜明け 朝 朝日 早朝 日の出 パステル 黎明 日出 清晨 早晨"
            + " 早上 拂晓 拂曉 晨曦"),
    SUNSET("sunset dusk evening twilight golden"
            + " 일몰 해질녘 석양 노을 저녁 황혼 황금빛 夕焼け 夕日 夕方 夕暮れ 日没 黄昏 日落 夕阳"
            + " 夕陽 傍晚 落日 晚霞"),
    WINTER("winter snow snowy ice icy frozen arctic christmas"
            + " 겨울 눈 눈사람 눈덮인 설경 얼음 북극 크리스마스 冬 雪 氷 北極 クリスマス 雪景色 冬天"
            + " 冬季 冬日 下雪 雪地 雪山 冰 冰雪 北极 圣诞 聖誕 圣诞节 聖誕節 雪景"),
    MIST("mist misty fog foggy rain rainy storm stormy cloudy gloomy minimal minimalist"
            + " 안개 비 폭풍 흐린 미니멀 霧 雨 嵐 曇り ミニマル 雾 薄雾 薄霧 下雨 雨天 暴风雨 暴風雨"
            + " 多云 多雲 阴天 陰天 极简 極簡"),
    AUTUMN("autumn fall october harvest rustic vintage retro"
            + " 가을 단풍 추수 빈티지 레트로 秋 紅葉 収穫 ビンテージ レトロ 秋天 秋季 秋日 枫叶 楓葉"
            + " 红叶 收获 收穫 复古 復古"),
    SPRING("spring may meadow garden blossom green"
            + " 봄 초원 정원 벚꽃 초록 초록색 녹색 春 草原 庭 庭園 桜 緑 緑色 春天 春季 春日 草地"
            + " 花园 花園 樱花 櫻花 绿 綠 绿色 綠色"),
    DAY("day noon summer sunny bright daylight"
            + " 낮에 대낮 한낮 정오 여름 햇살 맑은 화창한 昼 正午 夏 晴れ 白天 中午 夏天 夏季 夏日"
            + " 晴天 阳光 陽光 晴朗");

    private final String vocabulary;

    TimeOfDay(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    static TimeOfDay of(PromptWords words, SeededRandom random) {
        for (TimeOfDay timeOfDay : values()) {
            if (words.anyOf(timeOfDay.vocabulary)) {
                return timeOfDay;
            }
        }
        return values()[random.below(values().length)];
    }

    String vocabulary() {
        return vocabulary;
    }

    boolean starlit() {
        return this == NIGHT;
    }

    boolean lowSun() {
        return this == DAWN || this == SUNSET;
    }

    /** The palette for a hue of the sky and one of the land, in degrees. */
    Palette palette(int sky, int land) {
        if (this == NIGHT) {
            return new Palette(
                    Rgb.hsv(cold(sky), 74, 16),
                    Rgb.hsv(cold(sky) - 18, 60, 46),
                    Rgb.hsv(50, 22, 98),
                    Rgb.hsv(cold(sky) - 10, 52, 38),
                    Rgb.hsv(cold(land), 62, 9),
                    Rgb.hsv(38, 72, 98));
        }
        if (this == DAWN) {
            return new Palette(
                    Rgb.hsv(cold(sky) + 10, 40, 76),
                    Rgb.hsv(24, 36, 100),
                    Rgb.hsv(40, 38, 100),
                    Rgb.hsv(cold(land) + 70, 30, 82),
                    Rgb.hsv(cold(land), 56, 26),
                    Rgb.hsv(8, 66, 92));
        }
        if (this == SUNSET) {
            return new Palette(
                    Rgb.hsv(cold(sky) + 40, 54, 46),
                    Rgb.hsv(24, 74, 99),
                    Rgb.hsv(46, 52, 100),
                    Rgb.hsv(cold(land) + 105, 56, 70),
                    Rgb.hsv(cold(land) + 40, 62, 16),
                    Rgb.hsv(12, 80, 94));
        }
        if (this == WINTER) {
            return new Palette(
                    Rgb.hsv(cold(sky), 36, 74),
                    Rgb.hsv(cold(sky) + 120, 8, 98),
                    Rgb.hsv(45, 14, 100),
                    Rgb.hsv(cold(sky), 40, 66),
                    Rgb.hsv(cold(sky), 9, 96),
                    Rgb.hsv(4, 70, 84));
        }
        if (this == MIST) {
            return new Palette(
                    Rgb.hsv(hazy(sky), 24, 74),
                    Rgb.hsv(hazy(sky) + 20, 7, 95),
                    Rgb.hsv(45, 8, 100),
                    Rgb.hsv(hazy(sky), 15, 80),
                    Rgb.hsv(hazy(sky), 44, 24),
                    Rgb.hsv(hazy(sky) + 180, 62, 90));
        }
        if (this == AUTUMN) {
            return new Palette(
                    Rgb.hsv(190 + sky % 30, 30, 78),
                    Rgb.hsv(42, 22, 98),
                    Rgb.hsv(44, 40, 100),
                    Rgb.hsv(32 + land % 16, 58, 88),
                    Rgb.hsv(6 + land % 16, 70, 28),
                    Rgb.hsv(18, 82, 90));
        }
        if (this == SPRING) {
            return new Palette(
                    Rgb.hsv(190 + sky % 30, 42, 90),
                    Rgb.hsv(55, 10, 99),
                    Rgb.hsv(50, 32, 100),
                    Rgb.hsv(78 + land % 40, 34, 86),
                    Rgb.hsv(130 + land % 40, 62, 30),
                    Rgb.hsv(335 + land % 20, 56, 95));
        }
        return new Palette(
                Rgb.hsv(notGreen(sky), 54, 84),
                Rgb.hsv(notGreen(sky) + 30, 14, 99),
                Rgb.hsv(46, 34, 100),
                Rgb.hsv(land, 30, 84),
                Rgb.hsv(land + 14, 64, 25),
                Rgb.hsv(land + 180, 66, 93));
    }

    /** Maps a hue to blue to violet. */
    private static int cold(int hue) {
        return 205 + Math.floorMod(hue, 360) / 6;
    }

    /** Maps a hue to green to violet, because brown haze looks like dirt. */
    private static int hazy(int hue) {
        return 150 + Math.floorMod(hue, 360) / 3;
    }

    /** Moves green hues to blue, because a green sky looks unnatural. */
    private static int notGreen(int hue) {
        return hue > 70 && hue < 165 ? hue + 110 : hue;
    }
}
