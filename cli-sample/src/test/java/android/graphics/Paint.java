package android.graphics;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Measures with the JDK what the platform's class measures on a device. */
public final class Paint {
    public static final int ANTI_ALIAS_FLAG = 1;

    int color;
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    public Paint(int flags) {}

    public void setColor(int argb) {
        color = argb;
    }

    public void setTextSize(float size) {
        font = font.deriveFont(size);
    }

    public boolean hasGlyph(String text) {
        return font.canDisplayUpTo(text) < 0;
    }

    public float measureText(String text) {
        return (float) font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }
}
