package io.github.ideogram4j.validation;

import static io.github.ideogram4j.fixture.Pictures.file;
import static io.github.ideogram4j.fixture.Pictures.mask;
import static io.github.ideogram4j.fixture.Pictures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class ValidatorTest {
    private static final Validator VENDOR = new Validator(GatewayProfile.ideogram());
    private static final CallOptions DEFAULTS = CallOptions.defaults();

    @Test
    void check_manyViolations_reportsAllAtOnceInTheOrderOfTheRules() {
        Operation<?> wrong = LegacyRemix.builder(ModelId.V_1, file("a.png", new byte[0]), "x")
                .resolution(new Resolution(7, 7))
                .aspectRatio(new AspectRatio(7, 5))
                .style(new StyleType("ODD"))
                .palette(ColorPalette.preset("ODD"))
                .seed(1)
                .numImages(3)
                .build();
        CallOptions options = DEFAULTS.withExtraParameter("seed", "2").withExtraParameter("a b", "c");

        assertThat(VENDOR.check(wrong, options))
                .extracting(Violation::rule)
                .containsExactly(
                        "resolution-or-ratio",
                        "style-type-model",
                        "resolution-model",
                        "palette-model",
                        "style-type-known",
                        "aspect-ratio-known",
                        "resolution-known",
                        "palette-known",
                        "seed-with-several-images",
                        "extra-name",
                        "extra-twice",
                        "file-not-empty");
    }

    @Test
    void check_severalBadFiles_reportsEachUnderItsField() {
        ImageSource text = file("a.png", "hello".getBytes(StandardCharsets.US_ASCII));
        Operation<?> edit = V3Edit.builder(text, file("b.png", new byte[0]), "x")
                .styleReference(text)
                .styleReference(picture(1, 1))
                .styleReference(text)
                .build();

        assertThat(VENDOR.check(edit, DEFAULTS))
                .extracting(Violation::toString)
                .containsExactly(
                        "image: 'a.png' is text, not JPEG, PNG or WebP [file-format]",
                        "mask: 'b.png' is empty [file-not-empty]",
                        "style_reference_images: 'a.png' is text, not JPEG, PNG or WebP [file-format]",
                        "style_reference_images: 'a.png' is text, not JPEG, PNG or WebP [file-format]");
    }

    @Test
    void check_maskOfGreySpotsAndOtherSize_reportsBoth() {
        Operation<?> edit = V3Edit.of(picture(4, 4), mask(4, 5, (x, y) -> 0xff808080), "x");

        assertThat(VENDOR.check(edit, DEFAULTS))
                .extracting(Violation::message)
                .containsExactly(
                        "mask is 4x5, picture is 4x4",
                        "20 of 20 pixels are not exactly black or white, 20 of them differ by more than 48 of 255, at most 1"
                                + " may, first #808080 at (0,0)");
    }

    @Test
    void check_fileNameOfManyLines_isCutAndOnOneLine() {
        Operation<?> reframe =
                V3Reframe.of(file("evil\n\u001b[31m\u2028" + "x".repeat(500), new byte[0]), new Resolution(1024, 1024));

        assertThat(VENDOR.check(reframe, DEFAULTS).get(0).message())
                .isEqualTo("'evil  [31m " + "x".repeat(49) + "...' is empty");
    }

    @Test
    void check_fileSystemThatFailsInManyLines_isToldOnOne() {
        ImageSource failing = ImageSource.of("a.png", 9, () -> {
            throw new IOException("disk\nfailed.");
        });

        assertThat(VENDOR.check(Describe.of(failing), DEFAULTS))
                .extracting(Violation::message)
                .containsExactly("'a.png' cannot be read: disk failed");
    }

    @Test
    void checkedRequest_warningsOnly_passesAndKeepsThem() {
        Operation<?> warned = V3Generate.builder("x").seed(1).numImages(2).build();

        assertThat(CheckedRequest.of(warned, DEFAULTS, Gateway.ideogram()).warnings())
                .extracting(Violation::rule)
                .containsExactly("seed-with-several-images");
    }

    @Test
    void checkedRequest_errorAndWarning_throwsWithBothAndNamesTheError() {
        Operation<?> wrong = V3Generate.builder("x")
                .seed(1)
                .numImages(2)
                .aspectRatio(new AspectRatio(7, 5))
                .build();

        assertThatThrownBy(() -> CheckedRequest.of(wrong, DEFAULTS, Gateway.ideogram()))
                .hasMessageStartingWith("aspect_ratio: '7x5' is not one of 1x3, 3x1, ")
                .hasMessageEndingWith("[aspect-ratio-known]")
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequestException.class))
                .satisfies(failure -> {
                    assertThat(failure.violations()).hasSize(2);
                    assertThat(failure.kind()).isEqualTo(ImageServiceException.Kind.INVALID_REQUEST);
                    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
                    assertThat(failure.mayHaveBeenBilled()).isFalse();
                });
    }

    @Test
    void checkMask_soundPair_findsEveryRuleMet() {
        List<Validator.MaskFinding> findings = VENDOR.checkMask(picture(5, 4), mask(5, 4, 10));

        assertThat(findings).allSatisfy(finding -> assertThat(finding.met()).isTrue());
        assertThat(findings)
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "mask-size",
                        "mask-black-and-white",
                        "mask-pure",
                        "mask-not-all-white",
                        "mask-black-share",
                        "mask-opaque");
    }

    @Test
    void checkMask_brokenPair_findsWhatIsWrongWithEachFile() {
        List<Validator.MaskFinding> findings = VENDOR.checkMask(file("a.png", new byte[0]), mask(5, 4, 0));

        assertThat(findings)
                .filteredOn(finding -> !finding.met())
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .containsExactly(
                        "file-not-empty image: 'a.png' is empty",
                        "mask-not-all-white no pixel is black, nothing would change",
                        "mask-black-share black takes 0 %, at least 10 % is asked for");
    }

    /** A JPEG of a mask: 42 pixels are grey, though near black or white. */
    @Test
    void checkMask_greyPixels_areCountedWithinTheToleranceToo() {
        ImageDecoder jpeg = (source, maxPixels) -> Pictures.raster(
                10, 10, (x, y) -> y * 10 + x < 42 ? 0xff101010 : y < 5 ? Pictures.BLACK : Pictures.WHITE);
        ImageSource mask = file("mask.jpg", Pictures.jpeg(10, 10));

        List<Validator.MaskFinding> findings =
                new Validator(GatewayProfile.ideogram(), jpeg).checkMask(picture(10, 10), mask);

        assertThat(findings)
                .extracting(finding -> finding.rule().id() + " " + finding.met() + " " + finding.message())
                .contains(
                        "mask-black-and-white true 42 of 100 pixels are not exactly black or white, 0 of them differ by"
                                + " more than 48 of 255, at most 5 may",
                        "mask-pure false 42 of 100 pixels are not exactly black or white");
    }
}
