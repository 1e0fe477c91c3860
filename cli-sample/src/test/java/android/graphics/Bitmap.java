package android.graphics;

/** The methods of the platform's class that the sample calls. */
public interface Bitmap {
    int getWidth();

    int getHeight();

    int getPixel(int x, int y);
}
