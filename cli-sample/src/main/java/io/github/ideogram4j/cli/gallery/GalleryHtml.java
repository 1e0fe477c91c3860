package io.github.ideogram4j.cli.gallery;

import io.github.ideogram4j.cli.picture.Thumbnail;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.Provenance.Field;
import io.github.ideogram4j.image.ImageHeader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The parts of the page that depend on its pictures. Every text is escaped. */
final class GalleryHtml {
    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 4;
    /** Of a time in ISO 8601, the date, hour and minute. */
    private static final int MINUTE_END = 16;

    private static final String HEX = "0123456789ABCDEF";

    private GalleryHtml() {}

    /**
     * A picture with what is known of it.
     *
     * @param page the file of the page, which links are relative to
     */
    static String card(GalleryPicture picture, Path page) {
        StringBuilder html = new StringBuilder("<li class=\"card\"><article>\n");
        String name = String.valueOf(picture.file().getFileName());
        Optional<String> prompt = picture.provenance().get(Field.PROMPT);
        html.append("<a class=\"frame\" href=\"")
                .append(escape(link(picture.file(), page)))
                .append("\">");
        appendThumbnail(picture, prompt.orElse(name), html);
        html.append("</a>\n<div class=\"text\">\n");
        html.append("<h2 dir=\"auto\">").append(escape(prompt.orElse(name))).append("</h2>\n");
        picture.provenance()
                .get(Field.MAGIC_PROMPT)
                .ifPresent(text -> html.append("<details><summary>Magic prompt</summary><p dir=\"auto\">")
                        .append(escape(text))
                        .append("</p></details>\n"));
        appendFacts(picture, name, html);
        return html.append("</div></article></li>\n").toString();
    }

    private static void appendThumbnail(GalleryPicture picture, String alternative, StringBuilder html) {
        Optional<Thumbnail> thumbnail = picture.thumbnail();
        if (thumbnail.isEmpty()) {
            html.append("<span class=\"broken\">no preview: the file is damaged or too large</span>");
            return;
        }
        html.append("<img loading=\"lazy\" decoding=\"async\" width=\"")
                .append(thumbnail.get().width())
                .append("\" height=\"")
                .append(thumbnail.get().height())
                .append("\" alt=\"")
                .append(escape(alternative))
                .append("\" src=\"")
                .append(thumbnail.get().dataUrl())
                .append("\" />");
    }

    private static void appendFacts(GalleryPicture picture, String name, StringBuilder html) {
        html.append("<dl>\n");
        appendFact("Seed", picture.seed(), html);
        appendFact("Model", model(picture), html);
        appendFact("Size", picture.header().map(GalleryHtml::size), html);
        appendFact("Cost", picture.cost().map(amount -> cost(amount, picture.isFree())), html);
        appendFact("Gateway", picture.provenance().get(Field.GATEWAY), html);
        appendFact("Line", picture.line().map(BatchManifest.Line::id), html);
        appendFact("Made", picture.provenance().get(Field.TIME).map(GalleryHtml::minute), html);
        appendFact("File", Optional.of(name), html);
        html.append("</dl>\n");
    }

    private static void appendFact(String label, Optional<String> value, StringBuilder html) {
        value.ifPresent(text -> html.append("<div><dt>")
                .append(label)
                .append("</dt><dd>")
                .append(escape(text))
                .append("</dd></div>\n"));
    }

    /** The model and the operation, as far as they are known. */
    private static Optional<String> model(GalleryPicture picture) {
        Optional<String> model = picture.provenance().get(Field.MODEL);
        Optional<String> operation = picture.provenance().get(Field.OPERATION);
        return model.isPresent() && operation.isPresent()
                ? Optional.of(model.get() + ", " + operation.get())
                : model.isPresent() ? model : operation;
    }

    private static String size(ImageHeader header) {
        return header.width() + "\u00d7" + header.height();
    }

    private static String cost(BigDecimal amount, boolean free) {
        return dollars(amount) + (free ? ", not paid" : "");
    }

    private static String minute(String time) {
        return time.length() >= MINUTE_END ? time.substring(0, MINUTE_END).replace('T', ' ') : time;
    }

    /** An amount with two decimals, or up to four where it has more. */
    static String dollars(BigDecimal amount) {
        BigDecimal rounded =
                amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return "$" + rounded.setScale(Math.max(CENTS, rounded.scale()), RoundingMode.UNNECESSARY);
    }

    /** The lines of a batch that made no picture; nothing if there are none. */
    static String withoutPictures(List<BatchManifest.Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<section class=\"failed\"><h2>Lines without pictures</h2>\n");
        html.append("<table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Status</th>");
        html.append("<th scope=\"col\">Reason</th></tr></thead><tbody>\n");
        for (BatchManifest.Line line : lines) {
            html.append("<tr><td>").append(escape(line.id())).append("</td><td>");
            html.append(escape(line.status())).append("</td><td dir=\"auto\">");
            html.append(escape(line.error().orElse(""))).append("</td></tr>\n");
        }
        return html.append("</tbody></table></section>\n").toString();
    }

    /** The address of a file relative to the page. */
    private static String link(Path file, Path page) {
        Path absolute = file.toAbsolutePath().normalize();
        Path directory = page.toAbsolutePath().normalize().getParent();
        try {
            Path path = directory == null ? absolute : directory.relativize(absolute);
            StringBuilder link = new StringBuilder("."); // a name with a colon would be read as a scheme
            path.forEach(name -> link.append('/').append(percentEncoded(name.toString())));
            return link.toString();
        } catch (IllegalArgumentException e) { // on another drive
            return absolute.toUri().toASCIIString();
        }
    }

    /** Every byte but letters, digits and {@code -._~}. A {@link java.net.URI} would normalize, and name another file. */
    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            boolean plain = letter || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
        return encoded.toString();
    }

    /** The text for a place between tags or in a quoted attribute. */
    static String escape(String text) {
        return Console.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
