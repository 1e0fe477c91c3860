package android.graphics;

import java.awt.Color;
import java.awt.Graphics2D;

/** Draws with the JDK what the platform's class draws on a device. */
public final class Canvas {
    private final Bitmap bitmap;

    public Canvas(Bitmap bitmap) {
        this.bitmap = bitmap;
    }

    public void drawText(String text, float x, float y, Paint paint) {
        Graphics2D graphics = ((PixelBitmap) bitmap).image().createGraphics();
        graphics.setFont(paint.font);
        graphics.setColor(new Color(paint.color));
        graphics.drawString(text, x, y);
        graphics.dispose();
    }
}
