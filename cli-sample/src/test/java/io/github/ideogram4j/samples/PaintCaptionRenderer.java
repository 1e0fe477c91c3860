package io.github.ideogram4j.samples;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import io.github.ideogram4j.fake.CaptionRenderer;
import io.github.ideogram4j.image.Raster;
import java.util.Optional;

/** Draws captions with the fonts of Android. Compiled here against substitutes for the classes of the platform. */
// sample: android-captions
final class PaintCaptionRenderer implements CaptionRenderer {
    @Override
    public Optional<Raster> render(String text, int height, int rgb) {
        Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
        if (!text.codePoints().allMatch(point -> paint.hasGlyph(new String(Character.toChars(point))))) {
            return Optional.empty(); // the label then says in words what it cannot show
        }
        paint.setTextSize(height * 0.8f);
        paint.setColor(0xFF000000 | rgb);
        int width = Math.max(1, (int) Math.ceil(paint.measureText(text)));
        Bitmap bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888);
        new Canvas(bitmap).drawText(text, 0, height * 0.8f, paint);
        return Optional.of(copy(bitmap));
    }

    private static Raster copy(Bitmap bitmap) {
        Raster raster = new Raster(bitmap.getWidth(), bitmap.getHeight());
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            bitmap.getPixels(row, 0, row.length, 0, y, row.length, 1);
            raster.setRow(y, row);
        }
        return raster;
    }
}
// end
