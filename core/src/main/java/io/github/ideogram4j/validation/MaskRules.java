package io.github.ideogram4j.validation;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MaskReport;
import java.util.List;
import java.util.Locale;

/** The requirements for the mask of an edit (AiHubMix docs, edit). */
final class MaskRules {
    private static final String AIHUBMIX_EDIT = "AiHubMix docs, edit";
    private static final int BLACK_PERCENT = 10;

    static final Rule SIZE = Rule.error("mask-size", "the mask has the picture's size", AIHUBMIX_EDIT);
    // one tolerance for all formats: a JPEG of a mask has 1 % of such pixels, a photograph has most of them
    static final Rule COLOURS = Rule.error(
            "mask-black-and-white",
            "the mask is black and white: at most " + MaskReport.MAX_OTHER_PERCENT
                    + " % of its pixels differ from both by" + " more than " + MaskReport.TOLERANCE + " of 255",
            AIHUBMIX_EDIT + "; the tolerance is this library's, for blurred edges");
    static final Rule PURE =
            Rule.warning("mask-pure", "every pixel of the mask is exactly black or white", AIHUBMIX_EDIT);
    static final Rule NOT_WHITE = Rule.error("mask-not-all-white", "the mask is not all white", AIHUBMIX_EDIT);
    // "must" on the Korean page, "recommended" on the others
    static final Rule BLACK_SHARE =
            Rule.warning("mask-black-share", "black takes at least " + BLACK_PERCENT + " % of the mask", AIHUBMIX_EDIT);
    static final Rule OPAQUE =
            Rule.warning("mask-opaque", "no pixel of the mask is translucent", "this library: alpha has no meaning");
    static final Rule INSPECTED =
            Rule.warning("mask-inspected", "the mask's pixels can be looked at", "this library: PNG, or a decoder");

    static final List<Rule> ALL = List.of(SIZE, COLOURS, PURE, NOT_WHITE, BLACK_SHARE, OPAQUE, INSPECTED);

    private MaskRules() {}

    static Validator.MaskFinding size(ImageHeader image, ImageHeader mask) {
        boolean met = image.width() == mask.width() && image.height() == mask.height();
        String sizes = "mask is " + size(mask) + ", picture is " + size(image);
        return new Validator.MaskFinding(SIZE, met, sizes);
    }

    static List<Validator.MaskFinding> pixels(MaskReport report) {
        return List.of(
                colours(report),
                new Validator.MaskFinding(PURE, report.impure() == 0, impure(report)),
                new Validator.MaskFinding(
                        NOT_WHITE,
                        !report.isAllWhite(),
                        report.black() == 0
                                ? "no pixel is black, nothing would change"
                                : report.black() + " pixels are black"),
                new Validator.MaskFinding(
                        BLACK_SHARE,
                        report.blackIsAtLeastPercent(BLACK_PERCENT),
                        "black takes " + report.blackPercent() + " %, at least " + BLACK_PERCENT + " % is asked for"),
                new Validator.MaskFinding(
                        OPAQUE, report.translucent() == 0, report.translucent() + " translucent pixels"));
    }

    private static Validator.MaskFinding colours(MaskReport report) {
        String first = report.firstOther()
                .map(pixel -> String.format(
                        Locale.ROOT, ", first #%06X at (%d,%d)", pixel.argb() & 0xFFFFFF, pixel.x(), pixel.y()))
                .orElse("");
        String message = impure(report) + ", " + report.other() + " of them differ by more than " + MaskReport.TOLERANCE
                + " of 255, at most " + report.maxOther() + " may" + first;
        return new Validator.MaskFinding(COLOURS, report.isBlackAndWhite(), message);
    }

    private static String impure(MaskReport report) {
        return report.impure() + " of " + report.pixels() + " pixels are not exactly black or white";
    }

    /** Whether {@code finding} says no more than the violation of a stronger rule. */
    static boolean isImplied(Validator.MaskFinding finding, List<Validator.MaskFinding> findings) {
        boolean implied = false;
        for (Validator.MaskFinding other : findings) {
            implied |= !other.met() && List.of(COLOURS, NOT_WHITE).contains(other.rule());
        }
        return implied && List.of(PURE, BLACK_SHARE).contains(finding.rule());
    }

    static Validator.MaskFinding notInspected(ImageFormat format) {
        return new Validator.MaskFinding(
                INSPECTED, false, "no decoder for " + format + " was given, its pixels go unchecked");
    }

    private static String size(ImageHeader header) {
        return header.width() + "x" + header.height();
    }
}
