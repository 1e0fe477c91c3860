package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import java.util.List;
import java.util.Optional;

/** The subject of a picture, found by the words of its prompt. */
enum Subject {
    LIGHTHOUSE("lighthouse beacon" + " 등대 灯台 燈台 灯塔 燈塔", Place.LAND, 560),
    CAT(
            "cat kitten fox tiger lion feline"
                    + " 고양이 새끼고양이 여우 호랑이 사자 猫 ねこ ネコ 子猫 狐 キツネ 虎 ライオン 貓 猫咪"
                    + " 貓咪 小猫 小貓 狐狸 老虎 狮子 獅子",
            Place.FRONT,
            520),
    DOG(
            "dog puppy wolf hound corgi bear"
                    + " 강아지 개가 개는 개를 개와 늑대 곰 판다 코기 犬 いぬ イヌ 子犬 狼 オオカミ 熊 クマ"
                    + " パンダ コーギー 狗 小狗 柯基 熊猫 熊貓",
            Place.FRONT,
            520),
    PORTRAIT(
            "portrait woman man girl boy face person people selfie character model king queen knight astronaut lady"
                    + " 초상화 초상 여자 여성 여인 남자 남성 소녀 소년 사람 인물 얼굴 왕 여왕 기사"
                    + " 우주비행사 아이 肖像 女性 男性 女の子 男の子 少女 少年 人物 人間 老人 顔 女王 王様"
                    + " 騎士 宇宙飛行士 モデル 女人 男人 女孩 男孩 人像 脸 臉 国王 國王 骑士 宇航员 太空人"
                    + " 一个人 一個人",
            Place.FRONT,
            700),
    ROBOT(
            "robot android machine ai mecha cyborg" + " 로봇 안드로이드 기계 사이보그 인공지능 ロボット アンドロイド 機械 人工知能 机器人" + " 機器人 机械 人工智能",
            Place.FRONT,
            540),
    BOAT(
            "boat ship sail sailboat yacht pirate"
                    + " 배 보트 돛단배 요트 선박 해적선 범선 船 小舟 舟 帆船 海賊船 ボート ヨット 小船 游艇"
                    + " 遊艇 海盗船 海盜船",
            Place.LAND,
            400),
    CASTLE("castle palace fortress tower kingdom" + " 성 궁전 요새 탑 왕국 城 お城 宮殿 要塞 塔 タワー 王国 城堡 古堡 宫殿 王國", Place.LAND, 420),
    WINDMILL("windmill mill turbine farm" + " 풍차 방앗간 농장 風車 水車 農場 牧場 风车 农场 磨坊", Place.LAND, 460),
    HOUSE(
            "house cottage cabin home barn village hut" + " 집 오두막 주택 마을 시골집 한옥 家 小屋 民家 別荘 村 房子 房屋 木屋 小木屋 茅屋 村庄" + " 村莊",
            Place.LAND,
            360),
    CAR(
            "car taxi van truck vehicle"
                    + " 자동차 택시 트럭 승용차 스포츠카 車 自動車 クルマ タクシー トラック スポーツカー 车"
                    + " 汽车 汽車 轿车 轎車 跑车 跑車 出租车 計程車 卡车 卡車",
            Place.FRONT,
            400),
    ROCKET("rocket spaceship spacecraft shuttle" + " 로켓 우주선 우주왕복선 ロケット 宇宙船 火箭 飞船 飛船 宇宙飞船 太空船 航天飞机", Place.SKY, 420),
    BALLOON("balloon airship" + " 풍선 열기구 비행선 風船 気球 熱気球 飛行船 气球 氣球 热气球 熱氣球 飞艇 飛艇", Place.SKY, 380),
    BIRD(
            "bird gull eagle owl crow dove swan"
                    + " 새 독수리 갈매기 까마귀 비둘기 백조 부엉이 올빼미 鳥 小鳥 白鳥 鷹 鷲 カモメ フクロウ"
                    + " カラス 鳩 鸟 小鸟 鹰 老鹰 老鷹 海鸥 海鷗 乌鸦 烏鴉 鸽子 鴿子 天鹅 天鵝 猫头鹰 貓頭鷹",
            Place.SKY,
            300),
    FLOWER(
            "flower rose tulip sunflower daisy blossom bouquet"
                    + " 꽃 꽃다발 장미 튤립 해바라기 벚꽃 데이지 花 花束 薔薇 バラ チューリップ ひまわり"
                    + " 向日葵 桜 さくら 玫瑰 郁金香 鬱金香 樱花 櫻花 花朵 鲜花 鮮花",
            Place.FRONT,
            560),
    CUP(
            "coffee cup tea mug cafe" + " 커피 찻잔 컵 카페 머그 홍차 녹차 コーヒー カップ 紅茶 お茶 カフェ 喫茶店 咖啡 咖啡馆" + " 咖啡館 杯子 茶杯 茶 红茶",
            Place.FRONT,
            460),
    FISH(
            "fish whale shark dolphin aquarium"
                    + " 물고기 금붕어 고래 상어 돌고래 수족관 魚 金魚 クジラ 鯨 サメ イルカ 水族館 鱼 金鱼"
                    + " 鲸鱼 鯨魚 鲨鱼 鯊魚 海豚 水族馆",
            Place.FRONT,
            420),
    CACTUS("cactus desert" + " 선인장 사막 サボテン 砂漠 仙人掌 沙漠", Place.LAND, 420),
    PALM(
            "palm island beach tropical"
                    + " 야자수 섬 해변 열대 ヤシの木 島 ビーチ 砂浜 南国 椰子 椰子树 椰子樹 棕榈 棕櫚 岛"
                    + " 海岛 海島 海滩 海灘 沙滩 沙灘 热带 熱帯 熱帶",
            Place.LAND,
            460),
    TREE("tree oak apple bonsai" + " 나무 사과 분재 참나무 木 樹木 大樹 盆栽 リンゴ りんご 树 樹 大树 树木 苹果 蘋果", Place.LAND, 460);

