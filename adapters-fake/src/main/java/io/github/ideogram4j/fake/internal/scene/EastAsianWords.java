package io.github.ideogram4j.fake.internal.scene;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the Korean, Japanese and Chinese words of the tables in a text. */
final class EastAsianWords {
    /** Characters below it are not in these words. */
    static final char FIRST = '\u1100';

    /** Words that contain a known word and mean something else. */
    private static final String OTHER_WORDS = "새로 새로운 별로 무지개 날개 눈동자 눈빛 눈물 비교 왕복"
            + " 花火 火花 電車 电车 電车 列車 列车 火车 火車 馬車 马车 自転車 自行车 自行車 车站 車站 车轮 車輪 鳥居"
            + " 家族 家庭 家具 国家 國家 大家 画家 畫家 作家 木曜日 木材 木製 林檎 波斯 星期 明星 火星"
            + " 日本海 海報 海报 青年 青春 河川 川柳 白菜 空白 明白 城下町 虎斑";

    /** Syllables that may follow a Korean word of one syllable: particles and places. */
    private static final String PARTICLES = "은는이가을를의에와과도로만들으위속옆앞뒤처까부";

    private static final Set<String> WORDS = words();
    private static final int LONGEST = 8;

    private EastAsianWords() {}

    /**
     * The length of the longest word at a place; 0 if there is none. Korean words of one or two syllables must start
     * where a Korean word can start, and words in katakana must be whole: both are frequent within other words.
     *
     * @param afterWord whether a known word ends at the place
     */
    static int lengthAt(String text, int at, boolean afterWord) {
        boolean korean = isHangul(text.charAt(at));
        boolean inside = !afterWord && at > 0 && isHangul(text.charAt(at - 1));
        if (!afterWord && at > 0 && isKatakana(text.charAt(at)) && isKatakana(text.charAt(at - 1))) {
            return 0;
        }
        int shortest = korean && inside ? 3 : 1;
        for (int length = Math.min(LONGEST, text.length() - at); length >= shortest; length--) {
            if (WORDS.contains(text.substring(at, at + length)) && endsAt(text, at + length, korean && length == 1)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean endsAt(String text, int end, boolean oneSyllable) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean open = oneSyllable
                ? isHangul(next) && PARTICLES.indexOf(next) < 0
                : isKatakana(next) && isKatakana(text.charAt(end - 1));
        return !open || lengthAt(text, end, true) > 0;
    }

    private static boolean isKatakana(char letter) {
        return letter >= '\u30A1' && letter <= '\u30FC';
    }

    private static boolean isHangul(char letter) {
        return letter >= '\uAC00' && letter <= '\uD7A3';
    }

    private static Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        add(OTHER_WORDS, words);
        for (Subject subject : Subject.values()) {
            add(subject.vocabulary(), words);
        }
        for (Terrain terrain : Terrain.values()) {
            add(terrain.vocabulary(), words);
        }
        for (TimeOfDay timeOfDay : TimeOfDay.values()) {
            add(timeOfDay.vocabulary(), words);
        }
        for (PromptColour colour : PromptColour.values()) {
            add(colour.vocabulary(), words);
        }
        return words;
    }

    private static void add(String vocabulary, Set<String> words) {
        for (String word : vocabulary.split(" ", 0)) {
            if (!word.isEmpty() && word.charAt(0) >= FIRST) {
                words.add(word);
            }
        }
    }
}
