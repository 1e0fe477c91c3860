package io.github.ideogram4j.model;

import java.util.List;
import java.util.stream.Collectors;

/** The colours a picture should keep to: either a palette the service knows by name, or colours of your own. */
public sealed interface ColorPalette {

    /** A palette by name, such as {@code EMBER}. */
    static ColorPalette preset(String name) {
        return new Preset(name);
    }

    /** A palette of one to eight colours, best given by descending weight. */
    static ColorPalette of(WeightedColor... colors) {
        return new Members(List.of(colors));
    }

    /** The eight presets of the vendor's specification. */
    static List<String> knownPresets() {
        return List.of("EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE");
    }

    /** What is to be read off a palette: the one of the two that it is. */
    interface Reader<T> {
        T preset(String name);

        T members(List<WeightedColor> colors);
    }

    <T> T read(Reader<T> reader);

    /** A palette the service knows by name. Open: it may add one any day. */
    record Preset(String name) implements ColorPalette {
        public Preset {
            Constants.requireConstant("color_palette", name);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.preset(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** One to eight colours (vendor specification). */
    record Members(List<WeightedColor> colors) implements ColorPalette {
        public Members {
            colors = List.copyOf(colors);
            if (colors.isEmpty() || colors.size() > 8) {
                throw new IllegalArgumentException("color_palette members not 1-8: " + colors.size());
            }
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.members(colors);
        }

        /** The colours with their weights: {@code #203040:0.7,#F0E0C0}. */
        @Override
        public String toString() {
            return colors.stream().map(WeightedColor::toString).collect(Collectors.joining(","));
        }
    }
}
