package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.BLACK;
import static io.github.ideogram4j.fixture.Pictures.WHITE;
import static io.github.ideogram4j.fixture.Pictures.mask;
import static io.github.ideogram4j.fixture.Pictures.raster;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.validation.Row.Attempt;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/** Rules about masks, of pictures of ten by ten. */
final class MaskRows {
    private static final ImageSource IMAGE = Pictures.picture(10, 10);
    private static final ImageSource SOUND = mask(10, 10, 50);
    private static final ImageSource JPEG = Pictures.file("mask.jpg", Pictures.jpeg(10, 10));

    private MaskRows() {}

    static Stream<Row> all() {
        return Stream.concat(png(), lossy());
    }

    private static Stream<Row> png() {
        return Stream.of(
                Row.error("mask-size", "mask", edit(mask(10, 11, 55)), edit(SOUND)),
                Row.error("mask-size", "mask", legacy(mask(11, 10, 55)), legacy(SOUND)),
                Row.error("mask-black-and-white", "mask", edit(oneOf(0xff000001)), edit(oneOf(BLACK))),
                Row.error("mask-black-and-white", "mask", edit(oneOf(0xfffffffe)), edit(oneOf(WHITE))),
                Row.error("mask-not-all-white", "mask", edit(mask(10, 10, 0)), edit(mask(10, 10, 100))),
                Row.warning("mask-black-share", "mask", edit(mask(10, 10, 9)), edit(mask(10, 10, 10))),
                Row.warning("mask-opaque", "mask", edit(oneOf(0xfe000000)), edit(oneOf(BLACK))),
                Row.error(
                        "file-intact",
                        "mask",
                        edit(Pictures.file("mask.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})),
                        edit(SOUND)));
    }

    private static Stream<Row> lossy() {
        Attempt sound = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> x < 5 ? 0xff303030 : 0xffcfcfcf));
        Attempt blurred = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> x == 0 ? 0xff303031 : BLACK));
        Attempt damaged = Attempt.of(edit(JPEG)).with((source, maxPixels) -> {
            throw new ArrayIndexOutOfBoundsException(7);
        });
        return Stream.of(
                new Row("mask-lossless", Violation.Severity.WARNING, "mask", blurred, sound),
                new Row("mask-inspected", Violation.Severity.WARNING, "mask", Attempt.of(edit(JPEG)), sound),
                new Row("file-intact", Violation.Severity.ERROR, "mask", damaged, sound));
    }

    private static ImageDecoder decodesTo(IntBinaryOperator argb) {
        return (source, maxPixels) -> raster(10, 10, argb);
    }

    /** Half black and half white, but for one pixel of this colour among the black ones. */
    private static ImageSource oneOf(int argb) {
        return mask(10, 10, (x, y) -> x == 3 && y == 2 ? argb : y < 5 ? BLACK : WHITE);
    }

    private static Operation<?> edit(ImageSource mask) {
        return V3Edit.of(IMAGE, mask, "x");
    }

    private static Operation<?> legacy(ImageSource mask) {
        return LegacyEdit.of(ModelId.V_2, IMAGE, mask, "x");
    }
}
