package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;

/** A colour that a prompt names. */
enum PromptColour {
    RED("red crimson scarlet ruby" + " 빨간 빨강 빨간색 붉은 적색 赤 赤い 赤色 紅 红 红色 紅色 深红 深紅", 356, 80, 86),
    ORANGE("orange coral copper" + " 주황 주황색 오렌지 오렌지색 オレンジ オレンジ色 橙 橙色 橘色", 24, 82, 95),
    YELLOW("yellow golden gold amber" + " 노란 노랑 노란색 금색 황금 황금빛 黄 黄色 黄色い 金色 黃 黃色 金黄 金黃", 46, 82, 97),
    GREEN("green emerald lime olive" + " 초록 초록색 초록빛 녹색 연두색 緑 緑色 绿 綠 绿色 綠色 翠绿 翠綠", 128, 66, 66),
    TEAL("teal turquoise cyan mint" + " 청록 청록색 민트 ターコイズ 青緑 蓝绿色 藍綠色 青绿色", 178, 66, 74),
    BLUE("blue azure navy sapphire" + " 파란 파랑 파란색 푸른 하늘색 남색 青 青い 青色 紺色 水色 蓝 藍 蓝色 藍色 天蓝 天藍", 216, 74, 84),
    PURPLE("purple violet lavender indigo" + " 보라 보라색 보랏빛 자주색 紫 紫色", 272, 58, 80),
    PINK("pink magenta rose" + " 분홍 분홍색 분홍빛 핑크 핑크색 ピンク ピンク色 桃色 粉色 粉红 粉紅 粉红色 粉紅色", 334, 62, 95),
    BROWN("brown sepia bronze" + " 갈색 茶色 棕色 褐色 咖啡色", 28, 58, 56),
    GREY(
            "grey gray black white silver monochrome"
                    + " 회색 검은 검정 검은색 검은빛 하얀 하얀색 흰 흰색 은색 흑백 灰色 黒 黒い 黒色 白 白い"
                    + " 白色 銀色 モノクロ 黑 黑色 黑白 银色",
            220,
            6,
            62),
    NONE("", 0, 0, 0);

    private final String vocabulary;
    private final int hue;
    private final int rgb;

    PromptColour(String vocabulary, int hue, int saturation, int value) {
        this.vocabulary = vocabulary;
        this.hue = hue;
        this.rgb = Rgb.hsv(hue, saturation, value);
    }

    static PromptColour firstIn(PromptWords words) {
        for (String word : words.all()) {
            for (PromptColour colour : values()) {
                if (PromptWords.isEntry(colour.vocabulary, word)) {
                    return colour;
                }
            }
        }
        return NONE;
    }

    String vocabulary() {
        return vocabulary;
    }

    int hue() {
        return hue;
    }

    Palette applied(Palette palette) {
        if (this == NONE) {
            return palette;
        }
        Palette tinted = this == GREY ? greyed(palette) : palette.tinted(rgb, 72, 72);
        return new Palette(tinted.skyTop(), tinted.skyLow(), tinted.glow(), tinted.far(), tinted.near(), rgb);
    }

    private static Palette greyed(Palette palette) {
        return new Palette(
                grey(palette.skyTop()),
                grey(palette.skyLow()),
                grey(palette.glow()),
                grey(palette.far()),
                grey(palette.near()),
                palette.accent());
    }

    private static int grey(int rgb) {
        int luma = Rgb.luma(rgb);
        return Rgb.mix(rgb, Rgb.of(luma, luma, luma), 224);
    }
}
