package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Optional;

// sample: micrometer
/** Counts calls and the money reserved for them, under the names of OpenTelemetry where it defines one. */
final class MicrometerObserver implements CallObserver {
    private final MeterRegistry registry;

    MicrometerObserver(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CallListener started(Operation<?> operation, Gateway gateway) {
        Tags tags = Tags.of("gen_ai.operation.name", operation.name(), "gen_ai.provider.name", gateway.name());
        return new CallListener() {
            @Override
            public void reserved(Money amount) {
                registry.counter("ideogram.reserved.usd", tags)
                        .increment(amount.usd().doubleValue());
            }

            @Override
            public void finished(Duration took, Optional<Throwable> failure) {
                String error = failure.map(MicrometerObserver::errorType).orElse("none");
                registry.timer("gen_ai.client.operation.duration", tags.and("error.type", error))
                        .record(took);
            }
        };
    }

    private static String errorType(Throwable failure) {
        return failure instanceof ImageServiceException known
                ? known.kind().name()
                : failure.getClass().getSimpleName();
    }
}
// end
