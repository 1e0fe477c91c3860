package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text whose lines a {@link LineRenderer} draws; text that does not fit is cut and ends in an ellipsis. */
final class RenderedText implements LabelText {
    private static final int MAX_LENGTH = 400; // no label has room for more

    private final LineRenderer renderer;
    private final int width;
    private final int scale;
    private final int lineHeight;
    private final int rgb;
    private final List<Raster> lines = new ArrayList<>();
    private boolean cut;

    private RenderedText(LineRenderer renderer, int width, int scale, int rgb) {
        this.renderer = renderer;
        this.width = width;
        this.scale = scale;
        this.lineHeight = scale * Glyph.PITCH;
        this.rgb = rgb;
    }

    /** Returns the text in lines; null if the renderer cannot display it. */
    static @Nullable RenderedText of(LineRenderer renderer, String text, int width, int maxLines, int scale, int rgb) {
        RenderedText rendered = new RenderedText(renderer, width, scale, rgb);
        String rest = text.trim();
        if (rest.length() > MAX_LENGTH) {
            rest = rest.substring(0, lastBreak(rest, MAX_LENGTH));
            rendered.cut = true;
        }
        while (!rest.isEmpty() && rendered.lines.size() < maxLines) {
            boolean last = rendered.lines.size() + 1 == maxLines;
            int end = rendered.add(rest, last);
            if (end < 0) {
                return null;
            }
            rest = rest.substring(end).trim();
        }
        rendered.cut |= !rest.isEmpty();
        return rendered;
    }

    /** Adds the longest line that fits, or one that nearly does. Returns its end; -1 if it cannot be displayed. */
    private int add(String text, boolean last) {
        int end = text.length();
        String dots = cut && last ? "\u2026" : "";
        while (true) {
            Optional<Raster> line = renderer.render(text.substring(0, end).trim() + dots, lineHeight, rgb);
            if (!line.isPresent()) {
                return -1;
            }
            int shorter = lastBreak(text, Math.min(end - 1, (int)
                    ((long) end * width / line.get().width())));
            if (line.get().width() <= width || shorter <= 0) {
                lines.add(line.get());
                return end;
            }
            dots = last ? "\u2026" : "";
            end = shorter;
        }
    }

    /** The last place up to {@code from} where a line may end: after a space if one is near, otherwise at any character. */
    private static int lastBreak(String text, int from) {
        int space = text.lastIndexOf(' ', from);
        if (space * 3 > from * 2) {
            return space;
        }
        int end = from;
        while (end > 0 && TextScript.isJoined(text, end)) {
            end--;
        }
        return end;
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public int lineCount() {
        return lines.size();
    }

    @Override
    public int width() {
        int longest = 0;
        for (Raster line : lines) {
            longest = Math.max(longest, line.width());
        }
        return Math.min(width, longest);
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    @Override
    public void draw(RasterCanvas canvas, int x, int y) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.draw(lines.get(i), x, y + i * lineHeight, width, lineHeight);
        }
    }
}
