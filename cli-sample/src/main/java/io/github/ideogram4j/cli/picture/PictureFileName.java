package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.cli.report.PictureLink;
import io.github.ideogram4j.model.GeneratedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The file name of a picture: letters and digits of any script, and hyphens. Valid and short enough on every file system.
 *
 * @param stem the name without extension
 * @param extension the extension without the dot
 */
record PictureFileName(String stem, String extension) {
    private static final int MAX_SLUG = 36;
    private static final int MAX_SLUG_BYTES = 108; // 36 Korean, Japanese or Chinese characters
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    /**
     * Derives the name of a picture.
     *
     * @param operation the name to use if the subject has no usable character
     * @param subject the prompt, or another description of the picture
     * @param index the number of the picture from 1; 0 if there is only one
     */
    static PictureFileName of(String operation, String subject, GeneratedImage image, int index) {
        String slug = slug(subject);
        StringBuilder stem = new StringBuilder(slug.isEmpty() || !isAccepted(slug) ? slug(operation) : slug);
        image.seed().ifPresent(seed -> stem.append('-').append(seed));
        if (index > 0) {
            stem.append('-').append(index);
        }
        return new PictureFileName(
                RESERVED.matcher(stem).matches() ? slug(operation) + "-" + stem : stem.toString(),
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

    /** Whether the platform can write the name: in the C locale, for example, it can write ASCII only. */
    private static boolean isAccepted(String slug) {
        try {
            return Path.of(slug).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String slug(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("\u00df", "ss");
        StringBuilder slug = new StringBuilder();
        boolean latin = false;
        for (int codePoint :
                Normalizer.normalize(lower, Normalizer.Form.NFKD).codePoints().toArray()) {
            if (Character.isLetterOrDigit(codePoint)) {
                latin = Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
                slug.appendCodePoint(codePoint);
            } else if (isMark(codePoint)) {
                slug.append(latin || endsInDash(slug) ? "" : Character.toString(codePoint));
            } else if (Character.getType(codePoint) != Character.FORMAT && !endsInDash(slug)) {
                slug.append('-');
            }
        }
        return cut(Normalizer.normalize(slug, Normalizer.Form.NFC));
    }

    /** Whether a code point is a part of the letter before it: dropped after Latin letters, needed in other scripts. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean endsInDash(CharSequence slug) {
        return slug.length() == 0 || slug.charAt(slug.length() - 1) == '-';
    }

    /** Cuts between words if a word ends in the second half, otherwise between letters. */
    private static String cut(String slug) {
        int end = 0;
        int bytes = 0;
        int count = 0;
        for (int i = 0; i < slug.length(); i += Character.charCount(slug.codePointAt(i))) {
            int codePoint = slug.codePointAt(i);
            if (!isMark(codePoint)) {
                end = i;
            }
            count++;
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (count > MAX_SLUG || bytes > MAX_SLUG_BYTES) {
                int dash = slug.lastIndexOf('-', end);
                return slug.substring(0, dash > end / 2 ? dash : end);
            }
        }
        return endsInDash(slug) && !slug.isEmpty() ? slug.substring(0, slug.length() - 1) : slug;
    }
}
