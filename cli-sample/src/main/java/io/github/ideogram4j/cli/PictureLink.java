package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a picture is; some gateways send it inside the answer, as a {@code data:} link of megabytes. */
record PictureLink(String url) {
    private static final Pattern EXTENSION = Pattern.compile("(?i)^[^?#]*\\.(png|jpg|jpeg|webp)(?:[?#].*)?$");
    private static final Pattern INLINE = Pattern.compile("(?i)^data:image/(png|jpeg|webp)[;,].*$", Pattern.DOTALL);

    static Optional<PictureLink> of(GeneratedImage image) {
        return image.url().map(PictureLink::new);
    }

    boolean isInline() {
        return url.regionMatches(true, 0, "data:", 0, 5);
    }

    /** For people: they are told where to find a link that fills pages. */
    String shown() {
        return isInline() ? "a data: link, shown in full with --json" : url;
    }

    /** Without the dot; {@code png} if the link does not say. */
    String extension() {
        Matcher matcher = (isInline() ? INLINE : EXTENSION).matcher(url);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT).replace("jpeg", "jpg") : "png";
    }
}
