package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.BLACK;
import static io.github.ideogram4j.fixture.Pictures.WHITE;
import static io.github.ideogram4j.fixture.Pictures.mask;
import static io.github.ideogram4j.fixture.Pictures.raster;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.fixture.HostilePictures;
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
    private static final ImageSource WEBP = Pictures.file("mask.webp", Pictures.webp(10, 10));
    private static final ImageSource JPEG = Pictures.file("mask.jpg", Pictures.jpeg(10, 10));

    private MaskRows() {}

    static Stream<Row> all() {
        return Stream.concat(png(), lossy());
    }

    private static Stream<Row> png() {
        return Stream.of(
                Row.error("mask-size", "mask", edit(mask(10, 11, 55)), edit(SOUND)),
                Row.error("mask-size", "mask", legacy(mask(11, 10, 55)), legacy(SOUND)),
                Row.error("mask-black-and-white", "mask", edit(spots(6, 0xff808080)), edit(SOUND)),
                Row.error("mask-black-and-white", "mask", edit(spots(6, 0xffff0000)), edit(SOUND)),
                Row.warning("mask-pure", "mask", edit(spots(5, 0xff808080)), edit(SOUND)),
                Row.warning("mask-pure", "mask", edit(spots(1, 0xff000001)), edit(spots(1, BLACK))),
                Row.warning("mask-pure", "mask", edit(spots(1, 0xfffffffe)), edit(spots(1, WHITE))),
                Row.error("mask-not-all-white", "mask", edit(mask(10, 10, 0)), edit(mask(10, 10, 100))),
                Row.warning("mask-black-share", "mask", edit(mask(10, 10, 9)), edit(mask(10, 10, 10))),
                Row.warning("mask-opaque", "mask", edit(spots(1, 0xfe000000)), edit(spots(1, BLACK))),
                Row.error(
                        "file-intact",
                        "mask",
                        edit(Pictures.file("mask.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})),
                        edit(SOUND)),
                Row.error(
                        "file-intact",
                        "mask",
                        edit(Pictures.file("bomb.png", HostilePictures.deflateBomb(1 << 22))),
                        edit(SOUND)));
    }

    /** What a decoder makes of a JPEG or a WebP is judged as a PNG is. */
    private static Stream<Row> lossy() {
        Attempt sound = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> y < 5 ? BLACK : WHITE));
        Attempt ringing = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> y < 5 ? 0xff303030 : 0xffcfcfcf));
        Attempt photograph = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> 0xff336699));
        Attempt swapped = Attempt.of(V3Edit.of(SOUND, WEBP, "x")).with(decodesTo((x, y) -> 0xff808080 | x));
        Attempt logo = Attempt.of(edit(WEBP)).with(decodesTo((x, y) -> x + y < 2 ? 0xffff0000 : WHITE));
        Attempt white = Attempt.of(edit(JPEG)).with(decodesTo((x, y) -> 0xfffefefe));
        Attempt damaged = Attempt.of(edit(JPEG)).with((source, maxPixels) -> {
            throw new ArrayIndexOutOfBoundsException(7);
        });
        return Stream.of(
                new Row("mask-pure", Violation.Severity.WARNING, "mask", ringing, sound),
                new Row("mask-black-and-white", Violation.Severity.ERROR, "mask", photograph, sound),
                new Row("mask-black-and-white", Violation.Severity.ERROR, "mask", swapped, sound),
                new Row("mask-not-all-white", Violation.Severity.ERROR, "mask", logo, sound),
                new Row("mask-not-all-white", Violation.Severity.ERROR, "mask", white, sound),
                new Row("mask-inspected", Violation.Severity.WARNING, "mask", Attempt.of(edit(JPEG)), sound),
                new Row("file-intact", Violation.Severity.ERROR, "mask", damaged, sound));
    }

    private static ImageDecoder decodesTo(IntBinaryOperator argb) {
        return (source, maxPixels) -> raster(10, 10, argb);
    }

    /** Half black and half white, but for some pixels of this colour among the black ones. */
    private static ImageSource spots(int count, int argb) {
        return mask(10, 10, (x, y) -> y == 2 && x < count ? argb : y < 5 ? BLACK : WHITE);
    }

    private static Operation<?> edit(ImageSource mask) {
        return V3Edit.of(IMAGE, mask, "x");
    }

    private static Operation<?> legacy(ImageSource mask) {
        return LegacyEdit.of(ModelId.V_2, IMAGE, mask, "x");
    }
}
