package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Quote;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes one line per call, when it ends: {@code name=value} pairs, named by OpenTelemetry's conventions for generative AI
 * and HTTP where there are any, else with the prefix {@code ideogram.}. A line holds neither prompts nor keys.
 */
public final class LoggingCallObserver implements CallObserver {
    private final Consumer<String> lines;

    /** Passes each line to {@code lines}, such as {@code logger::info}. */
    public LoggingCallObserver(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public CallListener started(Operation<?> operation, Gateway gateway) {
        return new Line(operation, gateway);
    }

    private final class Line implements CallListener {
        private final StringBuilder line = new StringBuilder(256);
        private int attempts;
        private int status;
        private long sent;

        Line(Operation<?> operation, Gateway gateway) {
            line.append("gen_ai.operation.name=").append(operation.name());
            put("gen_ai.provider.name", gateway.name());
        }

        @Override
        public void replayed() {
            put("ideogram.replayed", "true");
        }

        @Override
        public void unrecorded(Exception cause) {
            put("ideogram.unrecorded", cause.getClass().getSimpleName());
        }

        @Override
        public void quoted(Quote quote) {
            put("ideogram.quote", quote.toString());
        }

        @Override
        public void attemptStarted(int number) {
            attempts = number;
        }

        @Override
        public void sent(long bytes, long total) {
            sent = bytes;
        }

        @Override
        public void answered(int httpStatus) {
            status = httpStatus;
        }

        @Override
        public void finished(Duration took, Optional<Throwable> failure) {
            putCount("ideogram.attempts", attempts);
            putCount("http.request.body.size", sent);
            putCount("http.response.status_code", status);
            put("gen_ai.client.operation.duration", Double.toString(took.toMillis() / 1000.0));
            failure.ifPresent(this::failed);
            lines.accept(line.toString());
        }

        private void failed(Throwable failure) {
            if (failure instanceof ImageServiceException known) {
                put("error.type", known.kind().name());
                put("ideogram.delivery", known.delivery().name());
            } else {
                put("error.type", failure.getClass().getSimpleName());
            }
        }

        /** Leaves zero out. */
        private void putCount(String name, long count) {
            if (count > 0) {
                put(name, Long.toString(count));
            }
        }

        private void put(String name, String value) {
            line.append(' ').append(name).append('=').append(value);
        }
    }
}
