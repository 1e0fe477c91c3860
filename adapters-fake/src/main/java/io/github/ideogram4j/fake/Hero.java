package io.github.ideogram4j.fake;

import java.util.List;
import java.util.Optional;

/** The thing a picture is of, by its words. */
enum Hero {
    LIGHTHOUSE("lighthouse beacon", Place.LAND, 560, HeroArt.LIGHTHOUSE),
    CAT("cat kitten fox tiger lion feline", Place.FRONT, 520, HeroArt.CAT),
    DOG("dog puppy wolf hound corgi bear", Place.FRONT, 520, HeroArt.DOG),
    PORTRAIT(
            "portrait woman man girl boy face person people selfie character model king queen knight astronaut lady",
            Place.FRONT,
            700,
            HeroArt.PORTRAIT),
    ROBOT("robot android machine ai mecha cyborg", Place.FRONT, 540, HeroArt.ROBOT),
    BOAT("boat ship sail sailboat yacht pirate", Place.LAND, 400, HeroArt.BOAT),
    CASTLE("castle palace fortress tower kingdom", Place.LAND, 420, HeroArt.CASTLE),
    WINDMILL("windmill mill turbine farm", Place.LAND, 460, HeroArt.WINDMILL),
    HOUSE("house cottage cabin home barn village hut", Place.LAND, 360, HeroArt.HOUSE),
    CAR("car taxi van truck vehicle", Place.FRONT, 400, HeroArt.CAR),
    ROCKET("rocket spaceship spacecraft shuttle", Place.SKY, 420, HeroArt.ROCKET),
    BALLOON("balloon airship", Place.SKY, 380, HeroArt.BALLOON),
    BIRD("bird gull eagle owl crow dove swan", Place.SKY, 300, HeroArt.BIRD),
    FLOWER("flower rose tulip sunflower daisy blossom bouquet", Place.FRONT, 560, HeroArt.FLOWER),
    CUP("coffee cup tea mug cafe", Place.FRONT, 460, HeroArt.CUP),
    FISH("fish whale shark dolphin aquarium", Place.FRONT, 420, HeroArt.FISH),
    CACTUS("cactus desert", Place.LAND, 420, HeroArt.CACTUS),
    PALM("palm island beach tropical", Place.LAND, 460, HeroArt.PALM),
    TREE("tree oak apple bonsai", Place.LAND, 460, HeroArt.TREE);

    /** Where it belongs. */
    enum Place {
        LAND,
        FRONT,
        SKY
    }

    private final String vocabulary;
    private final Place place;
    private final int size;
    private final String art;

    Hero(String vocabulary, Place place, int size, String art) {
        this.vocabulary = vocabulary;
        this.place = place;
        this.size = size;
        this.art = art;
    }

    /** The one named first in the prompt; without any, chance may bring one that suits every land, or none. */
    static Optional<Hero> of(Words words, Terrain terrain, Chance chance) {
        for (String word : words.all()) {
            for (Hero hero : values()) {
                if (new Words(word).anyOf(hero.vocabulary)) {
                    return Optional.of(hero);
                }
            }
        }
        List<Hero> fitting = fitting(terrain);
        int drawn = chance.below(fitting.size() + 2);
        return drawn < fitting.size() ? Optional.of(fitting.get(drawn)) : Optional.empty();
    }

    private static List<Hero> fitting(Terrain terrain) {
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

    /** Height in thousandths of the picture's mean side. */
    int size() {
        return size;
    }

    String art() {
        return art;
    }
}
