package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.fake.CaptionRenderer;
import io.github.ideogram4j.image.Raster;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws captions with the fonts of the platform. Loads AWT when the first caption is drawn; a platform without fonts
 * displays no text. Thread-safe.
 */
public final class AwtCaptionRenderer implements CaptionRenderer {
    @Override
    public Optional<Raster> render(String text, int height, int rgb) {
        try {
            return Optional.ofNullable(Typesetter.draw(text, height, rgb));
        } catch (LinkageError | InternalError | RuntimeException e) {
            return Optional.empty(); // the JDK reports missing fonts and libraries in several ways
        }
    }

    /** Everything that needs AWT. */
    private static final class Typesetter {
        private static final String HEADLESS = "java.awt.headless";
        private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

        static {
            if (System.getProperty(HEADLESS) == null) {
                System.setProperty(HEADLESS, "true"); // fonts need no window system
            }
        }

        private Typesetter() {}

        static @Nullable Raster draw(String text, int height, int rgb) {
            Font font = fontFor(text);
            if (font == null) {
                return null;
            }
            TextLayout unit = new TextLayout(text, font.deriveFont((float) height), SMOOTH);
            float size = 0.94f * height * height / Math.max(height, unit.getAscent() + unit.getDescent());
            TextLayout layout = new TextLayout(text, font.deriveFont(size), SMOOTH);
            int width = Math.max(1, (int) Math.ceil(layout.getAdvance()));
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(new Color(rgb));
            layout.draw(graphics, 0, (height + layout.getAscent() - layout.getDescent()) / 2);
            graphics.dispose();
            return copy(image);
        }

        /** The platform's sans-serif font, otherwise any that has all characters; null if there is none. */
        private static @Nullable Font fontFor(String text) {
            Font usual = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            if (usual.canDisplayUpTo(text) < 0) {
                return usual;
            }
            for (Font font : GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()) {
                if (font.canDisplayUpTo(text) < 0) {
                    return font;
                }
            }
            return null;
        }

        private static Raster copy(BufferedImage image) {
            Raster raster = new Raster(image.getWidth(), image.getHeight());
            int[] row = new int[raster.width()];
            for (int y = 0; y < raster.height(); y++) {
                image.getRGB(0, y, raster.width(), 1, row, 0, raster.width());
                raster.setRow(y, row);
            }
            return raster;
        }
    }
}
