package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fake.internal.label.LineRenderer;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.ServiceLimits;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.PriceList;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An in-process image service without network or cost. Every valid call succeeds at once, with real PNG pictures of the
 * correct size, unless {@link #next} or {@link #on(Class)} scripts another outcome, or the builder sets a latency or a limit.
 *
 * <p>The same operation with the same parameters, seed and file contents
 * gives the same pixels on every JVM, and the same bytes on the same JDK. Without a seed, the seed is derived from the rest
 * of the request, so it is the same each time too. Pictures are drawn when they are opened. Until a link expires, the
 * service keeps the uploads of its picture (equal files once) and a few hundred bytes per picture. Beyond 256 MiB of uploads,
 * the oldest links of uploads end before they expire. A link opens only at the
 * fake that made it. Two fakes share nothing. FIDELITY.md lists which
 * behaviour of the real service is documented, observed or assumed.
 *
 * <p>Thread-safe if the decoder is.
 */
public final class FakeTransport implements Transport, AutoCloseable {
    private static final long MAX_UPLOADS = 256L << 20;

    private final Gateway gateway;
    private final @Nullable ImageDecoder decoder;
    private final @Nullable LineRenderer captions;
    private final Clock clock;
    private final Timing.Sleeper sleeper;
    private final PictureStore store;
    private final FakeDownloads downloads;
    private final FakeScript script = new FakeScript();
    private final Latency latency;
    private final ServiceLimits limits;
    private final int maxInFlight;
    private final Ledger ledger;
    private final ReceivedCalls received;
    private final UploadStore uploads = new UploadStore();

    /** Creates a service with the rules of AiHubMix, the system clock, real waiting and no decoder. */
    public FakeTransport() {
        this(builder());
    }

    private FakeTransport(Builder builder) {
        this.gateway = builder.gateway;
        this.decoder = gateway.decoder().isPresent()
                ? ImageDecoder.guarded(gateway.decoder().get())
                : null;
        this.captions = builder.captions;
        this.clock = builder.clock;
        this.store = new PictureStore(builder.clock, System.identityHashCode(this), MAX_UPLOADS);
        this.sleeper = builder.sleeper;
        this.downloads = new FakeDownloads(store, script, builder.sleeper);
        this.latency = builder.latency;
        this.limits = new ServiceLimits(builder.maxInFlight, builder.maxCalls, builder.window, builder.clock);
        this.maxInFlight = builder.maxInFlight;
        this.ledger = new Ledger(gateway.prices().id());
        this.received = new ReceivedCalls(builder.recordLimit, ledger);
    }

    /** Returns a builder with the defaults of {@link #FakeTransport()}. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        request.requireFor(gateway);
        requireNotInterrupted(Delivery.NOT_SENT);
        Operation<R> operation = request.operation();
        CallOptions options = request.options();
        if (options.deadline().isPresent()) {
            options.deadline().get().requireRemaining();
        }
        UploadReader reader = new UploadReader(uploads);
        CallFingerprint fingerprint = CallFingerprint.of(operation, options, reader);
        IncomingCall call = new IncomingCall(gateway, operation, options, fingerprint, received, latency, sleeper);
        boolean entered = limits.enter();
        try {
            Outcome outcome = entered ? outcomeOf(call) : tooManyInFlight(call);
            return execute(
                    operation,
                    call,
                    outcome,
                    new PictureRenderer(fingerprint.hash(), reader, decoder, captions, clock, store, outcome));
        } finally {
            if (entered) {
                limits.leave();
            }
        }
    }

    private static <R> R execute(Operation<R> operation, IncomingCall call, Outcome outcome, PictureRenderer renderer) {
        try {
            outcome.apply(call);
            R result = operation.handledBy(new FakeOperationHandler(renderer));
            call.end(outcome, null);
            return result;
        } catch (RuntimeException e) { // also of the sleeper, which the user may provide
            call.end(outcome, e);
            throw e;
        }
    }

    private Outcome outcomeOf(IncomingCall call) {
        Duration wait = limits.count();
        if (wait == null) {
            return script.outcomeOf(call);
        }
        call.hurry();
        return Outcome.refused(429)
                .withDialect(ErrorDialect.VENDOR_ERROR)
                .withMessage("Too many requests.")
                .withRetryAfter(wait);
    }

    private Outcome tooManyInFlight(IncomingCall call) {
        call.hurry();
        return Outcome.refused(ErrorDialect.VENDOR_REJECT).withMaxInFlight(maxInFlight);
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        requireNotInterrupted(Delivery.RECEIVED);
        requireTime(options);
        InputStream picture = downloads.open(image, options);
        requireTime(options); // drawing may have taken long
        return picture;
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    /**
     * Appends outcomes for the next calls, in order. Calls without a scripted outcome are {@linkplain Outcome#answered
     * answered}. An invalid call is rejected and consumes no outcome. These outcomes take precedence over rules.
     */
    public void next(Outcome... next) {
        next("", next);
    }

    /** As {@link #next(Outcome...)}; {@link #verifyScript} reports unused outcomes as declared at {@code place}. */
    public void next(String place, Outcome... next) {
        script.add(place, Arrays.asList(next));
    }

    /**
     * Adds a rule for the calls of an operation, such as {@code fake.on(V3Generate.class).fail(Outcome.refused(429)).times(2)}.
     * Of several rules, the first that applies to a call decides its outcome.
     *
     * <p>The rule applies from now on, so complete it before the calls that it is for. While calls arrive, add rules to another
     * fake first, and then {@link #addScriptOf} it.
     */
    public <O extends Operation<?>> ScriptRule<O> on(Class<O> operation) {
        return script.add(operation, "");
    }

    /**
     * Adds a rule for the calls of an operation by its name; see {@link #on(Class)}.
     *
     * @param operation name of the operation, such as {@code v3-generate}; empty for every operation
     * @throws IllegalArgumentException if there is no operation of this name
     */
    @SuppressWarnings("rawtypes") // there is no class of Operation<?>
    public ScriptRule<Operation> on(String operation) {
        boolean known = operation.isEmpty();
        for (PriceList.Entry entry : PriceList.ideogram().entries()) {
            known |= entry.operation().equals(operation);
        }
        if (!known) {
            throw new IllegalArgumentException("there is no operation " + Excerpt.of(operation));
        }
        return script.add(Operation.class, operation);
    }

    /** Adds a rule for the calls of every operation; see {@link #on(Class)}. */
    @SuppressWarnings("rawtypes") // there is no class of Operation<?>
    public ScriptRule<Operation> onAny() {
        return script.add(Operation.class, "");
    }

    /**
     * Moves the script of {@code other} to the end of this one, in one step: calls that arrive meanwhile see all of it or
     * nothing.
     */
    public void addScriptOf(FakeTransport other) {
        script.addAll(other.script);
    }

    /**
     * Asserts that every scripted outcome was used: each one of {@link #next} and {@link #nextPicture}, and each rule as often
     * as it declares; for a rule with a chance, it is enough that a call meets its conditions.
     *
     * @throws AssertionError with the line that declared each unused entry
     */
    public void verifyScript() {
        List<String> unused = unusedScript();
        if (!unused.isEmpty()) {
            throw new AssertionError("unused entries of the script:\n  " + String.join("\n  ", unused));
        }
    }

    /** The entries of the script that {@link #verifyScript} would report, a line each. */
    public List<String> unusedScript() {
        return script.unused();
    }

    /** As {@link #verifyScript}, for try-with-resources. The fake can still be used afterwards. */
    @Override
    public void close() {
        verifyScript();
    }

    /**
     * Appends outcomes for the next pictures that are opened, in order. Pictures without a scripted outcome arrive
     * {@linkplain PictureOutcome#WHOLE whole}.
     */
    public void nextPicture(PictureOutcome... next) {
        nextPicture("", next);
    }

    /** As {@link #nextPicture(PictureOutcome...)}; unused outcomes are reported as declared at {@code place}. */
    public void nextPicture(String place, PictureOutcome... next) {
        script.addPictures(place, Arrays.asList(next));
    }

    /**
     * Returns the latest calls that have arrived, in order. Calls and their files are kept until {@link #forget}, at most as
     * many as {@link Builder#recordLimit} says, and only the latest with 64 MiB of files in all.
     */
    public List<ReceivedCall> received() {
        return received.all();
    }

    /** The number of arrived calls that {@link #received} no longer has, because newer ones took their place. */
    public long droppedCalls() {
        return received.dropped();
    }

    /**
     * Asserts that a call of this operation meets the condition.
     *
     * @return the first such call
     * @throws AssertionError if there is none; shows the latest call of the operation
     */
    public <O extends Operation<?>> ReceivedCall assertReceived(Class<O> operation, Predicate<? super O> condition) {
        return received.require(operation, condition);
    }

    /**
     * Asserts that this operation has arrived, with the same parameters and the same content of files, whatever the options of
     * the call except its extra parameters.
     *
     * @return the first such call
     * @throws AssertionError if there is none; shows the nearest call and how it differs
     */
    public ReceivedCall assertReceived(Operation<?> expected) {
        UploadReader reader = new UploadReader(uploads);
        return received.require(
                expected.name(),
                CallFingerprint.of(expected, CallOptions.defaults(), reader).parameters());
    }

    /** What the calls would have cost by the prices of the gateway. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Waits until at least {@code count} calls have arrived, for tests that cancel a call in flight.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitReceived(int count) throws InterruptedException {
        received.await(count);
    }

    /** Removes all calls from {@link #received} and {@link #ledger}. */
    public void forget() {
        received.clear();
    }

    /** As {@link #forget}, and removes the script and the pictures behind all links. */
    public void reset() {
        forget();
        script.clear();
        store.clear();
    }

    @Override
    public String toString() {
        return "FakeTransport[" + gateway.name() + "]";
    }

    private static void requireTime(CallOptions options) {
        if (options.deadline().isPresent() && options.deadline().get().remainingNanos() <= 0) {
            throw new DeadlineExceededException(
                    "the deadline passed before the picture was open", Delivery.RECEIVED, null);
        }
    }

    private static void requireNotInterrupted(Delivery soFar) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("interrupted before the call", soFar, null);
        }
    }

    /** Builds a {@link FakeTransport}. Not thread-safe. */
    public static final class Builder {
        private Gateway gateway = Gateway.aiHubMix();
        private @Nullable LineRenderer captions;
        private Clock clock = Clock.systemUTC();
        private Timing.Sleeper sleeper = Timing.Sleeper.system();
        private Latency latency = Latency.fixed(Duration.ZERO);
        private int maxInFlight;
        private int maxCalls;
        private Duration window = Duration.ZERO;
        private int recordLimit = 10_000;

        private Builder() {}

        /** The gateway to imitate: its rules, prices and decoder. Defaults to {@link Gateway#aiHubMix()}. */
        public Builder gateway(Gateway imitated) {
            gateway = imitated;
            return this;
        }

        /** The clock for the creation and expiry of links, which live 86 406 seconds. Defaults to the system clock in UTC. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * Waits for scripted timeouts. Defaults to real waiting; a sleeper that returns at once makes such tests fast.
         */
        public Builder sleeper(Timing.Sleeper waiting) {
            sleeper = waiting;
            return this;
        }

        /** As {@link #clock} and {@link #sleeper} with this clock, so that waiting takes no real time. */
        public Builder time(VirtualClock virtual) {
            return clock(virtual).sleeper(virtual);
        }

        /**
         * How long the service takes for a call; waited for by the {@linkplain #sleeper sleeper}. Defaults to no time.
         */
        public Builder latency(Latency time) {
            latency = time;
            return this;
        }

        /**
         * How many calls may be in flight at once; more are refused with 429 and {@code max_inflight_requests}, as the service
         * does from 10. Defaults to no limit.
         *
         * @throws IllegalArgumentException if {@code calls} is below 1
         */
        public Builder inFlightLimit(int calls) {
            maxInFlight = requirePositive("calls", calls);
            return this;
        }

        /**
         * How many calls may arrive in any time of this length; more are refused with 429 and {@code Retry-After}, as a gateway may do.
         * Defaults to no limit.
         *
         * @throws IllegalArgumentException if {@code calls} is below 1, or the length is not positive
         */
        public Builder rateLimit(int calls, Duration length) {
            maxCalls = requirePositive("calls", calls);
            window = length;
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("length <= 0: " + length);
            }
            return this;
        }

        /**
         * How many calls {@link FakeTransport#received} keeps; the oldest is dropped for a newer one. Defaults to 10 000.
         *
         * @throws IllegalArgumentException if {@code calls} is below 1
         */
        public Builder recordLimit(int calls) {
            recordLimit = requirePositive("calls", calls);
            return this;
        }

        private static int requirePositive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " < 1: " + value);
            }
            return value;
        }

        /**
         * Decodes JPEG and WebP uploads. Defaults to no decoder: a generated picture of the same size replaces such an
         * upload.
         */
        public Builder decoder(ImageDecoder imageDecoder) {
            gateway = gateway.withDecoder(imageDecoder);
            return this;
        }

        /**
         * Draws prompts in scripts for which the fake has no letters. Defaults to a description in words, such as
         * "prompt in Korean, 12 characters".
         */
        public Builder captions(CaptionRenderer renderer) {
            captions = renderer::render;
            return this;
        }

        /** Returns a service with these settings. */
        public FakeTransport build() {
            return new FakeTransport(this);
        }
    }
}
