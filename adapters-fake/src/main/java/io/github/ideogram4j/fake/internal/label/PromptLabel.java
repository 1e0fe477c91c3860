package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.RoundedRectangle;
import io.github.ideogram4j.fake.internal.drawing.Shape;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Draws a label in a frame: the prompt and, smaller, a caption; the caption alone if there is no prompt. A prompt with characters that have no glyph is
 * drawn by the {@link LineRenderer}, or described in words.
 */
public final class PromptLabel {
    private static final int MAX_LINES = 4;

    private final RasterCanvas canvas;
    private final LabelFrame frame;
    private final @Nullable LineRenderer renderer;
    private final Palette palette;
    private final int margin;
    private final int widthForText;
    private final int heightForText;

    /** Creates a label for a part of a picture; the text size depends on the size of the frame. */
    public PromptLabel(RasterCanvas canvas, LabelFrame frame, @Nullable LineRenderer renderer, Palette palette) {
        this.canvas = canvas;
        this.frame = frame;
        this.renderer = renderer;
        this.palette = palette;
        int side = Math.min(frame.width, frame.height);
        this.margin = Math.max(2, side / 32);
        this.widthForText = frame.width - 4 * margin;
        this.heightForText = frame.height * (side < 200 ? 42 : 28) / 100;
    }

    /** Draws the label unless the frame is smaller than 40 pixels on a side. */
    public void draw(String prompt, String caption) {
        if (frame.hasRoom()) {
            String main = composed(prompt).trim();
            LabelText text = layOut(main.isEmpty() ? inOneLine(caption) : main);
            draw(text, captionUnder(text, main.isEmpty() ? "" : inOneLine(caption)));
        }
    }

    /** Composes accents, so that more characters have a glyph; lines become one. */
    private static String composed(String text) {
        StringBuilder composed = new StringBuilder();
        boolean western = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            composed.appendCodePoint(Typeface.blank(codePoint) ? ' ' : unpaired ? 0xFFFD : codePoint);
            western &= codePoint < 0x300;
        }
        // the tables of this class are slow to load
        return western ? composed.toString() : Normalizer.normalize(composed, Normalizer.Form.NFC);
    }

    private static String inOneLine(String caption) {
        return caption.trim().replace("  ", " \u00B7 ");
    }

    private static String inWords(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            String letter = new String(Character.toChars(plain.codePointAt(i)));
            int base = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0); // without an accent
            letters.append(!Typeface.has(plain.codePointAt(i)) && Typeface.has(base) ? (char) base : letter);
        }
        return TextScript.inWords(letters.toString());
    }

    private static boolean hasGlyphs(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!Typeface.has(text.codePointAt(i)) && !TextScript.isMark(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Chooses the largest scale at which the text fits; a text that never fits is cut at the smallest. */
    private LabelText layOut(String text) {
        boolean glyphs = hasGlyphs(text);
        int largest = frame.largestScale();
        for (int scale = largest; ; scale--) {
            LabelText label = glyphs ? glyphs(text, scale) : rendered(text, scale);
            if (label == null) {
                return layOut(inWords(text));
            }
            if (!label.isCut() || scale == (largest + 1) / 2) {
                return label;
            }
        }
    }

    private LabelText glyphs(String text, int scale) {
        return new GlyphText(Paragraph.of(text, widthForText / scale, maxLines(scale)), scale, palette.labelText());
    }

    /** Null if the text cannot be displayed. */
    private @Nullable LabelText rendered(String text, int scale) {
        return renderer == null
                ? null
                : RenderedText.of(renderer, text, widthForText, maxLines(scale), scale, palette.labelText());
    }

    private int maxLines(int scale) {
        int captionHeight = scale == 1 ? Glyph.PITCH : Glyph.PITCH * 3 / 4;
        return Math.min(MAX_LINES, Math.max(1, (heightForText / scale - captionHeight) / Glyph.PITCH));
    }

    private LabelText captionUnder(LabelText text, String caption) {
        int needed = (text.lineCount() + 1) * Glyph.PITCH * text.scale();
        boolean room = needed <= heightForText || text.lineCount() == 0;
        int scale = (text.scale() + 1) / 2;
        return new GlyphText(Paragraph.of(room ? caption : "", widthForText / scale, 1), scale, palette.labelCaption());
    }

    private void draw(LabelText text, LabelText caption) {
        int small = caption.scale();
        int width = Math.max(text.width(), caption.width());
        int textHeight = text.lineCount() * Glyph.PITCH * text.scale();
        int height = textHeight + caption.lineCount() * (Glyph.PITCH + 2) * small;
        if (width > 0) {
            int left = frame.left + 2 * margin;
            boolean head = frame.atHead;
            int top = frame.top + (head ? 2 * margin : frame.height - 2 * margin - height);
            card(head ? widthForText : width, top, height, text.scale());
            text.draw(canvas, left, top - text.scale());
            caption.draw(canvas, left, top + textHeight + small);
        }
    }

    private void card(int width, int top, int height, int scale) {
        int left = (frame.left + margin) * 256;
        int right = (frame.left + 3 * margin + width) * 256;
        int upper = (top - margin * 3 / 4) * 256;
        int bottom = top + height + margin;
        int lower = bottom * 256;
        int round = Math.min(margin, (bottom - top) / 2) * 128;
        for (int spread = 3; spread > 0; spread--) {
            int grown = spread * scale * 160;
            Shape shadow = new RoundedRectangle(
                    left - grown, upper, right + grown, lower + grown + scale * 128, round + grown);
            canvas.fill(shadow, Rgb.BLACK, 22);
        }
        int opacity = frame.atHead ? 256 : 242;
        canvas.fill(new RoundedRectangle(left, upper, right, lower, round), palette.labelBackground(), opacity);
    }
}
