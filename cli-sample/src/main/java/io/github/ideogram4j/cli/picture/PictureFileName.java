package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.cli.report.PictureLink;
import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The file name of a picture: readable, in ASCII, and short enough for every file system.
 *
 * @param stem the name without extension
 * @param extension the extension without the dot
 */
record PictureFileName(String stem, String extension) {
    private static final int MAX_SLUG = 36;

    /**
     * Derives the name of a picture.
     *
     * @param operation the name to use if the subject has no usable character
     * @param subject the prompt, or another description of the picture
     * @param index the number of the picture from 1; 0 if there is only one
     */
    static PictureFileName of(String operation, String subject, GeneratedImage image, int index) {
        String slug = slug(subject);
        StringBuilder stem = new StringBuilder(slug.isEmpty() ? slug(operation) : slug);
        image.seed().ifPresent(seed -> stem.append('-').append(seed));
        if (index > 0) {
            stem.append('-').append(index);
        }
        return new PictureFileName(
                stem.toString(),
                PictureLink.of(image).map(PictureLink::extension).orElse("png"));
    }

    /**
     * The path to try: the name itself, then the name with a number, as long as names are taken.
     *
     * @param attempt from 1
     */
    Path in(OutputDirectory directory, int attempt) {
        String number = attempt == 1 ? "" : "-" + attempt;
        return directory.path().resolve(stem + number + "." + extension);
    }

    private static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = trimDashes(ascii);
        return trimDashes(trimmed.length() <= MAX_SLUG ? trimmed : cut(trimmed));
    }

    /** Cuts between words if a word ends in the second half. */
    private static String cut(String slug) {
        int dash = slug.lastIndexOf('-', MAX_SLUG);
        return slug.substring(0, dash > MAX_SLUG / 2 ? dash : MAX_SLUG);
    }

    private static String trimDashes(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
