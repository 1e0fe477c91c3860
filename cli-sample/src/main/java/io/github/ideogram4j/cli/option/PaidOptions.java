package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.internal.Excerpt;
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

/** Options of every command that calls the service. */
public final class PaidOptions {
    private static final String JOURNAL = "--journal";
    private static final String BUDGET_ACCOUNT = "--budget-account";
    private static final String IN_FLIGHT_ACCOUNT = "--in-flight-account";
    private static final String PARAM = "--param";
    private static final String RETRIES = "--retries";
    private static final int DEFAULT_RETRIES = 2;
    private static final int MAX_RETRIES = 10;
    private static final BigDecimal MAX_TIMEOUT = BigDecimal.valueOf(86_400);

    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = PARAM,
            paramLabel = "NAME=VALUE",
            description = "A field that has no option, sent unchanged; repeatable")
    private List<String> params = new ArrayList<>();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "One deadline for sending, waiting and downloading together")
    private @Nullable String timeout;

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Send nothing if the call may cost more or has no known price. Of a batch: the limit of all"
                    + " lines and runs together")
    private @Nullable String maxCost;

    @Option(
            names = RETRIES,
            paramLabel = "N",
            description = "How often to send again what was certainly not carried out, 0 to 10 (default: 2)")
    private @Nullable String retries;

    @Option(
            names = JOURNAL,
            paramLabel = "FILE",
            description = "Record paid results in this file: the same command does not pay again."
                    + " A jdbc:postgresql: address shares them with other machines. Default of a batch at a paid"
                    + " gateway: batch.journal in its directory")
    private @Nullable String journal;

    @Option(
            names = BUDGET_ACCOUNT,
            paramLabel = "NAME[=USD]",
            description = "Spend from this account of the journal's database; USD is the limit of a new account")
    private @Nullable String budgetAccount;

    @Option(
            names = IN_FLIGHT_ACCOUNT,
            paramLabel = "NAME",
            description = "Share the limit of requests under way with all that name this account of the database")
    private @Nullable String inFlightAccount;

    @Option(names = "--send-again", description = "Send even if the journal records an unknown outcome; may pay twice")
    private boolean sendAgain;

    @Option(names = "--dry-run", description = "Check and quote; send nothing, write nothing")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Print only the paths of the files, or the descriptions")
    private boolean quiet;

    @Option(names = "--verbose", description = "Print what is sent to standard error; keys are never shown")
    private boolean verbose;

    /** The settings. A wrong value becomes a violation and is replaced by its default. */
    public CallSettings settings(OptionReader reader) {
        GatewayChoice choice = gateway.read(reader);
        boolean journalled = isUsed(choice, reader);
        Optional<SharedStore> shared = shared(reader);
        Optional<Path> file = shared.isPresent() || isShared()
                ? Optional.empty()
                : Optional.ofNullable(journal).map(Path::of);
        return new CallSettings(
                choice,
                call(reader),
                maxCost(reader),
                journalled ? file : Optional.empty(),
                journalled ? shared : Optional.empty(),
                dryRun);
    }

    /**
     * The settings of many calls with one journal.
     *
     * @param usualJournal the journal of a paid gateway, if none is given
     */
    public CallSettings settings(OptionReader reader, Path usualJournal) {
        boolean paid = gateway.read(new OptionReader()).name().isPaid();
        if (journal == null && paid) {
            journal = usualJournal.toString();
        }
        return settings(reader);
    }

    /** The timeout, the attempts and the extra parameters. */
    public CallOptions callOptions(OptionReader reader) {
        return call(reader);
    }

    /** The output format. */
    public OutputOptions output() {
        return output;
    }

    /** Whether to print the bare results only. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether to print the request. */
    public boolean verbose() {
        return verbose;
    }

    private Optional<Money> maxCost(OptionReader reader) {
        return reader.read("--max-cost", maxCost, text -> new Money(OptionValues.decimal(text)));
    }

    private boolean isShared() {
        return journal != null && SharedStore.isAddress(journal);
    }

    private Optional<SharedStore> shared(OptionReader reader) {
        String needed = "needs " + JOURNAL + " jdbc:postgresql://...";
        reader.refuse(BUDGET_ACCOUNT, budgetAccount != null && !isShared(), needed);
        reader.refuse(IN_FLIGHT_ACCOUNT, inFlightAccount != null && !isShared(), needed);
        Optional<SharedStore.BudgetAccount> budget =
                reader.read(BUDGET_ACCOUNT, budgetAccount, SharedStore.BudgetAccount::parse);
        Optional<String> inFlight = reader.read(IN_FLIGHT_ACCOUNT, inFlightAccount, SharedStore::requireName);
        boolean areAccountsRead = budget.isPresent() == (budgetAccount != null)
                && inFlight.isPresent() == (inFlightAccount != null); // otherwise there is nothing to connect for
        return isShared() && areAccountsRead
                ? reader.read(JOURNAL, journal, address -> new SharedStore(address, budget, inFlight))
                : Optional.empty();
    }

    private boolean isUsed(GatewayChoice choice, OptionReader reader) {
        if (journal != null && !choice.name().isPaid()) {
            reader.warning(JOURNAL, "journal-offline", "is not used by the offline gateway, which is free");
            return false;
        }
        if (sendAgain && journal == null) {
            reader.warning("--send-again", "send-again-journal", "has no effect without " + JOURNAL);
        }
        return true;
    }

    private CallOptions call(OptionReader reader) {
        CallOptions plain = CallOptions.defaults()
                .withMaxAttempts(
                        1 + reader.read(RETRIES, retries, PaidOptions::retries).orElse(DEFAULT_RETRIES));
        CallOptions asked = sendAgain ? plain.withSendAgain() : plain;
        CallOptions options = reader.read("--timeout", timeout, PaidOptions::duration)
                .map(asked::withTimeout)
                .orElse(asked);
        for (String param : params) {
            CallOptions before = options;
            options = reader.read(PARAM, param, text -> withParam(before, text)).orElse(before);
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
        int number = OptionValues.wholeNumber(text);
        if (number < 0 || number > MAX_RETRIES) {
            throw new IllegalArgumentException("not in 0-" + MAX_RETRIES + ": " + text);
        }
        return number;
    }

    private static Duration duration(String text) {
        BigDecimal seconds = OptionValues.decimal(text);
        if (seconds.compareTo(new BigDecimal("0.001")) < 0 || seconds.compareTo(MAX_TIMEOUT) > 0) {
            throw new IllegalArgumentException("not in 0.001-86400 seconds: " + text);
        }
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
