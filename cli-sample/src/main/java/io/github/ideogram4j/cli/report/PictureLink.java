package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link of a picture.
 *
 * @param url a URL, or the whole picture as a {@code data:} URL of several megabytes
 */
public record PictureLink(String url) {
    private static final Pattern EXTENSION = Pattern.compile("(?i)^[^?#]*\\.(png|jpg|jpeg|webp)(?:[?#].*)?$");
    private static final Pattern INLINE = Pattern.compile("(?i)^data:image/(png|jpeg|webp)[;,].*$", Pattern.DOTALL);

    /** The link of a picture, if it has one. */
    public static Optional<PictureLink> of(GeneratedImage image) {
        return image.url().map(PictureLink::new);
    }

    /** The links of those pictures that have one. */
    static List<PictureLink> all(List<GeneratedImage> images) {
        return images.stream().flatMap(image -> of(image).stream()).toList();
    }

    /** Whether the link contains the picture. */
    boolean isInline() {
        return url.regionMatches(true, 0, "data:", 0, 5);
    }

    /** The link for people: a data: link is replaced by a hint where to find it. */
    String shown() {
        return isInline() ? "a data: link, shown in full with --json" : url;
    }

    /** The file extension without the dot. Defaults to {@code png}. */
    public String extension() {
        Matcher matcher = (isInline() ? INLINE : EXTENSION).matcher(url);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT).replace("jpeg", "jpg") : "png";
    }
}
