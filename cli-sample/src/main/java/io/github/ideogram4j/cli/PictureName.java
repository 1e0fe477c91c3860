package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.GeneratedImage;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a picture's file is called: readable, in ASCII, and short enough for every file system.
 *
 * @param stem without extension
 * @param extension without the dot
 */
record PictureName(String stem, String extension) {
    private static final int MAX_SLUG = 36;

    /**
     * @param subject the prompt, or what there is instead of one
     * @param index from 1; 0 where there is only one picture
     */
    static PictureName of(String operation, String subject, GeneratedImage image, int index) {
        String slug = slug(subject);
        StringBuilder stem = new StringBuilder(slug.isEmpty() ? slug(operation) : slug);
        image.seed().ifPresent(seed -> stem.append('-').append(seed));
        if (index > 0) {
            stem.append('-').append(index);
        }
        return new PictureName(
                stem.toString(),
                PictureLink.of(image).map(PictureLink::extension).orElse("png"));
    }

    /**
     * The name itself, then with a number behind it for as long as names are taken.
     *
     * @param attempt from 1
     */
    Path in(OutFolder folder, int attempt) {
        String number = attempt == 1 ? "" : "-" + attempt;
        return folder.path().resolve(stem + number + "." + extension);
    }

    static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        String trimmed = trimDashes(ascii);
        return trimDashes(trimmed.length() <= MAX_SLUG ? trimmed : cut(trimmed));
    }

    /** Between words if one ends near enough. */
    private static String cut(String slug) {
        int dash = slug.lastIndexOf('-', MAX_SLUG);
        return slug.substring(0, dash > MAX_SLUG / 2 ? dash : MAX_SLUG);
    }

    private static String trimDashes(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
