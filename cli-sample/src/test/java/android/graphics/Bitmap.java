package android.graphics;

import java.awt.image.BufferedImage;

/** The methods of the platform's class that the samples call. */
public interface Bitmap {
    int getWidth();

    int getHeight();

    int getPixel(int x, int y);

    void getPixels(int[] pixels, int offset, int stride, int x, int y, int width, int height);

    static Bitmap createBitmap(int width, int height, Config config) {
        return new PixelBitmap(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    enum Config {
        ARGB_8888
    }
}
