package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import java.util.List;
import java.util.Optional;

/** The subject of a picture, found by the words of its prompt. */
enum Subject {
    LIGHTHOUSE("lighthouse beacon", Place.LAND, 560, SubjectDrawings.LIGHTHOUSE),
    CAT("cat kitten fox tiger lion feline", Place.FRONT, 520, SubjectDrawings.CAT),
    DOG("dog puppy wolf hound corgi bear", Place.FRONT, 520, SubjectDrawings.DOG),
    PORTRAIT(
            "portrait woman man girl boy face person people selfie character model king queen knight astronaut lady",
            Place.FRONT,
            700,
            SubjectDrawings.PORTRAIT),
    ROBOT("robot android machine ai mecha cyborg", Place.FRONT, 540, SubjectDrawings.ROBOT),
    BOAT("boat ship sail sailboat yacht pirate", Place.LAND, 400, SubjectDrawings.BOAT),
    CASTLE("castle palace fortress tower kingdom", Place.LAND, 420, SubjectDrawings.CASTLE),
    WINDMILL("windmill mill turbine farm", Place.LAND, 460, SubjectDrawings.WINDMILL),
    HOUSE("house cottage cabin home barn village hut", Place.LAND, 360, SubjectDrawings.HOUSE),
    CAR("car taxi van truck vehicle", Place.FRONT, 400, SubjectDrawings.CAR),
    ROCKET("rocket spaceship spacecraft shuttle", Place.SKY, 420, SubjectDrawings.ROCKET),
    BALLOON("balloon airship", Place.SKY, 380, SubjectDrawings.BALLOON),
    BIRD("bird gull eagle owl crow dove swan", Place.SKY, 300, SubjectDrawings.BIRD),
    FLOWER("flower rose tulip sunflower daisy blossom bouquet", Place.FRONT, 560, SubjectDrawings.FLOWER),
    CUP("coffee cup tea mug cafe", Place.FRONT, 460, SubjectDrawings.CUP),
    FISH("fish whale shark dolphin aquarium", Place.FRONT, 420, SubjectDrawings.FISH),
    CACTUS("cactus desert", Place.LAND, 420, SubjectDrawings.CACTUS),
    PALM("palm island beach tropical", Place.LAND, 460, SubjectDrawings.PALM),
    TREE("tree oak apple bonsai", Place.LAND, 460, SubjectDrawings.TREE);

    /** Where the subject is placed. */
    enum Place {
        LAND,
        FRONT,
        SKY
    }

    private final String vocabulary;
    private final Place place;
    private final int size;
    private final String art;

    Subject(String vocabulary, Place place, int size, String art) {
        this.vocabulary = vocabulary;
        this.place = place;
        this.size = size;
        this.art = art;
    }

    /** The subject named first in the prompt; otherwise a random one that fits the terrain, or none. */
    static Optional<Subject> of(PromptWords words, Terrain terrain, SeededRandom random) {
        for (String word : words.all()) {
            for (Subject subject : values()) {
                if (new PromptWords(word).anyOf(subject.vocabulary)) {
                    return Optional.of(subject);
                }
            }
        }
        List<Subject> fitting = fitting(terrain);
        int drawn = random.below(fitting.size() + 2);
        return drawn < fitting.size() ? Optional.of(fitting.get(drawn)) : Optional.empty();
    }

    private static List<Subject> fitting(Terrain terrain) {
        return switch (terrain) {
            case SEA -> List.of(LIGHTHOUSE, BOAT, BIRD);
            case CITY -> List.of(BALLOON);
            case FOREST -> List.of(HOUSE, BIRD);
            case PEAKS -> List.of(CASTLE, BALLOON);
            case DUNES -> List.of(CACTUS, ROCKET);
            case HILLS -> List.of(WINDMILL, HOUSE, TREE, BALLOON);
        };
    }

    Place place() {
        return place;
    }

    /** Height in thousandths of the mean side. */
    int size() {
        return size;
    }

    String art() {
        return art;
    }
}
