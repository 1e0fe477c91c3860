package io.github.ideogram4j.samples;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decodes JPEG and WebP on Android. Compiled here against substitutes for the two classes of the platform. */
// sample: android-decoder
final class BitmapDecoder implements ImageDecoder {
    @Override
    public Raster decode(ImageSource source, long maxPixels) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            if (ImageHeader.read(in).pixels() > maxPixels) {
                throw new IOException("more than " + maxPixels + " pixels");
            }
        }
        try (InputStream in = source.open()) {
            Bitmap bitmap = BitmapFactory.decodeStream(in);
            if (bitmap == null) {
                throw new IOException("no picture");
            }
            return copy(bitmap);
        }
    }

    private static Raster copy(Bitmap bitmap) {
        Raster raster = new Raster(bitmap.getWidth(), bitmap.getHeight());
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                raster.setArgb(x, y, bitmap.getPixel(x, y));
            }
        }
        return raster;
    }
}
// end
