package io.github.ideogram4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture in pixels. Which sizes can be asked for depends on the model; answers may name any.
 *
 * @param width 1 to 99999 pixels
 * @param height 1 to 99999 pixels
 */
public record Resolution(int width, int height) {
    private static final Pattern SPELLING = Pattern.compile("(?:RESOLUTION_)?(\\d{1,5})[xX_](\\d{1,5})");
    private static final List<Resolution> V3 = parseAll("""
            512x1536 576x1408 576x1472 576x1536 640x1344 640x1408 640x1472 640x1536
            704x1152 704x1216 704x1280 704x1344 704x1408 704x1472 736x1312 768x1088
            768x1216 768x1280 768x1344 800x1280 832x960 832x1024 832x1088 832x1152 832x1216
            832x1248 864x1152 896x960 896x1024 896x1088 896x1120 896x1152 960x832 960x896
            960x1024 960x1088 1024x832 1024x896 1024x960 1024x1024 1088x768 1088x832
            1088x896 1088x960 1120x896 1152x704 1152x832 1152x864 1152x896 1216x704
            1216x768 1216x832 1248x832 1280x704 1280x768 1280x800 1312x736 1344x640
            1344x704 1344x768 1408x576 1408x640 1408x704 1472x576 1472x640 1472x704
            1536x512 1536x576 1536x640
            """);
    private static final List<Resolution> LEGACY =
            legacyOf(V3, "640x1024 720x1280 768x1024 768x1152 768x1232 1024x640 1024x768 1152x768 1232x768 1280x720");

    public Resolution {
        if (width < 1 || height < 1 || width > 99_999 || height > 99_999) {
            throw new IllegalArgumentException("resolution not in 1x1-99999x99999: " + width + "x" + height);
        }
    }

    /** Reads {@code 1312x736} and the legacy {@code RESOLUTION_1312_736}. */
    public static Resolution parse(String text) {
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("resolution is not WIDTHxHEIGHT: " + Excerpt.of(text));
        }
        return new Resolution(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The 69 resolutions of V3 (vendor specification). */
    public static List<Resolution> v3() {
        return V3;
    }

    /** The 78 resolutions of V_2 and V_2_TURBO (vendor specification). */
    public static List<Resolution> legacy() {
        return LEGACY;
    }

    /** As the service writes it in answers: {@code 1312x736}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }

    private static List<Resolution> legacyOf(List<Resolution> v3, String more) {
        List<Resolution> legacy = new ArrayList<>(v3);
        legacy.remove(new Resolution(800, 1280)); // the one V3 size the legacy models lack
        legacy.addAll(parseAll(more));
        return List.copyOf(legacy);
    }

    private static List<Resolution> parseAll(String texts) {
        List<Resolution> resolutions = new ArrayList<>();
        for (String text : texts.trim().split("\\s+", -1)) {
            resolutions.add(parse(text));
        }
        return List.copyOf(resolutions);
    }
}
