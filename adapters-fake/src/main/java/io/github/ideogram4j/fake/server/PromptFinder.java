package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.util.Optional;

/** Finds the prompt among the parameters of an operation. */
final class PromptFinder implements ParameterVisitor {
    private final RequestHandler.RequestLog log;

    PromptFinder(RequestHandler.RequestLog log) {
        this.log = log;
    }

    @Override
    public void text(String name, String value) {
        if (name.equals("prompt")) {
            log.prompt = Optional.of(value);
        }
    }

    @Override
    public void file(String name, ImageSource value) {}
}
