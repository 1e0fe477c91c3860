package io.github.ideogram4j.validation;

import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks into one file: whether it can be read, is a picture the service takes, and is whole. */
final class FileProbe {
    private static final String INPUT_FORMATS = "AiHubMix docs, edit, remix, upscale, describe";

    static final Rule UNCHECKED =
            Rule.warning("file-checked", "the file can be opened twice, so it can be checked", "this library");
    static final Rule READABLE = Rule.error("file-readable", "the file can be read", "this library");
    static final Rule NOT_EMPTY = Rule.error("file-not-empty", "the file is not empty", "this library");
    static final Rule SIZE = Rule.error("file-size", "the file is no larger than the gateway takes", "vendor limits");
    static final Rule FORMAT = Rule.error("file-format", "the file is a JPEG, PNG or WebP picture", INPUT_FORMATS);
    static final Rule INTACT = Rule.error(
            "file-intact", "a PNG is whole to the last pixel, a JPEG or WebP up to its size", "this library");
    static final Rule PIXELS = Rule.error(
            "file-pixels", "the picture has no more than " + FileRules.MAX_PIXELS + " pixels", "this library");

    static final List<Rule> ALL = List.of(UNCHECKED, READABLE, NOT_EMPTY, SIZE, FORMAT, INTACT, PIXELS);

    private final GatewayProfile gateway;

    FileProbe(GatewayProfile gateway) {
        this.gateway = gateway;
    }

    /** The file's header; empty if something is wrong with it, which is then among the findings. */
    Optional<ImageHeader> header(String field, ImageSource source, Findings findings) {
        try {
            return sized(field, source, findings) ? checked(field, source, findings) : Optional.empty();
        } catch (MalformedImageException e) {
            findings.add(INTACT, field, Unreadable.reason(source, e));
        } catch (IOException e) {
            findings.add(READABLE, field, Unreadable.reason(source, e));
        } catch (RuntimeException e) { // streams of the caller's own may throw anything
            findings.add(READABLE, field, Unreadable.reason(source, new IOException(e.getMessage(), e)));
        }
        return Optional.empty();
    }

    /** What can be opened once only is left to whoever sends it. */
    private static Optional<ImageHeader> checked(String field, ImageSource source, Findings findings)
            throws IOException {
        if (source.reopenable()) {
            return read(field, source, findings);
        }
        findings.add(UNCHECKED, field, name(source) + " can be opened once only and goes unchecked");
        return Optional.empty();
    }

    private boolean sized(String field, ImageSource source, Findings findings) throws IOException {
        long length = source.length();
        if (length == 0) {
            findings.add(NOT_EMPTY, field, name(source) + " is empty");
        } else if (length > gateway.maxImageBytes()) {
            findings.add(
                    SIZE,
                    field,
                    name(source) + " has " + length + " bytes, " + gateway.name() + " takes "
                            + gateway.maxImageBytes());
        }
        return length > 0 && length <= gateway.maxImageBytes();
    }

    private static Optional<ImageHeader> read(String field, ImageSource source, Findings findings) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            byte[] head = ImageFormat.head(in);
            if (!ImageFormat.sniff(head).isPresent()) {
                findings.add(
                        FORMAT, field, name(source) + " is " + ImageFormat.describe(head) + ", not JPEG, PNG or WebP");
                return Optional.empty();
            }
            ImageHeader header = ImageHeader.read(in);
            if (header.pixels() > FileRules.MAX_PIXELS) {
                findings.add(
                        PIXELS,
                        field,
                        name(source) + " claims " + header.width() + "x" + header.height() + ", at most "
                                + FileRules.MAX_PIXELS + " pixels are taken");
                return Optional.empty();
            }
            return Optional.of(header.format() == ImageFormat.PNG ? verify(source) : header);
        }
    }

    private static ImageHeader verify(ImageSource source) throws IOException {
        try (InputStream in = source.open()) {
            return Png.verify(in, FileRules.MAX_PIXELS);
        }
    }

    private static String name(ImageSource source) {
        return Excerpt.of(source.name());
    }

    /** The file's size; 0 if it cannot be told, which the probe of that file has said already. */
    static long length(ImageSource source) {
        try {
            return source.length();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What speaks against a file, as findings of a mask check. */
    static List<MaskFinding> asMaskFindings(List<Violation> violations) {
        return violations.stream()
                .map(violation -> new MaskFinding(
                        ruleNamed(violation.rule()), false, violation.field() + ": " + violation.message()))
                .collect(Collectors.toList());
    }

    private static Rule ruleNamed(String id) {
        return ALL.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id));
    }
}
