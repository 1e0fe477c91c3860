package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.file;
import static io.github.ideogram4j.fixture.Pictures.picture;

import io.github.ideogram4j.fixture.HostilePictures;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.port.Gateway;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Rules about the files of a request. */
final class FileRows {
    private static final byte[] PNG = Pictures.png(8, 8, (x, y) -> x * y);
    private static final byte[] JPEG = Pictures.jpeg(8, 8);
    private static final ImageSource SOUND = file("sound.png", PNG);

    private FileRows() {}

    static Stream<Row> all() {
        return Stream.of(readable(), format(), sizes(), pairs()).flatMap(rows -> rows);
    }

    private static Stream<Row> readable() {
        ImageSource oneShot = ImageSource.oneShot("once.png", PNG.length, () -> new ByteArrayInputStream(PNG));
        return Stream.of(
                Row.warning("file-checked", "image_file", Describe.of(oneShot), Describe.of(SOUND)),
                error("file-readable", ImageSource.of(Path.of("no", "such", "picture.png"))),
                error("file-readable", ImageSource.of(Path.of(System.getProperty("java.io.tmpdir")))),
                error("file-readable", ImageSource.of("a.png", 9, () -> {
                    throw new AccessDeniedException("a.png");
                })),
                error("file-readable", ImageSource.of("a.png", 9, () -> {
                    throw new SecurityException("revoked");
                })),
                error("file-not-empty", file("empty.png", new byte[0])));
    }

    private static Stream<Row> format() {
        return Stream.of(
                error("file-format", file("animated.png", latin("GIF89a and so on and so on"))),
                error("file-format", file("notes.png", latin("Dear diary"))),
                error("file-format", file("x.png", latin("x"))),
                error("file-format", file("short.png", HostilePictures.truncated(new byte[] {(byte) 0x89, 'P', 'N'}))),
                error("file-intact", file("cut.png", HostilePictures.truncated(PNG))),
                error("file-intact", file("flipped.png", HostilePictures.wrongCrc(PNG))),
                error("file-intact", file("bomb.png", HostilePictures.deflateBomb(1 << 22))),
                error("file-intact", file("nothing.png", HostilePictures.pngClaiming(0, 8))),
                error("file-intact", file("cut.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})),
                error("file-intact", file("cut.webp", HostilePictures.truncated(Pictures.webp(8, 8)))),
                error("file-intact", file("half.webp", Arrays.copyOf(Pictures.webp(8, 8), 36))),
                error("file-intact", file("long.webp", claiming(Pictures.webp(8, 8), 38))),
                Row.error(
                        "file-intact",
                        "image_file",
                        Describe.of(file("cut.jpg", HostilePictures.truncated(JPEG))),
                        Describe.of(file("phone.jpg", withThumbnailBehind(JPEG)))),
                error("file-intact", file("half.jpg", Arrays.copyOf(JPEG, JPEG.length / 2))),
                error("file-intact", file("two.jpg", withThumbnailBehind(HostilePictures.truncated(JPEG)))),
                error("file-pixels", file("huge.png", HostilePictures.pngClaiming(60_000, 60_000))),
                Row.error(
                        "file-pixels",
                        "image_file",
                        Describe.of(file("huge.webp", Pictures.webp(10_001, 10_000))),
                        Describe.of(file("large.webp", Pictures.webp(10_000, 10_000)))));
    }

    private static Stream<Row> sizes() {
        GatewayProfile tiny = Gateway.builder("tiny")
                .maxImageBytes(1000)
                .maxReferenceBytes(1400)
                .maxRequestBytes(1900)
                .build()
                .profile();
        ImageSource oneShot = ImageSource.oneShot("once.png", 1001, SOUND::open);
        return Stream.of(
                        Row.error("file-size", "image_file", Describe.of(padded(1001)), Describe.of(padded(1000))),
                        Row.error("file-size", "image_file", Describe.of(oneShot), Describe.of(padded(1000))),
                        Row.error(
                                "reference-size",
                                "style_reference_images",
                                references().styleReference(padded(401)).build(),
                                references().styleReference(padded(400)).build()),
                        Row.error(
                                "request-size",
                                "files",
                                references()
                                        .character(CharacterReference.of(padded(900)))
                                        .build(),
                                references()
                                        .character(CharacterReference.of(padded(899)))
                                        .build()))
                .map(row -> row.at(tiny));
    }

    private static Stream<Row> pairs() {
        Resolution wide = new Resolution(1312, 736);
        return Stream.of(
                Row.error(
                        "character-mask-size",
                        "character_reference_images_mask",
                        character(picture(8, 8), Pictures.mask(8, 9, 1)),
                        character(picture(8, 9), Pictures.mask(8, 9, 1))),
                Row.warning(
                        "character-mask-grey",
                        "character_reference_images_mask",
                        character(picture(8, 8), Pictures.mask(8, 8, (x, y) -> 0xFFFF0000)),
                        character(picture(8, 8), Pictures.mask(8, 8, (x, y) -> 0xFF808080))),
                Row.warning(
                        "reframe-square", "image", V3Reframe.of(picture(9, 8), wide), V3Remix.of(picture(9, 8), "x")),
                Row.warning(
                        "reframe-square",
                        "image",
                        V3Reframe.of(picture(8, 9), wide),
                        V3Reframe.of(picture(9, 9), wide)));
    }

    private static Row error(String rule, ImageSource file) {
        return Row.error(rule, "image_file", Describe.of(file), Describe.of(SOUND));
    }

    private static V3Generate.Builder references() {
        return V3Generate.builder("x").styleReference(padded(1000));
    }

    private static V3Generate character(ImageSource image, ImageSource mask) {
        return V3Generate.builder("x")
                .character(CharacterReference.of(image, mask))
                .build();
    }

    /** Sound, and of just this many bytes. */
    private static ImageSource padded(int bytes) {
        return file("padded.webp", Arrays.copyOf(Pictures.webp(8, 8), bytes));
    }

    /** The same WebP with another length in its header. */
    private static byte[] claiming(byte[] webp, int length) {
        byte[] changed = webp.clone();
        changed[4] = (byte) length;
        return changed;
    }

    /** As phones write them: a second, smaller picture follows the first. */
    private static byte[] withThumbnailBehind(byte[] jpeg) {
        byte[] thumbnail = Pictures.jpeg(4, 4);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + thumbnail.length);
        System.arraycopy(thumbnail, 0, both, jpeg.length, thumbnail.length);
        return both;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
