package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.MaskReport;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inspects one file: whether it can be read, has a format that the service accepts, and is complete. Opens each file
 * once; a mask that is no PNG is opened once more by the decoder.
 */
final class FileInspector {
    /** No gateway states a limit; a file that claims more is a mistake or an attack. */
    static final long MAX_PIXELS = 100_000_000;

    // more than a PNG's signature and header chunk
    private static final int PNG_HEADER_LIMIT = 64;

    private static final String INPUT_FORMATS = "AiHubMix docs, edit, remix, upscale, describe";

    static final Rule UNCHECKED =
            Rule.warning("file-checked", "the file can be opened twice, so it can be checked", "this library");
    static final Rule READABLE = Rule.error("file-readable", "the file can be read", "this library");
    static final Rule NOT_EMPTY = Rule.error("file-not-empty", "the file is not empty", "this library");
    static final Rule SIZE =
            Rule.error("file-size", "the file is no larger than the gateway takes", GatewayProfile.LIMITS);
    static final Rule FORMAT = Rule.error("file-format", "the file is a JPEG, PNG or WebP picture", INPUT_FORMATS);
    static final Rule INTACT = Rule.error(
            "file-intact",
            "a PNG is whole to the last pixel, a JPEG to its end marker, a WebP to its stated length",
            "this library");
    static final Rule PIXELS =
            Rule.error("file-pixels", "the picture has no more than " + MAX_PIXELS + " pixels", "this library");

    static final List<Rule> ALL = List.of(UNCHECKED, READABLE, NOT_EMPTY, SIZE, FORMAT, INTACT, PIXELS);

    private final GatewayProfile gateway;
    private final @Nullable ImageDecoder decoder;

    FileInspector(GatewayProfile gateway, @Nullable ImageDecoder decoder) {
        this.gateway = gateway;
        this.decoder = decoder == null ? null : ImageDecoder.guarded(decoder);
    }

    /**
     * What the first reading of a file found.
     *
     * @param mask the pixel counts of a PNG that was read as a mask
     */
    record Inspection(ImageHeader header, Optional<MaskReport> mask) {}

    /** Inspects a file; empty if it violates a rule, which is then among the violations, or cannot be opened twice. */
    Optional<Inspection> inspect(String field, ImageSource source, boolean mask, ViolationCollector violations) {
        try {
            return sized(field, source, violations) ? checked(field, source, mask, violations) : Optional.empty();
        } catch (MalformedImageException e) {
            violations.add(INTACT, field, reason(source, e));
        } catch (IOException e) {
            violations.add(READABLE, field, reason(source, e));
        } catch (RuntimeException e) { // the caller's own streams may throw anything
            violations.add(READABLE, field, reason(source, new IOException(e.getMessage(), e)));
        }
        return Optional.empty();
    }

    /**
     * The pixel counts of an inspected mask; empty if its format needs a decoder and there is none, or if decoding
     * failed, which is then among the violations.
     */
    Optional<MaskReport> pixels(String field, ImageSource mask, Inspection inspection, ViolationCollector violations) {
        if (inspection.mask().isPresent() || decoder == null) {
            return inspection.mask();
        }
        try {
            return Optional.of(MaskReport.of(decoder.decode(mask, MAX_PIXELS)));
        } catch (IOException e) {
            violations.add(INTACT, field, reason(mask, e));
        } catch (RuntimeException e) { // as above
            violations.add(READABLE, field, reason(mask, new IOException(e.getMessage(), e)));
        }
        return Optional.empty();
    }

    boolean canInspectPixels(ImageFormat format) {
        return format == ImageFormat.PNG || decoder != null;
    }

    /** A file that can be opened only once is left to the transport. */
    private static Optional<Inspection> checked(
            String field, ImageSource source, boolean mask, ViolationCollector violations) throws IOException {
        if (source.reopenable()) {
            return read(field, source, mask, violations);
        }
        violations.add(UNCHECKED, field, name(source) + " can be opened once only and goes unchecked");
        return Optional.empty();
    }

    private boolean sized(String field, ImageSource source, ViolationCollector violations) throws IOException {
        long length = source.length();
        GatewayProfile.Limit limit = gateway.maxImageBytes();
        if (length == 0) {
            violations.add(NOT_EMPTY, field, name(source) + " is empty");
        } else if (length > limit.value()) {
            violations.add(
                    SIZE, limit, field, name(source) + " has " + length + " bytes, " + limit.taken(gateway.name()));
        }
        return length > 0 && (length <= limit.value() || limit.isAssumed());
    }

    private static Optional<Inspection> read(
            String field, ImageSource source, boolean mask, ViolationCollector violations) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            byte[] head = ImageFormat.head(in);
            Optional<ImageFormat> format = ImageFormat.sniff(head);
            if (!format.isPresent()) {
                violations.add(
                        FORMAT, field, name(source) + " is " + ImageFormat.describe(head) + ", not JPEG, PNG or WebP");
                return Optional.empty();
            }
            boolean png = format.get() == ImageFormat.PNG;
            in.mark(PNG_HEADER_LIMIT);
            ImageHeader header = png ? ImageHeader.read(in) : ImageHeader.verify(in);
            if (header.pixels() > MAX_PIXELS) {
                violations.add(
                        PIXELS,
                        field,
                        name(source) + " claims " + header.width() + "x" + header.height() + ", at most " + MAX_PIXELS
                                + " pixels are taken");
                return Optional.empty();
            }
            if (!png) {
                return Optional.of(new Inspection(header, Optional.empty()));
            }
            in.reset();
            return Optional.of(new Inspection(header, readPng(in, mask)));
        }
    }

    /** Reads the whole file, which proves that it is complete. */
    private static Optional<MaskReport> readPng(InputStream in, boolean mask) throws IOException {
        if (mask) {
            return Optional.of(MaskReport.ofPng(in, MAX_PIXELS));
        }
        Png.verify(in, MAX_PIXELS);
        return Optional.empty();
    }

    /** Why a file cannot be read, without names of JDK classes. */
    private static String reason(ImageSource source, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return name(source) + " does not exist";
        }
        if (failure instanceof AccessDeniedException || failure.getCause() instanceof SecurityException) {
            return name(source) + " may not be read: permission denied";
        }
        // a file system's message repeats the path, which may be long
        String message = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return name(source) + " cannot be read"
                + (message == null ? "" : ": " + withoutFullStop(Excerpt.onOneLine(message)));
    }

    private static String withoutFullStop(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String name(ImageSource source) {
        return Excerpt.of(source.name());
    }

    /** Size of a file in bytes; 0 if it is unknown, which is a violation of its own. */
    static long length(ImageSource source) {
        try {
            return source.length();
        } catch (IOException e) {
            return 0;
        }
    }

    static Rule rule(String id) {
        for (Rule rule : ALL) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }
}
