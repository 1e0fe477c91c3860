package io.github.ideogram4j.validation;

import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MaskReport;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the files of a request. */
final class FileRules {
    /** No gateway states a limit; a file that claims more than this is a mistake or an attack. */
    static final long MAX_PIXELS = 100_000_000;

    static final Rule REFERENCE_SIZE = Rule.error(
            "reference-size", "all style references together are no larger than the gateway takes", "vendor limits");
    static final Rule REQUEST_SIZE =
            Rule.error("request-size", "all files together are smaller than the gateway takes", "vendor limits");
    static final Rule CHARACTER_MASK_SIZE =
            Rule.error("character-mask-size", "a character's mask has its picture's size", "vendor specification, V3");
    static final Rule SQUARE =
            Rule.warning("reframe-square", "the picture to reframe is square", "vendor specification, reframe");

    static final Rule CHARACTER_MASK_GREY = Rule.warning(
            "character-mask-grey", "a character's mask has shades of grey only", "vendor specification, V3");

    static final List<Rule> ALL =
            List.of(REFERENCE_SIZE, REQUEST_SIZE, CHARACTER_MASK_SIZE, CHARACTER_MASK_GREY, SQUARE);

    private static final String REFERENCES = "style_reference_images";
    private static final String CHARACTER = "character_reference_images";
    private static final String CHARACTER_MASK = "character_reference_images_mask";

    private final GatewayProfile gateway;
    private final FileProbe probe;
    private final MaskReader masks;

    FileRules(GatewayProfile gateway, MaskReader masks) {
        this.gateway = gateway;
        this.probe = new FileProbe(gateway);
        this.masks = masks;
    }

    void apply(Request request, Findings findings) {
        if (request.files().isEmpty()) {
            return;
        }
        Map<String, ImageHeader> headers = new LinkedHashMap<>();
        request.files()
                .forEach((field, files) -> files.forEach(
                        file -> probe.header(field, file, findings).ifPresent(header -> headers.put(field, header))));
        checkTotals(request, findings);
        checkSquare(request, headers, findings);
        checkCharacterMask(request, headers, findings);
        request.file("mask").ifPresent(mask -> checkMask(headers, mask, findings));
    }

    List<MaskFinding> checkMask(ImageSource image, ImageSource mask) {
        Findings findings = new Findings();
        Optional<ImageHeader> imageHeader = probe.header("image", image, findings);
        Optional<ImageHeader> maskHeader = probe.header("mask", mask, findings);
        List<MaskFinding> found = new ArrayList<>(FileProbe.asMaskFindings(findings.violations()));
        maskHeader.ifPresent(header -> {
            imageHeader.ifPresent(size -> found.add(MaskRules.size(size, header)));
            found.addAll(pixels(mask, header));
        });
        return found;
    }

    private void checkMask(Map<String, ImageHeader> headers, ImageSource mask, Findings findings) {
        ImageHeader header = headers.get("mask");
        if (header == null) {
            return; // what is wrong with the file has been said
        }
        List<MaskFinding> found = new ArrayList<>();
        ImageHeader image = headers.getOrDefault("image", headers.get("image_file"));
        if (image != null) {
            found.add(MaskRules.size(image, header));
        }
        found.addAll(pixels(mask, header));
        found.stream()
                .filter(finding -> !finding.met())
                .forEach(finding -> findings.add(finding.rule(), "mask", finding.message()));
    }

    private List<MaskFinding> pixels(ImageSource mask, ImageHeader header) {
        return judged(mask, header, report -> MaskRules.pixels(header.format(), report));
    }

    private List<MaskFinding> judged(
            ImageSource mask, ImageHeader header, Function<Optional<MaskReport>, List<MaskFinding>> judge) {
        try {
            return judge.apply(masks.read(mask, header.format()));
        } catch (IOException e) {
            return List.of(new MaskFinding(FileProbe.INTACT, false, Unreadable.reason(mask, e)));
        } catch (RuntimeException e) { // streams of the caller's own may throw anything
            IOException failure = new IOException(e.getMessage(), e);
            return List.of(new MaskFinding(FileProbe.READABLE, false, Unreadable.reason(mask, failure)));
        }
    }

    private void checkTotals(Request request, Findings findings) {
        long references = 0;
        long all = 0;
        for (Map.Entry<String, List<ImageSource>> files : request.files().entrySet()) {
            long bytes = files.getValue().stream().mapToLong(FileProbe::length).sum();
            all += bytes;
            references += files.getKey().equals(REFERENCES) ? bytes : 0;
        }
        if (references > gateway.maxReferenceBytes()) {
            findings.add(REFERENCE_SIZE, REFERENCES, tooMany(references, gateway.maxReferenceBytes()));
        }
        if (all >= gateway.maxRequestBytes()) { // the form around the files takes room as well
            findings.add(REQUEST_SIZE, "files", tooMany(all, gateway.maxRequestBytes()));
        }
    }

    private String tooMany(long bytes, long limit) {
        return bytes + " bytes together, " + gateway.name() + " takes " + limit;
    }

    private static void checkSquare(Request request, Map<String, ImageHeader> headers, Findings findings) {
        ImageHeader image = headers.get("image");
        if (request.operation().equals("v3-reframe") && image != null && image.width() != image.height()) {
            findings.add(SQUARE, "image", "is " + image.width() + "x" + image.height() + ", not square");
        }
    }

    private void checkCharacterMask(Request request, Map<String, ImageHeader> headers, Findings findings) {
        ImageHeader image = headers.get(CHARACTER);
        ImageHeader mask = headers.get(CHARACTER_MASK);
        if (mask == null) {
            return; // what is wrong with the file has been said
        }
        if (image != null && !MaskRules.size(image, mask).met()) {
            findings.add(
                    CHARACTER_MASK_SIZE,
                    CHARACTER_MASK,
                    MaskRules.size(image, mask).message());
        }
        request.file(CHARACTER_MASK)
                .ifPresent(file -> judged(file, mask, FileRules::grey).stream()
                        .filter(finding -> !finding.met())
                        .forEach(finding -> findings.add(finding.rule(), CHARACTER_MASK, finding.message())));
    }

    /** Nothing where nobody can look: the rule is too weak to ask for a decoder. */
    private static List<MaskFinding> grey(Optional<MaskReport> report) {
        return report.map(MaskReport::coloured)
                .map(coloured ->
                        List.of(new MaskFinding(CHARACTER_MASK_GREY, coloured == 0, coloured + " pixels are not grey")))
                .orElse(List.of());
    }
}
