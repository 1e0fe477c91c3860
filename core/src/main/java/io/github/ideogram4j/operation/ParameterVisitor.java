package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;

/**
 * Is told an operation's parameters one by one, in an order that is always the same: scalars first, then files. A
 * parameter that may be given several times is told several times.
 *
 * <p>Transports, validation and the fake all read operations through this one door. Spelling on the wire is the
 * transport's matter.
 */
public interface ParameterVisitor {
    /** Free text: prompts. All other values but files end here, in plain words, unless they are overridden. */
    void text(String name, String value);

    /** A constant of the service: model, style, speed and the like. */
    default void constant(String name, String value) {
        text(name, value);
    }

    default void number(String name, int value) {
        constant(name, Integer.toString(value));
    }

    /** In plain words {@code 16x9}. */
    default void ratio(String name, AspectRatio value) {
        constant(name, value.toString());
    }

    /** In plain words {@code 1312x736}. */
    default void resolution(String name, Resolution value) {
        constant(name, value.toString());
    }

    /** In plain words {@code EMBER}, or {@code #203040:0.7,#F0E0C0}. */
    default void palette(String name, ColorPalette value) {
        constant(name, value.toString());
    }

    void file(String name, ImageSource value);
}
