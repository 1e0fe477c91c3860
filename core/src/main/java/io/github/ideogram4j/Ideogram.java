package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.FileConflictException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.observe.CallObserver;
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
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of an image service, as applications use it: one method per operation, each of which checks the request, sends
 * it, and blocks until the answer has been read. A request that may have been carried out is never sent a second time;
 * retries follow the {@link RetryPolicy}.
 *
 * <p>Every method throws an {@link ImageServiceException} on failure, and {@link InvalidRequestException} before anything
 * is sent if the request breaks a rule of the transport's gateway. Immutable and safe for use by several threads at once.
 */
public final class Ideogram {
    private final Transport transport;
    private final Executor executor;
    private final Policies policies;
    private final CallHandler handler;

    private Ideogram(Transport transport, Executor executor, Policies policies) {
        this.transport = transport;
        this.executor = executor;
        this.policies = policies;
        this.handler = policies.around(transport);
    }

    /** A client of the transport's gateway, by its rules and prices. */
    public static Builder builder(Transport transport) {
        return new Builder(transport);
    }

    /** Text to picture with the V3 model. */
    public ImageBatch generate(V3Generate operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Text to picture with a model before V3. */
    public ImageBatch generate(LegacyGenerate operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Picture and text to picture with the V3 model. */
    public ImageBatch remix(V3Remix operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Picture and text to picture with a model before V3. */
    public ImageBatch remix(LegacyRemix operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Repaints the black part of a mask with the V3 model. */
    public ImageBatch edit(V3Edit operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Repaints the black part of a mask with a V2 model. */
    public ImageBatch edit(LegacyEdit operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Extends a picture to another resolution. */
    public ImageBatch reframe(V3Reframe operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Keeps a picture's foreground and generates a new background. */
    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Doubles a picture's resolution. */
    public ImageBatch upscale(Upscale operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Describes a picture in words. */
    public Descriptions describe(Describe operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Carries out any operation, with options for this call. */
    public <R> R execute(Operation<R> operation, CallOptions options) {
        return handler.execute(policies.call(operation, options, gateway()));
    }

    /**
     * Carries out a request that has been checked, such as by {@link CheckedRequest#of} with {@link #gateway()} before a user
     * confirms its price. It is not checked again.
     */
    public <R> R execute(CheckedRequest<R> request) {
        return handler.execute(policies.call(request, gateway()));
    }

    /** As {@link #submit(Operation, CallOptions)}, with default options. */
    public <R> CompletableFuture<R> submit(Operation<R> operation) {
        return submit(operation, CallOptions.defaults());
    }

    /**
     * Starts any operation on a thread of the executor; the timeout counts from now. Cancelling the future aborts the call
     * within 200 ms, whether it waits for a thread, a permit or the next attempt, is being sent, or waits for the answer.
     *
     * @return completed with the result, or exceptionally with what {@link #execute} throws, or with a {@link
     *     java.util.concurrent.RejectedExecutionException} if the executor takes no more tasks
     */
    public <R> CompletableFuture<R> submit(Operation<R> operation, CallOptions options) {
        CallOptions started = policies.started(options);
        return Submission.start(executor, () -> execute(operation, started));
    }

    /** As {@link #submit(Operation, CallOptions)}, for a request that has been checked; it is not checked again. */
    public <R> CompletableFuture<R> submit(CheckedRequest<R> request) {
        CheckedRequest<R> started = policies.started(request);
        return Submission.start(executor, () -> execute(started));
    }

    /** All violations of the request, warnings included; sends nothing. */
    public List<Violation> check(Operation<?> operation) {
        return check(operation, CallOptions.defaults());
    }

    /** All violations of the request with these options, warnings included; sends nothing. */
    public List<Violation> check(Operation<?> operation, CallOptions options) {
        return gateway().validator().check(operation, options);
    }

    /** The price of the operation at this gateway: exact, a range, or unlisted; sends nothing. */
    public Quote quote(Operation<?> operation) {
        return gateway().quote(operation);
    }

    /** The price of the operation at this gateway with these options; sends nothing. */
    public Quote quote(Operation<?> operation, CallOptions options) {
        return gateway().quote(operation, options);
    }

    /** The gateway that requests go to, with its rules and prices. */
    public Gateway gateway() {
        return transport.gateway();
    }

    /**
     * Saves a picture to a file, completely or not at all. Never overwrites a file. The structure of the picture is verified
     * to its end; a damaged picture is kept beside the target, named {@code target.damaged}.
     *
     * @param target a file that does not exist, in a directory that exists
     * @return {@code target}
     * @throws FileConflictException if the file exists
     * @throws ImageServiceException if the picture cannot be fetched or saved, or is damaged
     */
    public Path download(GeneratedImage image, Path target) {
        return download(image, target, CallOptions.defaults());
    }

    /** As {@link #download(GeneratedImage, Path)}, with options for this call. */
    public Path download(GeneratedImage image, Path target, CallOptions options) {
        return PictureFileWriter.save(image, opening(image, options), target);
    }

    /**
     * Saves the pictures of a batch to a directory, one after another: {@code picture-1.png}, {@code picture-2.png} and so on,
     * with the extension of their format. If a name is taken, the next free one of {@code picture-1-2.png},
     * {@code picture-1-3.png} and so on is used. A picture that cannot be saved does not stop the others.
     *
     * @param directory is created if it does not exist
     * @return one for each picture, in the order of the batch
     */
    public List<Download> downloadAll(ImageBatch batch, Path directory) {
        return downloadAll(batch, directory, CallOptions.defaults());
    }

    /** As {@link #downloadAll(ImageBatch, Path)}, with options for each picture; a timeout counts anew for each. */
    public List<Download> downloadAll(ImageBatch batch, Path directory, CallOptions options) {
        PictureFileWriter.createDirectory(directory);
        List<Download> downloads = new ArrayList<>();
        for (GeneratedImage image : batch.images()) {
            downloads.add(download(image, directory, "picture-" + (downloads.size() + 1), options));
        }
        return List.copyOf(downloads);
    }

    private Download download(GeneratedImage image, Path directory, String name, CallOptions options) {
        if (!image.safe()) {
            return new Download(image, Optional.empty(), Optional.empty());
        }
        try {
            Path file = PictureFileWriter.save(image, opening(image, options), directory, name);
            return new Download(image, Optional.of(file), Optional.empty());
        } catch (ImageServiceException e) { // an interrupt too: the caller needs the links of all
            return new Download(image, Optional.empty(), Optional.of(e));
        }
    }

    private Supplier<InputStream> opening(GeneratedImage image, CallOptions options) {
        return () -> transport.open(image, policies.download(image, options));
    }

    /**
     * The outcome for one picture of a batch: saved, held back, or failed.
     *
     * @param image the picture, whose link may be tried again after a failure
     * @param file the picture's file; empty if it was not saved
     * @param failure why it was not saved; empty if it was saved or held back
     */
    public record Download(GeneratedImage image, Optional<Path> file, Optional<ImageServiceException> failure) {
        /** Whether the safety filter held the picture back, so that there is nothing to save. */
        public boolean heldBack() {
            return !image.safe();
        }
    }

    /** A copy of this client with another budget, such as a tenant's within the budget of all tenants. */
    public Ideogram withBudget(Budget budget) {
        return with(policies.withBudget(budget));
    }

    /** A copy of this client with another retry policy. */
    public Ideogram withRetry(RetryPolicy retry) {
        return with(policies.withRetry(retry));
    }

    /** A copy of this client with another limit, such as one that all clients of a key share. */
    public Ideogram withLimit(InFlightLimit limit) {
        return with(policies.withLimit(limit));
    }

    /** A copy of this client that records paid requests in {@code journal}. */
    public Ideogram withJournal(Journal journal) {
        return with(policies.withJournal(journal));
    }

    /** A copy of this client with another default timeout. */
    public Ideogram withTimeout(Duration timeout) {
        return with(policies.withTimeout(timeout));
    }

    /** A copy of this client that reports to {@code observer}. */
    public Ideogram withObserver(CallObserver observer) {
        return with(policies.withObserver(observer));
    }

    private Ideogram with(Policies others) {
        return new Ideogram(transport, executor, others);
    }

    /** The policies a call passes through, outermost first, and the transport. */
    @Override
    public String toString() {
        return "Ideogram[" + handler + "]";
    }

    /** Collects the parts of a client. Not safe for use by several threads at once. */
    public static final class Builder {
        private final Transport transport;
        private Policies policies = Policies.defaults();
        private @Nullable Executor executor;

        private Builder(Transport transport) {
            this.transport = transport;
        }

        /** For calls and downloads without a timeout of their own. Defaults to the transport's. */
        public Builder timeout(Duration usual) {
            policies = policies.withTimeout(usual);
            return this;
        }

        /** What calls may spend. Defaults to {@link Budget#unlimited()}. */
        public Builder budget(Budget budget) {
            policies = policies.withBudget(budget);
            return this;
        }

        /** When a request that certainly was not carried out is sent again. Defaults to {@link RetryPolicy#defaults()}. */
        public Builder retry(RetryPolicy retry) {
            policies = policies.withRetry(retry);
            return this;
        }

        /** How many requests are under way at once. Defaults to {@link InFlightLimit#DEFAULT} for this client. */
        public Builder limit(InFlightLimit limit) {
            policies = policies.withLimit(limit);
            return this;
        }

        /** Records what was paid for, so that a repeated request is not paid again. Defaults to none. */
        public Builder journal(Journal journal) {
            policies = policies.withJournal(journal);
            return this;
        }

        /**
         * As {@link #journal(Journal)}, for a journal that other clients share.
         *
         * @param scope tells requests of this client from equal ones of another relay, account or rehearsal. Defaults to the
         *     gateway's name
         */
        public Builder journal(Journal journal, String scope) {
            policies = policies.withJournal(journal).withScope(scope);
            return this;
        }

        /** Sees every call. Defaults to none. */
        public Builder observer(CallObserver observer) {
            policies = policies.withObserver(observer);
            return this;
        }

        /** Clock, sleeper and jitter of the policies. Defaults to {@link Timing#system()}. */
        public Builder timing(Timing timing) {
            policies = policies.withTiming(timing);
            return this;
        }

        /**
         * Runs the calls of {@link Ideogram#submit}; the library does not shut it down. Defaults to virtual threads where the
         * JVM has them (21 and later), else to daemon threads.
         */
        public Builder executor(Executor threads) {
            executor = threads;
            return this;
        }

        /** The client. */
        public Ideogram build() {
            Executor threads = executor;
            return new Ideogram(transport, threads == null ? SubmitExecutors.standard() : threads, policies);
        }
    }
}
