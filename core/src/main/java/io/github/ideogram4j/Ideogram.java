package io.github.ideogram4j;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.CallExecutors;
import io.github.ideogram4j.policy.CallObserver;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.Journal;
import io.github.ideogram4j.policy.Policies;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.policy.Submissions;
import io.github.ideogram4j.policy.Timing;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The image service, as an application sees it: one method per operation, each of which checks the request, sends it, and
 * blocks until the answer is there. A request that may have been carried out is never sent a second time; what is sent
 * again, and when, says its {@link RetryPolicy}.
 *
 * <p>Every method throws an {@link ImageServiceException} on failure, and {@link InvalidRequestException} before
 * anything is sent if the request breaks a rule. Immutable and safe for use by several threads at once.
 */
public final class Ideogram {
    private final ImageService transport;
    private final ImageDownloads downloads;
    private final Executor executor;
    private final Policies policies;
    private final ImageService service;

    private Ideogram(ImageService transport, ImageDownloads downloads, Executor executor, Policies policies) {
        this.transport = transport;
        this.downloads = downloads;
        this.executor = executor;
        this.policies = policies;
        this.service = policies.around(transport);
    }

    /** Over a transport that carries out operations and fetches pictures as well, as all of this project's do. */
    public static <T extends ImageService & ImageDownloads> Builder builder(T transport) {
        return new Builder(transport, transport);
    }

    public static Builder builder(ImageService service, ImageDownloads downloads) {
        return new Builder(service, downloads);
    }

