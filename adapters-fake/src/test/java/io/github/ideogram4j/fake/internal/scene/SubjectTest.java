package io.github.ideogram4j.fake.internal.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "A lighthouse at dawn,LIGHTHOUSE,SEA",
        "two CATS in a forest,CAT,FOREST",
        "portrait of a woman with a cat,PORTRAIT,",
        "robots in the city,ROBOT,CITY",
        "windmill in the alps,WINDMILL,PEAKS",
    })
    void of_knownWord_isTheFirstNamed(String prompt, Subject subject, Terrain terrain) {
        PromptWords words = new PromptWords(prompt);
        Terrain found = Terrain.of(words, new SeededRandom(1));

        assertThat(Subject.of(words, found, new SeededRandom(1))).contains(subject);
        if (terrain != null) {
            assertThat(found).isEqualTo(terrain);
        }
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void art_everySubject_coversAPartOfItsFrame(Subject subject) {
        RasterCanvas canvas = RasterCanvas.of(TestRasters.flat(200, 200, 0xFF00FF00));
        Palette palette = new Palette(0x203040, 0x8090A0, 0xFFF0D0, 0x506070, 0x101820, 0xE06030);

        new SubjectPainter(canvas, palette, 100, 190, 180, false).draw(subject);

        assertThat(TestRasters.percentDiffering(canvas.raster(), TestRasters.flat(200, 200, 0xFF00FF00)))
                .isBetween(4L, 80L);
    }
}
