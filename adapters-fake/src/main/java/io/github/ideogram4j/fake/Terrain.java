package io.github.ideogram4j.fake;

/** The kind of land, by its words: which outlines lie far, in the middle and near. */
enum Terrain {
    SEA(
            "sea ocean wave beach coast harbor harbour lake boat ship sail sailboat lighthouse fish whale island river water pirate surf",
            Outline.SHARP,
            Outline.WAVES,
            Outline.WAVES),
    CITY(
            "city skyline street urban town downtown metropolis neon cyberpunk skyscraper car taxi robot building tokyo paris york london",
            Outline.BLOCKS,
            Outline.BLOCKS,
            Outline.ROLLING),
    FOREST(
            "forest tree pine wood woods jungle deer fox bear owl wolf cabin camp fairy elf",
            Outline.SHARP,
            Outline.PINES,
            Outline.PINES),
    PEAKS(
            "mountain peak alps alpine cliff castle dragon eagle hiking valley volcano canyon",
            Outline.SHARP,
            Outline.SHARP,
            Outline.ROLLING),
    DUNES("desert dune sand cactus camel pyramid mars egypt oasis", Outline.DUNE, Outline.DUNE, Outline.DUNE),
    HILLS(
            "hill meadow field garden farm village countryside flower vineyard windmill park house cottage barn home balloon tulip sunflower coffee cup",
            Outline.ROLLING,
            Outline.ROLLING,
            Outline.ROLLING);

    private final String vocabulary;
    private final Outline far;
    private final Outline middle;
    private final Outline close;

    Terrain(String vocabulary, Outline far, Outline middle, Outline close) {
        this.vocabulary = vocabulary;
        this.far = far;
        this.middle = middle;
        this.close = close;
    }

    static Terrain of(Words words, Chance chance) {
        for (Terrain terrain : values()) {
            if (words.anyOf(terrain.vocabulary)) {
                return terrain;
            }
        }
        return values()[chance.below(values().length)];
    }

    /** The layer {@code index} of {@code count}, the farthest first. */
    Outline outline(int index, int count) {
        return index == count - 1 ? close : index * 5 < count * 2 ? far : middle;
    }
}