    /** Where the subject is placed. */
    enum Place {
        LAND,
        FRONT,
        SKY
    }

    private final String vocabulary;
    private final Place place;
    private final int size;

    Subject(String vocabulary, Place place, int size) {
        this.vocabulary = vocabulary;
        this.place = place;
        this.size = size;
    }

    /** The subject named first in the prompt; otherwise a random one that fits the terrain, or none. */
    static Optional<Subject> of(PromptWords words, Terrain terrain, SeededRandom random) {
        for (String word : words.all()) {
            for (Subject subject : values()) {
                if (PromptWords.isIn(subject.vocabulary, word)) {
                    return Optional.of(subject);
                }
            }
        }
        List<Subject> fitting = fitting(terrain);
        int drawn = random.below(fitting.size() + 2);
        return drawn < fitting.size() ? Optional.of(fitting.get(drawn)) : Optional.empty();
    }

    private static List<Subject> fitting(Terrain terrain) {
        if (terrain == Terrain.SEA) {
            return List.of(LIGHTHOUSE, BOAT, BIRD);
        }
        if (terrain == Terrain.CITY) {
            return List.of(BALLOON);
        }
        if (terrain == Terrain.FOREST) {
            return List.of(HOUSE, BIRD);
        }
        if (terrain == Terrain.PEAKS) {
            return List.of(CASTLE, BALLOON);
        }
        return terrain == Terrain.DUNES ? List.of(CACTUS, ROCKET) : List.of(WINDMILL, HOUSE, TREE, BALLOON);
    }

    String vocabulary() {
        return vocabulary;
    }

    Place place() {
        return place;
    }

    /** Height in thousandths of the mean side. */
    int size() {
        return size;
    }
}
