package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** The kind of land, found by the words of the prompt: the outlines of far, middle and near layers. */
enum Terrain {
    SEA(
            "sea ocean wave beach coast harbor harbour lake boat ship sail sailboat lighthouse fish whale island river water pirate surf"
                    + " 바다 해변 바닷가 항구 호수 강 파도 섬 등대 배 보트 요트 돛단배 범선 해적선 물고기"
                    + " 고래 海 海辺 海岸 港 湖 川 波 島 砂浜 ビーチ 灯台 燈台 船 小舟 帆船 海賊船 ボート"
                    + " ヨット 魚 クジラ 鯨 灯塔 燈塔 大海 海边 海邊 海滩 海灘 沙滩 沙灘 海洋 河 河流 海浪"
                    + " 波浪 岛 海岛 海島 小船 鱼 鲸鱼 鯨魚",
            TerrainOutline.SHARP,
            TerrainOutline.WAVES,
            TerrainOutline.WAVES),
    CITY(
            "city skyline street urban town downtown metropolis neon cyberpunk skyscraper car taxi robot building tokyo paris york london"
                    + " 도시 거리 골목 시내 마천루 빌딩 자동차 택시 로봇 네온 사이버펑크 서울 도쿄 都市 街"
                    + " 街並み 都会 ビル 高層ビル 車 自動車 タクシー ロボット ネオン サイバーパンク 東京"
                    + " 大阪 ソウル パリ ロンドン 城市 城镇 城鎮 街道 大楼 大樓 摩天大楼 摩天大樓 车 汽车"
                    + " 汽車 跑车 跑車 出租车 計程車 机器人 機器人 霓虹 霓虹灯 霓虹燈 赛博朋克 賽博龐克 北京"
                    + " 上海 台北 臺北 香港 首尔 首爾 东京",
            TerrainOutline.BLOCKS,
            TerrainOutline.BLOCKS,
            TerrainOutline.ROLLING),
    FOREST(
            "forest tree pine wood woods jungle deer fox bear owl wolf cabin camp fairy elf"
                    + " 숲 나무 소나무 정글 사슴 여우 곰 부엉이 늑대 오두막 요정 森 林 木 松 ジャングル 鹿"
                    + " 狐 キツネ 熊 クマ フクロウ 狼 小屋 妖精 森林 树 樹 树林 樹林 松树 松樹 丛林 叢林"
                    + " 竹林 狐狸 木屋 小木屋",
            TerrainOutline.SHARP,
            TerrainOutline.PINES,
            TerrainOutline.PINES),
    PEAKS(
            "mountain peak alps alpine cliff castle dragon eagle hiking valley volcano canyon"
                    + " 산 산맥 봉우리 알프스 절벽 성 용 독수리 계곡 화산 협곡 山 山脈 富士山 アルプス 崖 城"
                    + " お城 龍 竜 ドラゴン 鷲 谷 火山 高山 雪山 山脉 山峰 悬崖 懸崖 城堡 古堡 龙 老鹰 老鷹"
                    + " 山谷 峡谷 峽谷",
            TerrainOutline.SHARP,
            TerrainOutline.SHARP,
            TerrainOutline.ROLLING),
    DUNES(
            "desert dune sand cactus camel pyramid mars egypt oasis"
                    + " 사막 모래언덕 모래 선인장 낙타 피라미드 화성 이집트 오아시스 砂漠 砂丘 サボテン"
                    + " ラクダ ピラミッド 火星 エジプト オアシス 沙漠 沙丘 仙人掌 骆驼 駱駝 金字塔 埃及 绿洲"
                    + " 綠洲",
            TerrainOutline.DUNE,
            TerrainOutline.DUNE,
            TerrainOutline.DUNE),
    HILLS(
            "hill meadow field garden farm village countryside flower vineyard windmill park house cottage barn home balloon tulip sunflower coffee cup"
                    + " 언덕 초원 들판 정원 농장 마을 시골 꽃 포도밭 풍차 공원 집 한옥 주택 풍선 열기구 튤립"
                    + " 해바라기 커피 찻잔 컵 丘 草原 野原 庭 庭園 農場 牧場 村 田舎 花 風車 公園 家 民家"
                    + " 気球 熱気球 チューリップ ひまわり 向日葵 コーヒー カップ 山丘 草地 田野 花园 花園"
                    + " 农场 村庄 村莊 乡村 鄉村 风车 公园 房子 气球 氣球 热气球 熱氣球 郁金香 鬱金香 咖啡"
                    + " 杯子",
            TerrainOutline.ROLLING,
            TerrainOutline.ROLLING,
            TerrainOutline.ROLLING);

    private final String vocabulary;
    private final TerrainOutline far;
    private final TerrainOutline middle;
    private final TerrainOutline close;

    Terrain(String vocabulary, TerrainOutline far, TerrainOutline middle, TerrainOutline close) {
        this.vocabulary = vocabulary;
        this.far = far;
        this.middle = middle;
        this.close = close;
    }

    static Terrain of(PromptWords words, SeededRandom random) {
        for (Terrain terrain : values()) {
            if (words.anyOf(terrain.vocabulary)) {
                return terrain;
            }
        }
        return values()[random.below(values().length)];
    }

    String vocabulary() {
        return vocabulary;
    }

    /** The outline of layer {@code index} of {@code count}; layer 0 is the farthest. */
    TerrainOutline outline(int index, int count) {
        return index == count - 1 ? close : index * 5 < count * 2 ? far : middle;
    }
}
