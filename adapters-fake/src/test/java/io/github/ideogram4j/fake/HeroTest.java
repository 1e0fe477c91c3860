package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.Raster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeroTest {
    @ParameterizedTest
    @CsvSource({
        "A lighthouse at dawn,LIGHTHOUSE,SEA",
        "two CATS in a forest,CAT,FOREST",
        "portrait of a woman with a cat,PORTRAIT,",
        "robots in the city,ROBOT,CITY",
        "windmill in the alps,WINDMILL,PEAKS",
    })
    void of_knownWord_isTheFirstNamed(String prompt, Hero hero, Terrain terrain) {
        Words words = new Words(prompt);
        Terrain found = Terrain.of(words, new Chance(1));

        assertThat(Hero.of(words, found, new Chance(1))).contains(hero);
        if (terrain != null) {
            assertThat(found).isEqualTo(terrain);
        }
    }

    @ParameterizedTest
    @EnumSource(Hero.class)
    void art_everyHero_coversAFairPartOfItsFrame(Hero hero) {
        Raster raster = Pictures.flat(200, 200, 0xFF00FF00);
        Palette palette = new Palette(0x203040, 0x8090A0, 0xFFF0D0, 0x506070, 0x101820, 0xE06030);

        new ClipArt(new Canvas(raster), palette, 100, 190, 180, false).draw(hero.art());

        assertThat(Pictures.percentDiffering(raster, Pictures.flat(200, 200, 0xFF00FF00)))
                .isBetween(4L, 80L);
    }
}
