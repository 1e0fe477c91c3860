package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fake.internal.label.LineRenderer;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An in-process image service without network or cost. Every valid call succeeds at once, with real PNG pictures of the
 * correct size, unless {@link #next} scripts another outcome.
 *
 * <p>The same operation with the same parameters, seed and file contents
 * gives the same pixels on every JVM, and the same bytes on the same JDK. Without a seed, the seed is derived from the rest
 * of the request, so it is the same each time too. Pictures are drawn when they are opened. Until a link expires, the
 * service keeps the uploads of its picture (equal files once) and a few hundred bytes per picture. FIDELITY.md lists which
 * behaviour of the real service is documented, observed or assumed.
 *
 * <p>Thread-safe if the decoder is.
 */
public final class FakeTransport implements Transport {
    private final Gateway gateway;
    private final @Nullable ImageDecoder decoder;
    private final @Nullable LineRenderer captions;
    private final Clock clock;
    private final Timing.Sleeper sleeper;
    private final PictureStore store;
    private final FakeDownloads downloads;
    private final OutcomeQueue<Outcome> outcomes = new OutcomeQueue<>(Outcome.answered());
    private final ReceivedCalls received = new ReceivedCalls();
    private final UploadStore uploads = new UploadStore();

    /** Creates a service with the rules of AiHubMix, the system clock, real waiting and no decoder. */
    public FakeTransport() {
        this(builder());
    }

    private FakeTransport(Builder builder) {
        this.gateway = builder.gateway;
        this.decoder = gateway.decoder().map(ImageDecoder::guarded).orElse(null);
        this.captions = builder.captions;
        this.clock = builder.clock;
        this.store = new PictureStore(builder.clock);
        this.sleeper = builder.sleeper;
        this.downloads = new FakeDownloads(store, builder.sleeper);
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
        options.deadline().ifPresent(Deadline::requireRemaining);
        UploadReader reader = new UploadReader(uploads);
        CallFingerprint fingerprint = CallFingerprint.of(operation, options, reader);
        Outcome outcome = outcomes.next();
        outcome.apply(new IncomingCall(
                gateway.name(), new ReceivedCall(operation, options), fingerprint.size(), received, sleeper));
        return operation.handledBy(new FakeOperationHandler(new PictureRenderer(
                fingerprint.hash(), reader, decoder, captions, clock, store, outcome.withholdsFirstPicture())));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        requireNotInterrupted(Delivery.RECEIVED);
        requireTime(options);
        return downloads.open(image, options);
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    /**
     * Appends outcomes for the next calls, in order. Calls without a scripted outcome are {@linkplain Outcome#answered
     * answered}. An invalid call is rejected and consumes no outcome.
     */
    public void next(Outcome... next) {
        outcomes.add(Arrays.asList(next));
    }

    /**
     * Appends outcomes for the next pictures that are opened, in order. Pictures without a scripted outcome arrive
     * {@linkplain PictureOutcome#WHOLE whole}.
     */
    public void nextPicture(PictureOutcome... next) {
        downloads.next(Arrays.asList(next));
    }

    /** Returns the calls that have arrived, in order. Calls and their files are kept until {@link #forget}. */
    public List<ReceivedCall> received() {
        return received.all();
    }

    /**
     * Waits until at least {@code count} calls have arrived, for tests that cancel a call in flight.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitReceived(int count) throws InterruptedException {
        received.await(count);
    }

    /** Removes all calls from {@link #received}. */
    public void forget() {
        received.clear();
    }

    @Override
    public String toString() {
        return "FakeTransport[" + gateway.name() + "]";
    }

    private static void requireTime(CallOptions options) {
        if (options.deadline()
                .filter(deadline -> deadline.remainingNanos() <= 0)
                .isPresent()) {
            throw new DeadlineExceededException(
                    "the deadline passed before the picture was opened", Delivery.RECEIVED, null);
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
