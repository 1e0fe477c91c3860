package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.ParameterVisitor;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

// sample: prompt-filter
/** Refuses texts that match a pattern, before they are sent. */
final class PromptFilterTransport implements Transport {
    private final Transport delegate;
    private final Pattern blocked;

    PromptFilterTransport(Transport delegate, Pattern blocked) {
        this.delegate = delegate;
        this.blocked = blocked;
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        List<Violation> violations = new ArrayList<>();
        request.operation().describeTo(new ParameterVisitor() {
            @Override
            public void text(String name, String value) {
                if (blocked.matcher(value).find()) {
                    String message = "contains a blocked word";
                    violations.add(new Violation(Violation.Severity.ERROR, name, "blocked-word", message));
                }
            }

            @Override
            public void file(String name, ImageSource value) {}
        });
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
        return delegate.execute(request);
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return delegate.open(image, options);
    }

    @Override
    public Gateway gateway() {
        return delegate.gateway();
    }
}
// end
