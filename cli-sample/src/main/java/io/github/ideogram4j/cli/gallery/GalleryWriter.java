package io.github.ideogram4j.cli.gallery;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.cli.picture.WholeFile;
import io.github.ideogram4j.cli.report.GalleryReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Writes the page. Holds one picture in memory at a time. */
public final class GalleryWriter {
    /** How a page is told from a file of somebody else. */
    private static final String MARK = "<meta name=\"generator\" content=\"ideogram gallery\" />";

    private static final int MARK_END = 1024;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String TEMPLATE = "page.html";

    private final ImageDecoder decoder;

    @Inject
    GalleryWriter(ImageDecoder decoder) {
        this.decoder = decoder;
    }

    /** The PNG, JPEG and WebP files of a directory by name, numbers by their value. */
    public static List<Path> pictures(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(GalleryWriter::isPicture)
                    .sorted(Comparator.comparing(GalleryWriter::sortKey))
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.matches("[^.].*\\.(png|jpg|jpeg|webp)") && Files.isRegularFile(file);
    }

    /** The name with every number in 20 digits, and without extension: {@code a.png} comes before {@code a-2.png}. */
    private static String sortKey(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        return NUMBER.matcher(stem)
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    /** Whether a file may be replaced: it is a page that this class wrote, or there is none. */
    public static boolean mayReplace(Path page) throws IOException {
        if (!Files.exists(page, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(page)) {
            return new String(in.readNBytes(MARK_END), StandardCharsets.UTF_8).contains(MARK);
        }
    }

    /**
     * Writes the page, completely or not at all.
     *
     * @param directory of the pictures, with the manifest of a batch if there is one
     * @param pictures to show
     * @throws FileAlreadyExistsException if another file has taken the name of the page
     */
    public GalleryReport write(Path directory, List<Path> pictures, Path page) throws IOException {
        BatchManifest manifest = BatchManifest.of(directory);
        Path parent = page.toAbsolutePath().getParent();
        Path cards = Files.createTempFile(parent, ".ideogram-", ".part"); // the totals stand before them
        try {
            Totals totals = new Totals();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(cards))) {
                for (Path file : pictures) {
                    GalleryPicture picture = GalleryPicture.read(file, manifest, decoder);
                    totals.add(picture);
                    print(GalleryHtml.card(picture, page), out);
                }
            }
            String title = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
            writePage(title, totals, manifest, cards, page);
            return new GalleryReport(page.toString(), pictures.size(), totals.unreadable, totals.summary());
        } finally {
            Files.deleteIfExists(cards);
        }
    }

    private static void writePage(String title, Totals totals, BatchManifest manifest, Path cards, Path page)
            throws IOException {
        try (WholeFile file = new WholeFile(page)) {
            OutputStream out = file.out();
            String template = template();
            for (String part : template.split("(?=\\{\\{)|(?<=\\}\\})", -1)) {
                switch (part) {
                    case "{{title}}" -> print(GalleryHtml.escape(title), out);
                    case "{{summary}}" -> print(GalleryHtml.escape(totals.summary()), out);
                    case "{{script-hash}}" -> print(scriptHash(template), out);
                    case "{{cards}}" -> Files.copy(cards, out);
                    case "{{lines}}" -> print(GalleryHtml.withoutPictures(manifest.withoutPictures()), out);
                    default -> print(part, out);
                }
            }
            if (Files.exists(page, LinkOption.NOFOLLOW_LINKS) && mayReplace(page)) {
                file.replace();
            } else {
                file.create();
            }
        }
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String template() {
        try (InputStream in = GalleryWriter.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash by which a browser knows the one script that may run. */
    private static String scriptHash(String template) {
        String tag = "<script>";
        String script = template.substring(template.indexOf(tag) + tag.length(), template.indexOf("</script>"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /** What the pictures cost together. */
    private static final class Totals {
        private int pictures;
        private int unreadable;
        private BigDecimal paid = BigDecimal.ZERO;
        private BigDecimal unpaid = BigDecimal.ZERO;

        void add(GalleryPicture picture) {
            pictures++;
            unreadable += picture.thumbnail().isEmpty() ? 1 : 0;
            BigDecimal cost = picture.cost().orElse(BigDecimal.ZERO);
            if (picture.isFree()) {
                unpaid = unpaid.add(cost);
            } else {
                paid = paid.add(cost);
            }
        }

        String summary() {
            StringBuilder text = new StringBuilder().append(pictures).append(pictures == 1 ? " picture" : " pictures");
            if (paid.signum() > 0) {
                text.append(", cost ").append(GalleryHtml.dollars(paid));
            }
            if (unpaid.signum() > 0) {
                text.append(", made offline: would have cost ").append(GalleryHtml.dollars(unpaid));
            }
            if (unreadable > 0) {
                text.append(", ").append(unreadable).append(" unreadable");
            }
            return text.toString();
        }
    }
}
