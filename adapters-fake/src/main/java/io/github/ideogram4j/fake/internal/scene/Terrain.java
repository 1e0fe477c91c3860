package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** The kind of land, found by the words of the prompt: the outlines of far, middle and near layers. */
enum Terrain {
    SEA(
            "sea ocean wave beach coast harbor harbour lake boat ship sail sailboat lighthouse fish whale island river water pirate surf",
            TerrainOutline.SHARP,
            TerrainOutline.WAVES,
            TerrainOutline.WAVES),
    CITY(
            "city skyline street urban town downtown metropolis neon cyberpunk skyscraper car taxi robot building tokyo paris york london",
            TerrainOutline.BLOCKS,
            TerrainOutline.BLOCKS,
            TerrainOutline.ROLLING),
    FOREST(
            "forest tree pine wood woods jungle deer fox bear owl wolf cabin camp fairy elf",
            TerrainOutline.SHARP,
            TerrainOutline.PINES,
            TerrainOutline.PINES),
    PEAKS(
            "mountain peak alps alpine cliff castle dragon eagle hiking valley volcano canyon",
            TerrainOutline.SHARP,
            TerrainOutline.SHARP,
            TerrainOutline.ROLLING),
    DUNES(
            "desert dune sand cactus camel pyramid mars egypt oasis",
            TerrainOutline.DUNE,
            TerrainOutline.DUNE,
            TerrainOutline.DUNE),
    HILLS(
            "hill meadow field garden farm village countryside flower vineyard windmill park house cottage barn home balloon tulip sunflower coffee cup",
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

    /** The outline of layer {@code index} of {@code count}; layer 0 is the farthest. */
    TerrainOutline outline(int index, int count) {
        return index == count - 1 ? close : index * 5 < count * 2 ? far : middle;
    }
}
