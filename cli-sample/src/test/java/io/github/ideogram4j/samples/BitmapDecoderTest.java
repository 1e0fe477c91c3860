package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class BitmapDecoderTest {
    @Test
    void decode_jpeg_readsPixels() throws IOException {
        ImageSource photo = jpeg(32, 16);

        // sample: android
        FakeTransport transport = FakeTransport.builder() // in a release build: RetrofitTransport
                .decoder(new BitmapDecoder())
                .build();
        Ideogram ideogram = Ideogram.builder(transport).build();
        // end

        assertThat(ideogram.describe(Describe.of(photo)).texts()).anyMatch(text -> text.contains("32"));
    }

    private static ImageSource jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return ImageSource.of(bytes.toByteArray());
    }
}