    public ImageBatch generate(V3Generate operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch generate(LegacyGenerate operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch remix(V3Remix operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch remix(LegacyRemix operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch edit(V3Edit operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch edit(LegacyEdit operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Extends a picture to another resolution. */
    public ImageBatch reframe(V3Reframe operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Doubles a picture's resolution. */
    public ImageBatch upscale(Upscale operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Says in words what a picture shows. */
    public Descriptions describe(Describe operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Any operation, with options for this call. */
    public <R> R execute(Operation<R> operation, CallOptions options) {
        return service.execute(operation, options);
    }

    /** As {@link #submit(Operation, CallOptions)}, without options. */
    public <R> CompletableFuture<R> submit(Operation<R> operation) {
        return submit(operation, CallOptions.defaults());
    }

    /**
     * Begins any operation on another thread. The timeout counts from now. Cancelling the future ends the call wherever it
     * is, within 200 ms.
     *
     * @return completed with the result, or exceptionally with what {@link #execute} throws
     */
    public <R> CompletableFuture<R> submit(Operation<R> operation, CallOptions options) {
        CallOptions timed = policies.timeout().map(options::orTimeout).orElse(options);
        return new Submissions(service, executor, policies.timing().nanoClock()).submit(operation, timed);
    }

    /** Everything that speaks against the request, warnings included; sends nothing. */
    public List<Violation> check(Operation<?> operation) {
        return check(operation, CallOptions.defaults());
    }

    /** Everything that speaks against the request with these options; sends nothing. */
    public List<Violation> check(Operation<?> operation, CallOptions options) {
        return validator().check(operation, options);
    }

    /** What the operation will cost at this gateway; sends nothing. */
    public Quote quote(Operation<?> operation) {
        return policies.prices().quote(operation);
    }

    /** The rules this client checks by, to look at a mask before there is a request; sends nothing. */
    public Validator validator() {
        return policies.validator();
    }

    /**
     * Fetches a picture into a file: whole, or not at all. An existing file is never overwritten.
     *
     * @param target a file that does not exist in a directory that does
     * @throws ImageServiceException if it cannot be fetched or saved
     */
    public Path download(GeneratedImage image, Path target) {
        return download(image, target, CallOptions.defaults());
    }

    /** As {@link #download(GeneratedImage, Path)}, with options for this call. */
    public Path download(GeneratedImage image, Path target, CallOptions options) {
        return PictureFile.save(() -> downloads.open(image, policies.forDownload(image, options)), target);
    }

    /** The same client with another budget, such as a tenant's within one for all. */
    public Ideogram withBudget(Budget budget) {
        return with(policies.withBudget(budget));
    }

    /** The same client that sends again by other rules. */
    public Ideogram withRetry(RetryPolicy retry) {
        return with(policies.withRetry(retry));
    }

    /** The same client with another limit, such as one shared by all clients of a key. */
    public Ideogram withLimit(InFlightLimit limit) {
        return with(policies.withLimit(limit));
    }

    /** The same client that remembers what it has paid for. */
    public Ideogram withJournal(Journal journal) {
        return with(policies.withJournal(journal));
    }

    /** The same client with another usual timeout. */
    public Ideogram withTimeout(Duration timeout) {
        return with(policies.withTimeout(timeout));
    }

    /** The same client, watched by somebody else. */
    public Ideogram withObserver(CallObserver observer) {
        return with(policies.withObserver(observer));
    }

    private Ideogram with(Policies others) {
        return new Ideogram(transport, downloads, executor, others);
    }

    /** What a call passes through, outermost first. */
    @Override
    public String toString() {
        return "Ideogram[" + service + "]";
    }

    /** Collects what the facade is put together from. Not safe for use by several threads at once. */
    public static final class Builder {
        private final ImageService service;
        private final ImageDownloads downloads;
        private final List<UnaryOperator<Policies>> choices = new ArrayList<>();
        private Gateway gateway = Gateway.aiHubMix();
        private @Nullable ImageDecoder decoder;
        private @Nullable Executor executor;

        private Builder(ImageService service, ImageDownloads downloads) {
            this.service = service;
            this.downloads = downloads;
        }

        /** Whose rules and prices hold; {@link Gateway#aiHubMix()} if not said. */
        public Builder gateway(Gateway where) {
            gateway = where;
            return this;
        }

        /** Lets the check look into masks that are JPEG or WebP; without it, it looks into PNG only. */
        public Builder decoder(ImageDecoder imageDecoder) {
            decoder = imageDecoder;
            return this;
        }

        /** For calls and downloads that do not say; the transport's own if not said here either. */
        public Builder timeout(Duration usual) {
            return choose(policies -> policies.withTimeout(usual));
        }

        /** What calls may spend; {@link Budget#unlimited()} if not said. */
        public Builder budget(Budget budget) {
            return choose(policies -> policies.withBudget(budget));
        }

        /** When a request that was certainly not carried out is sent again; {@link RetryPolicy#defaults()} if not said. */
        public Builder retry(RetryPolicy retry) {
            return choose(policies -> policies.withRetry(retry));
        }

        /** How many requests are under way at once; {@link InFlightLimit#DEFAULT} if not said. */
        public Builder limit(InFlightLimit limit) {
            return choose(policies -> policies.withLimit(limit));
        }

        /** Remembers what was paid for, so that a rerun does not pay again; nothing does if not said. */
        public Builder journal(Journal journal) {
            return choose(policies -> policies.withJournal(journal));
        }

        /**
         * As {@link #journal(Journal)}, for a journal that others write to as well.
         *
         * @param scope requests of another scope are other requests: another relay, another account, a rehearsal. The
         *     gateway's name if not said
         */
        public Builder journal(Journal journal, String scope) {
            return choose(policies -> policies.withJournal(journal).withScope(scope));
        }

        /** Sees every call; nobody does if not said. */
        public Builder observer(CallObserver observer) {
            return choose(policies -> policies.withObserver(observer));
        }

        /** Time and chance for waits; {@link Timing#system()} if not said. */
        public Builder timing(Timing timing) {
            return choose(policies -> policies.withTiming(timing));
        }

        /** Whose threads {@link Ideogram#submit} uses; {@link CallExecutors#standard()} if not said. Not shut down by us. */
        public Builder executor(Executor threads) {
            executor = threads;
            return this;
        }

        public Ideogram build() {
            Policies policies = Policies.of(gateway.profile().name(), validator(), gateway.prices());
            for (UnaryOperator<Policies> choice : choices) {
                policies = choice.apply(policies);
            }
            Executor threads = executor;
            return new Ideogram(service, downloads, threads == null ? CallExecutors.standard() : threads, policies);
        }

        private Validator validator() {
            ImageDecoder pixels = decoder;
            return pixels == null ? new Validator(gateway.profile()) : new Validator(gateway.profile(), pixels);
        }

        private Builder choose(UnaryOperator<Policies> choice) {
            choices.add(choice);
            return this;
        }
    }
}
