package io.github.ideogram4j.policy;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.Validator;
import java.time.Duration;
import java.util.Optional;

/**
 * What stands between an application and a transport, whichever it is. Immutable.
 *
 * @param scope what a journal tells requests apart by besides what they are: the gateway's name
 * @param timeout for calls that do not say; the transport's own if empty
 * @param limit how many requests are under way at once; no limit if empty
 * @param journal remembers what was paid for; nothing does if empty
 */
public record Policies(
        String scope,
        Validator validator,
        PriceList prices,
        Optional<Duration> timeout,
        Budget budget,
        RetryPolicy retry,
        Optional<InFlightLimit> limit,
        Optional<Journal> journal,
        Optional<CallObserver> observer,
        Timing timing) {

    /** Ten requests under way at once, three attempts, no budget, no journal, no observer. */
    public static Policies of(String gateway, Validator validator, PriceList prices) {
        return new Policies(
                gateway,
                validator,
                prices,
                Optional.empty(),
                Budget.unlimited(),
                RetryPolicy.defaults(),
                Optional.of(InFlightLimit.of(InFlightLimit.DEFAULT)),
                Optional.empty(),
                Optional.empty(),
                Timing.system());
    }

    public Policies withTimeout(Duration usual) {
        return new Policies(
                scope, validator, prices, Optional.of(usual), budget, retry, limit, journal, observer, timing);
    }

    public Policies withBudget(Budget money) {
        return new Policies(scope, validator, prices, timeout, money, retry, limit, journal, observer, timing);
    }

    public Policies withRetry(RetryPolicy policy) {
        return new Policies(scope, validator, prices, timeout, budget, policy, limit, journal, observer, timing);
    }

    public Policies withLimit(InFlightLimit inFlight) {
        return new Policies(
                scope, validator, prices, timeout, budget, retry, Optional.of(inFlight), journal, observer, timing);
    }

    public Policies withJournal(Journal memory) {
        return new Policies(
                scope, validator, prices, timeout, budget, retry, limit, Optional.of(memory), observer, timing);
    }

    public Policies withObserver(CallObserver eye) {
        return new Policies(scope, validator, prices, timeout, budget, retry, limit, journal, Optional.of(eye), timing);
    }

    public Policies withTiming(Timing time) {
        return new Policies(scope, validator, prices, timeout, budget, retry, limit, journal, observer, time);
    }

    public Policies withScope(String other) {
        return new Policies(other, validator, prices, timeout, budget, retry, limit, journal, observer, timing);
    }

    /** What holds for a download: the usual timeout, and the observer. */
    public CallOptions forDownload(GeneratedImage image, CallOptions options) {
        CallOptions timed = timeout.map(options::orTimeout).orElse(options);
        return observer.map(eye -> timed.withTransfers(new ObservedDownload(eye, image, options.transfers())))
                .orElse(timed);
    }

    /** The transport with all of it around: the list below is the order in which a call passes through, last line first. */
    public ImageService around(ImageService transport) {
        ImageService service = transport;
        if (journal.isPresent()) { // innermost: what it notes as sent really is about to be
            service = new RecordingImageService(new JournalDesk(scope, journal.get()), timing.nanoClock(), service);
        }
        if (limit.isPresent()) { // a turn is needed to be sent, not to wait for the next attempt
            service = new LimitedImageService(limit.get(), timing.nanoClock(), service);
        }
        service = new RetryingImageService(retry, timing, service);
        service = new BudgetedImageService(prices, budget, service); // one reservation a request, not one an attempt
        if (journal.isPresent()) { // what was paid for before costs nothing
            service = new ReplayingImageService(new JournalDesk(scope, journal.get()), timing.nanoClock(), service);
        }
        service = new CheckedImageService(
                validator, timing.nanoClock(), service); // neither money nor journal for what will not be sent
        if (timeout.isPresent()) { // before anything that waits
            service = new TimedImageService(timeout.get(), service);
        }
        if (observer.isPresent()) { // outermost: sees every call, also those that are refused
            service = new ObservedImageService(observer.get(), timing.nanoClock(), service);
        }
        return service;
    }
}
