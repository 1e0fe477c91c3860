package io.github.ideogram4j.validation;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MaskReport;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.FileInspector.Inspection;
import io.github.ideogram4j.validation.Validator.MaskFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the files of a request. */
final class FileRules {
    static final Rule REFERENCE_SIZE = Rule.error(
            "reference-size",
            "all style references together are no larger than the gateway takes",
            GatewayProfile.LIMITS);
    static final Rule REQUEST_SIZE =
            Rule.error("request-size", "all files together are smaller than the gateway takes", GatewayProfile.LIMITS);
    static final Rule CHARACTER_MASK_SIZE =
            Rule.error("character-mask-size", "a character's mask has its picture's size", "vendor specification, V3");
    static final Rule SQUARE =
            Rule.warning("reframe-square", "the picture to reframe is square", "vendor specification, reframe");

    static final Rule CHARACTER_MASK_GREY = Rule.warning(
            "character-mask-grey", "a character's mask has shades of grey only", "vendor specification, V3");

    static final List<Rule> ALL =
            List.of(REFERENCE_SIZE, REQUEST_SIZE, CHARACTER_MASK_SIZE, CHARACTER_MASK_GREY, SQUARE);

    private static final String IMAGE = "image";
    private static final String LEGACY_IMAGE = "image_file";
    private static final String MASK = "mask";
    private static final String REFERENCES = "style_reference_images";
    private static final String CHARACTER = "character_reference_images";
    private static final String CHARACTER_MASK = "character_reference_images_mask";

    private final GatewayProfile gateway;
    private final FileInspector inspector;

    FileRules(GatewayProfile gateway, FileInspector inspector) {
        this.gateway = gateway;
        this.inspector = inspector;
    }

    void apply(RequestParameters request, ViolationCollector violations) {
        if (request.files().isEmpty()) {
            return;
        }
        Map<String, Inspection> inspected = new LinkedHashMap<>();
        for (Map.Entry<String, List<ImageSource>> files : request.files().entrySet()) {
            String field = files.getKey();
            for (ImageSource file : files.getValue()) {
                Optional<Inspection> inspection = inspector.inspect(field, file, isMask(field), violations);
                if (inspection.isPresent()) {
                    inspected.put(field, inspection.get());
                }
            }
        }
        checkTotals(request, violations);
        checkSquare(request, inspected, violations);
        checkCharacterMask(request, inspected, violations);
        checkMask(request, inspected, violations);
    }

    List<MaskFinding> checkMask(ImageSource image, ImageSource mask) {
        ViolationCollector violations = new ViolationCollector();
        Optional<Inspection> picture = inspector.inspect(IMAGE, image, false, violations);
        Optional<Inspection> inspection = inspector.inspect(MASK, mask, true, violations);
        List<MaskFinding> found = new ArrayList<>();
        for (Violation violation : violations.violations()) {
            found.add(unmet(violation, violation.field() + ": " + violation.message()));
        }
        if (inspection.isPresent()) {
            if (picture.isPresent()) {
                found.add(
                        MaskRules.size(picture.get().header(), inspection.get().header()));
            }
            found.addAll(pixels(mask, inspection.get()));
        }
        return found;
    }

    private static boolean isMask(String field) {
        return field.equals(MASK) || field.equals(CHARACTER_MASK);
    }

    private void checkMask(
            RequestParameters request, Map<String, Inspection> inspected, ViolationCollector violations) {
        Inspection mask = inspected.get(MASK);
        Optional<ImageSource> file = request.file(MASK);
        if (mask == null || !file.isPresent()) {
            return; // the inspection has reported why
        }
        List<MaskFinding> found = new ArrayList<>();
        Inspection image = inspected.getOrDefault(IMAGE, inspected.get(LEGACY_IMAGE));
        if (image != null) {
            found.add(MaskRules.size(image.header(), mask.header()));
        }
        found.addAll(pixels(file.get(), mask));
        for (MaskFinding finding : found) {
            if (!finding.met() && !MaskRules.isImplied(finding, found)) {
                violations.add(finding.rule(), MASK, finding.message());
            }
        }
    }

    private List<MaskFinding> pixels(ImageSource mask, Inspection inspection) {
        ImageFormat format = inspection.header().format();
        if (!inspector.canInspectPixels(format)) {
            return List.of(MaskRules.notInspected(format));
        }
        ViolationCollector failures = new ViolationCollector();
        Optional<MaskReport> report = inspector.pixels(MASK, mask, inspection, failures);
        if (report.isPresent()) {
            return MaskRules.pixels(report.get());
        }
        List<MaskFinding> unread = new ArrayList<>();
        for (Violation failure : failures.violations()) {
            unread.add(unmet(failure, failure.message()));
        }
        return unread;
    }

    private void checkTotals(RequestParameters request, ViolationCollector violations) {
        long references = 0;
        long all = 0;
        for (Map.Entry<String, List<ImageSource>> files : request.files().entrySet()) {
            for (ImageSource file : files.getValue()) {
                long bytes = FileInspector.length(file);
                all += bytes;
                references += files.getKey().equals(REFERENCES) ? bytes : 0;
            }
        }
        GatewayProfile.Limit most = gateway.maxReferenceBytes();
        if (references > most.value()) {
            violations.add(REFERENCE_SIZE, most, REFERENCES, together(references, most));
        }
        GatewayProfile.Limit largest = gateway.maxRequestBytes();
        if (all >= largest.value()) { // the form around the files adds bytes
            violations.add(REQUEST_SIZE, largest, "files", together(all, largest));
        }
    }

    private String together(long bytes, GatewayProfile.Limit limit) {
        return bytes + " bytes together, " + limit.taken(gateway.name());
    }

    private static void checkSquare(
            RequestParameters request, Map<String, Inspection> inspected, ViolationCollector violations) {
        Inspection image = inspected.get(IMAGE);
        if (!request.operation().equals("v3-reframe") || image == null) {
            return;
        }
        ImageHeader header = image.header();
        if (header.width() != header.height()) {
            violations.add(SQUARE, IMAGE, "is " + header.width() + "x" + header.height() + ", not square");
        }
    }

    /** Without a decoder, only the pixels of a PNG are checked: the rule is too weak to require one. */
    private void checkCharacterMask(
            RequestParameters request, Map<String, Inspection> inspected, ViolationCollector violations) {
        Inspection image = inspected.get(CHARACTER);
        Inspection mask = inspected.get(CHARACTER_MASK);
        Optional<ImageSource> file = request.file(CHARACTER_MASK);
        if (mask == null || !file.isPresent()) {
            return; // the inspection has reported why
        }
        if (image != null) {
            MaskFinding size = MaskRules.size(image.header(), mask.header());
            if (!size.met()) {
                violations.add(CHARACTER_MASK_SIZE, CHARACTER_MASK, size.message());
            }
        }
        Optional<MaskReport> report = inspector.pixels(CHARACTER_MASK, file.get(), mask, violations);
        if (report.isPresent() && report.get().coloured() > 0) {
            violations.add(CHARACTER_MASK_GREY, CHARACTER_MASK, report.get().coloured() + " pixels are not grey");
        }
    }

    /** The violation of a rule for files, as a finding of a mask check. */
    private static MaskFinding unmet(Violation violation, String message) {
        return new MaskFinding(FileInspector.rule(violation.rule()), false, message);
    }
}
