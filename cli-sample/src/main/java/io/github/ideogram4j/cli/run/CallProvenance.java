package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Provenance;
import io.github.ideogram4j.cli.report.Provenance.Field;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.ParameterVisitor;
import io.github.ideogram4j.pricing.Quote;
import java.time.Instant;
import java.util.Optional;

/** How the pictures of a call were made. API keys are redacted. */
public final class CallProvenance {
    private final Provenance call;
    private final Environment environment;

    private CallProvenance(Provenance call, Environment environment) {
        this.call = call;
        this.environment = environment;
    }

    static CallProvenance of(
            PreparedOperation<?> prepared, String gateway, Quote quote, Instant started, Environment environment) {
        Provenance known = Provenance.UNKNOWN
                .with(Field.OPERATION, prepared.operation().name())
                .with(Field.GATEWAY, gateway)
                .with(Field.TIME, started.toString())
                .with(Field.PRICE_LIST, quote.priceList());
        if (prepared.model().isPresent()) {
            known = known.with(Field.MODEL, prepared.model().get());
        }
        if (quote.high().isPresent()) {
            known = known.with(Field.COST, quote.toString().replace("$", ""));
        }
        ParameterCollector parameters = new ParameterCollector(known.with(Field.PICTURES, "1"), environment);
        prepared.operation().describeTo(parameters);
        return new CallProvenance(parameters.provenance, environment);
    }

    /** How a picture of the call was made. */
    public Provenance of(GeneratedImage image) {
        Provenance provenance = call;
        if (image.seed().isPresent()) {
            provenance = provenance.with(Field.SEED, Long.toString(image.seed().getAsLong()));
        }
        Optional<String> rewritten = image.prompt().map(environment::redact);
        if (rewritten.isPresent() && !rewritten.equals(call.get(Field.PROMPT))) {
            provenance = provenance.with(Field.MAGIC_PROMPT, rewritten.get());
        }
        return provenance;
    }

    private static final class ParameterCollector implements ParameterVisitor {
        private final Environment environment;
        private Provenance provenance;

        ParameterCollector(Provenance provenance, Environment environment) {
            this.provenance = provenance;
            this.environment = environment;
        }

        @Override
        public void text(String name, String value) {
            switch (name) {
                case "prompt" -> provenance = provenance.with(Field.PROMPT, environment.redact(value));
                case "seed" -> provenance = provenance.with(Field.SEED, value);
                case "num_images" -> provenance = provenance.with(Field.PICTURES, value);
                default -> {}
            }
        }

        @Override
        public void file(String name, ImageSource value) {}
    }
}
