package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.V3Generate;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class PaintCaptionRendererTest {
    @Test
    void captions_greekPrompt_isDrawn() throws IOException {
        // sample: android-caption-use
        FakeTransport transport =
                FakeTransport.builder().captions(new PaintCaptionRenderer()).build();
        // end

        assertThat(labelPixels(transport)).isNotEqualTo(labelPixels(new FakeTransport()));
    }

    @Test
    void render_text_isAsHighAsAskedAndInTheColour() {
        Raster line = new PaintCaptionRenderer().render("φάρος", 26, 0x204060).orElseThrow();

        assertThat(line.height()).isEqualTo(26);
        int solid = 0;
        for (int x = 0; x < line.width(); x++) {
            for (int y = 0; y < 26; y++) {
                solid += line.argb(x, y) == 0xFF204060 ? 1 : 0;
            }
        }
        assertThat(solid).isPositive();
    }

    @Test
    void render_characterThatNoFontHas_isEmpty() {
        assertThat(new PaintCaptionRenderer().render("a \uDBBF\uDFFE", 26, 0)).isEmpty();
    }

    private static int labelPixels(FakeTransport transport) throws IOException {
        Ideogram ideogram = Ideogram.builder(transport).build();
        ImageBatch batch = ideogram.generate(V3Generate.builder("φάρος")
                .resolution(new Resolution(512, 1536))
                .seed(1)
                .build());
        int hash = 0;
        try (InputStream in = transport.open(batch.images().get(0), CallOptions.defaults())) {
            Raster picture = Png.decode(in, 1 << 20);
            for (int x = 0; x < picture.width(); x++) {
                hash = hash * 31 + picture.argb(x, 1450);
            }
        }
        return hash;
    }
}
