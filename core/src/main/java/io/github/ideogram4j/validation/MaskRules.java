package io.github.ideogram4j.validation;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The requirements for the mask of an edit (AiHubMix docs, edit). */
final class MaskRules {
    private static final String AIHUBMIX_EDIT = "AiHubMix docs, edit";
    private static final int BLACK_PERCENT = 10;

    static final Rule SIZE = Rule.error("mask-size", "the mask has the picture's size", AIHUBMIX_EDIT);
    static final Rule COLOURS =
            Rule.error("mask-black-and-white", "the mask has black and white pixels only", AIHUBMIX_EDIT);
    static final Rule LOSSY_COLOURS = Rule.warning(
            "mask-lossless", "the mask's format keeps black and white pure", AIHUBMIX_EDIT + "; JPEG blurs edges");
    static final Rule NOT_WHITE = Rule.error("mask-not-all-white", "the mask is not all white", AIHUBMIX_EDIT);
    // "must" on the Korean page, "recommended" on the others
    static final Rule BLACK_SHARE =
            Rule.warning("mask-black-share", "black takes at least " + BLACK_PERCENT + " % of the mask", AIHUBMIX_EDIT);
    static final Rule OPAQUE =
            Rule.warning("mask-opaque", "no pixel of the mask is translucent", "this library: alpha has no meaning");
    static final Rule INSPECTED =
            Rule.warning("mask-inspected", "the mask's pixels can be looked at", "this library: PNG, or a decoder");

    static final List<Rule> ALL = List.of(SIZE, COLOURS, LOSSY_COLOURS, NOT_WHITE, BLACK_SHARE, OPAQUE, INSPECTED);

    private MaskRules() {}

    static Validator.MaskFinding size(ImageHeader image, ImageHeader mask) {
        boolean met = image.width() == mask.width() && image.height() == mask.height();
        String sizes = "mask is " + size(mask) + ", picture is " + size(image);
        return new Validator.MaskFinding(SIZE, met, sizes);
    }

    static List<Validator.MaskFinding> pixels(ImageFormat format, MaskReport report) {
        List<Validator.MaskFinding> findings = new ArrayList<>();
        findings.add(colours(format, report));
        findings.add(new Validator.MaskFinding(
                NOT_WHITE,
                !report.isAllWhite(),
                report.isAllWhite()
                        ? "every pixel is white, nothing would change"
                        : report.notWhite() + " pixels are not white"));
        findings.add(blackShare(report));
        findings.add(new Validator.MaskFinding(
                OPAQUE, report.translucent() == 0, report.translucent() + " translucent pixels"));
        return findings;
    }

    private static Validator.MaskFinding colours(ImageFormat format, MaskReport report) {
        Rule rule = format == ImageFormat.PNG ? COLOURS : LOSSY_COLOURS;
        String first = report.firstOther()
                .map(pixel -> String.format(
                        Locale.ROOT, ", first #%06X at (%d,%d)", pixel.argb() & 0xFFFFFF, pixel.x(), pixel.y()))
                .orElse("");
        String message = report.other() + " pixels are neither black nor white" + first;
        return new Validator.MaskFinding(rule, report.isBlackAndWhite(), message);
    }

    private static Validator.MaskFinding blackShare(MaskReport report) {
        boolean met = report.isAllWhite() || report.blackIsAtLeastPercent(BLACK_PERCENT);
        String message = "black takes " + report.blackPercent() + " %, at least " + BLACK_PERCENT + " % is asked for";
        return new Validator.MaskFinding(BLACK_SHARE, met, message);
    }

    static Validator.MaskFinding notInspected(ImageFormat format) {
        return new Validator.MaskFinding(
                INSPECTED, false, "no decoder for " + format + " was given, its pixels go unchecked");
    }

    private static String size(ImageHeader header) {
        return header.width() + "x" + header.height();
    }
}
