package io.github.ideogram4j;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;

/** Looks for files that can be read only once: such a request can neither be sent a second time nor recognised. */
final class OneShotFileFinder implements ParameterVisitor {
    private boolean found;

    private OneShotFileFinder() {}

    static boolean in(Operation<?> operation) {
        OneShotFileFinder search = new OneShotFileFinder();
        operation.describeTo(search);
        return search.found;
    }

    @Override
    public void text(String name, String value) {}

    @Override
    public void file(String name, ImageSource value) {
        found |= !value.reopenable();
    }
}
