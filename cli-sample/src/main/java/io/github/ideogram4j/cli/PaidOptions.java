package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.pricing.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every paying command takes besides its operation's own parameters. */
final class PaidOptions {
    private static final String JOURNAL = "--journal";
    private static final String PARAM = "--param";
    private static final String RETRIES = "--retries";
    private static final int USUAL_RETRIES = 2;
    private static final int MOST_RETRIES = 10;
    private static final BigDecimal MAX_TIMEOUT = BigDecimal.valueOf(86_400);

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = PARAM,
            paramLabel = "NAME=VALUE",
            description = "A field this command does not know, sent as it is; repeatable")
    private List<String> params = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "One deadline for everything: sending, waiting, and fetching the pictures")
    private @Nullable String timeout;

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Send nothing if it may cost more, or if the price is not known")
    private @Nullable String maxCost;

    @Option(
            names = RETRIES,
            paramLabel = "N",
            description = "How often a request that was certainly not carried out is sent again, 0 to 10; default 2")
    private @Nullable String retries;

    @Option(
            names = JOURNAL,
            paramLabel = "FILE",
            description = "Remember there what was paid for: the same command again pays nothing")
    private @Nullable Path journal;

    @Option(
            names = "--send-again",
            description = "Send even what the journal does not know the outcome of; it may be paid twice")
    private boolean sendAgain;

    @Option(names = "--dry-run", description = "Check and quote; send nothing, write nothing")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Print the files' paths (or the descriptions) and nothing else")
    private boolean quiet;

    @Option(names = "--verbose", description = "Tell on standard error what is sent; keys are never shown")
    private boolean verbose;

    Terms terms(Entries entries) {
        GatewayChoice where = gateway.read(entries);
        return new Terms(where, call(entries), maxCost(entries), journal(where, entries), dryRun);
    }

    OutputOptions output() {
        return output;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    private Optional<Money> maxCost(Entries entries) {
        return entries.read("--max-cost", maxCost, text -> new Money(Spelling.decimal(text)));
    }

    private Optional<Path> journal(GatewayChoice where, Entries entries) {
        if (journal != null && !where.name().pays()) {
            entries.warning(JOURNAL, "journal-offline", "offline nothing is paid, so the journal is not used");
            return Optional.empty();
        }
        if (sendAgain && journal == null) {
            entries.warning("--send-again", "send-again-journal", "has no meaning without " + JOURNAL);
        }
        return Optional.ofNullable(journal);
    }

    private CallOptions call(Entries entries) {
        CallOptions plain = CallOptions.defaults()
                .withMaxAttempts(
                        1 + entries.read(RETRIES, retries, PaidOptions::retries).orElse(USUAL_RETRIES));
        CallOptions asked = sendAgain ? plain.withSendAgain() : plain;
        CallOptions options = entries.read("--timeout", timeout, PaidOptions::duration)
                .map(asked::withTimeout)
                .orElse(asked);
        for (String param : params) {
            CallOptions before = options;
            options =
                    entries.read(PARAM, param, text -> withParam(before, text)).orElse(before);
        }
        return options;
    }

    private static CallOptions withParam(CallOptions options, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not NAME=VALUE: " + Excerpt.of(text));
        }
        String name = text.substring(0, equals);
        if (options.extraParameters().containsKey(name)) {
            throw new IllegalArgumentException("given twice: " + Excerpt.of(name));
        }
        return options.withExtraParameter(name, text.substring(equals + 1));
    }

    private static int retries(String text) {
        int number = Spelling.wholeNumber(text);
        if (number < 0 || number > MOST_RETRIES) {
            throw new IllegalArgumentException("not in 0-" + MOST_RETRIES + ": " + text);
        }
        return number;
    }

    private static Duration duration(String text) {
        BigDecimal seconds = Spelling.decimal(text);
        if (seconds.compareTo(new BigDecimal("0.001")) < 0 || seconds.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("not in 0.001-86400 seconds: " + text);
        }
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
