package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;

/**
 * Receives the parameters of an operation that are set, one by one, always in the same order: scalars first, then files.
 * A parameter with several values is passed once for each value.
 *
 * <p>Transports, validation and the fake read operations through this interface. How a value is spelled on the wire is
 * decided by the transport.
 */
public interface ParameterVisitor {
    /** Free text: a prompt. The default methods for all other values except files call this one. */
    void text(String name, String value);

    /** A constant of the service: model, style, speed and the like. */
    default void constant(String name, String value) {
        text(name, value);
    }

    /** A whole number. As text, in decimal digits. */
    default void number(String name, int value) {
        constant(name, Integer.toString(value));
    }

    /** An aspect ratio. As text, {@code 16x9}. */
    default void ratio(String name, AspectRatio value) {
        constant(name, value.toString());
    }

    /** A resolution in pixels. As text, {@code 1312x736}. */
    default void resolution(String name, Resolution value) {
        constant(name, value.toString());
    }

    /** A palette. As text, {@code EMBER} or {@code #203040:0.7,#F0E0C0}. */
    default void palette(String name, ColorPalette value) {
        constant(name, value.toString());
    }

    /** A file to upload. */
    void file(String name, ImageSource value);
}
