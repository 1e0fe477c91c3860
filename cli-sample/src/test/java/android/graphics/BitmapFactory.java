package android.graphics;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Decodes with the JDK what the platform's class decodes on a device. */
public final class BitmapFactory {
    private BitmapFactory() {}

    /** Null if it is no picture, as on the platform. */
    public static @Nullable Bitmap decodeStream(InputStream in) {
        try {
            BufferedImage image = ImageIO.read(in);
            return image == null ? null : new PixelBitmap(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
