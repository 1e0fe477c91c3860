package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Sleeper;
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
 * The image service in process: instant, free and successful unless {@link #next} says otherwise, with real PNG pictures of
 * the right size.
 *
 * <p>It checks requests as any other adapter does. The same operation with the same parameters, seed and files gives the
 * same bytes on every JVM; without a seed, the seed comes from the rest of the request, so even that is the same each
 * time. Pictures are drawn when they are opened; until their links die, the service keeps their uploads, each file once,
 * and a few hundred bytes a picture. What is documented, seen or assumed about the real service: see FIDELITY.md.
 *
 * <p>Safe for use by several threads at once, if its decoder is.
 */
public final class FakeTransport implements Transport {
    private final Gateway gateway;
    private final @Nullable ImageDecoder decoder;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Gallery gallery;
    private final PictureHost pictures;
    private final Script<Outcome> script = new Script<>(Outcome.answered());
    private final Journal journal = new Journal();
    private final UploadStore store = new UploadStore();

    /** With AiHubMix's rules, the system's clock and no decoder. */
    public FakeTransport() {
        this(builder());
    }

    private FakeTransport(Builder builder) {
        this.gateway = builder.gateway;
        this.decoder = gateway.decoder().map(ImageDecoder::guarded).orElse(null);
        this.clock = builder.clock;
        this.gallery = new Gallery(builder.clock);
        this.sleeper = builder.sleeper;
        this.pictures = new PictureHost(gallery, builder.sleeper);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        request.requireFor(gateway);
        requireNotInterrupted(Delivery.NOT_SENT);
        Operation<R> operation = request.operation();
        CallOptions options = request.options();
        Uploads uploads = new Uploads(store);
        Fingerprint fingerprint = Fingerprint.of(operation, options, uploads);
        Outcome outcome = script.next();
        outcome.befall(new Attempt(
                gateway.name(), new ReceivedCall(operation, options), fingerprint.size(), journal, sleeper));
        return operation.handledBy(new FakeHandler(
                new Studio(fingerprint.hash(), uploads, decoder, clock, gallery, outcome.holdsFirstPictureBack())));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        requireNotInterrupted(Delivery.RECEIVED);
        return pictures.open(image, options);
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    /**
     * Says what becomes of the next calls, in order; those after them are answered. A call that breaks a rule is refused
     * before its turn comes.
     */
    public void next(Outcome... outcomes) {
        script.add(Arrays.asList(outcomes));
    }

    /** Says what becomes of the next pictures that are opened, in order; those after them arrive whole. */
    public void nextPicture(PictureOutcome... outcomes) {
        pictures.next(Arrays.asList(outcomes));
    }

    /** The calls that have arrived, in order. They are kept until {@link #forget}, and their files with them. */
    public List<ReceivedCall> received() {
        return journal.all();
    }

    /** Returns once that many calls have arrived, for tests that break off a call on its way. */
    public void awaitReceived(int count) throws InterruptedException {
        journal.await(count);
    }

    /** Forgets which calls have arrived. */
    public void forget() {
        journal.clear();
    }

    @Override
    public String toString() {
        return "FakeTransport[" + gateway.name() + "]";
    }

    private static void requireNotInterrupted(Delivery soFar) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("interrupted before the call", soFar, null);
        }
    }

    /** Collects what differs from the defaults. Not safe for use by several threads at once. */
    public static final class Builder {
        private Gateway gateway = Gateway.aiHubMix();
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();

        private Builder() {}

        /** The gateway to imitate: its rules and prices. Defaults to {@link Gateway#aiHubMix()}. */
        public Builder gateway(Gateway imitated) {
            gateway = imitated;
            return this;
        }

        /** Decides when links are made and die; they live 24 hours. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Waits where a script says that nothing happens; one that returns at once makes such a test take no time. */
        public Builder sleeper(Sleeper waiting) {
            sleeper = waiting;
            return this;
        }

        /**
         * Reads the pixels of JPEG and WebP files, for the gateway's rules and for the pictures. Defaults to the gateway's
         * decoder; without one, the fake draws a picture in place of such a file.
         */
        public Builder decoder(ImageDecoder imageDecoder) {
            gateway = gateway.withDecoder(imageDecoder);
            return this;
        }

        public FakeTransport build() {
            return new FakeTransport(this);
        }
    }
}
