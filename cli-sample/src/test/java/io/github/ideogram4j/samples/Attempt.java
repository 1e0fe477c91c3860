package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceStatus;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

// sample: transport-attempt
/** The state and the deadline of one request. */
final class Attempt {
    private static final int GIVEN_UP = -1;
    private static final int NOT_SENT = 0;
    private static final int SENT = 1;

    private final AtomicInteger state = new AtomicInteger(NOT_SENT); // the HTTP status once there is an answer
    private final long start = System.nanoTime();
    private final Duration timeout;

    Attempt(CallOptions options) {
        timeout = options.shortestTimeout().orElse(Duration.ofMinutes(10));
    }

    /** An attempt to fetch a picture, which was billed before. */
    static Attempt alreadyPaid(CallOptions options) {
        Attempt attempt = new Attempt(options);
        attempt.state.set(200);
        return attempt;
    }

    /** Called by the JDK once it is connected. A second call, or one after the end, returns an empty body, so nothing is paid twice. */
    InputStream start(InputStream content) {
        return state.compareAndSet(NOT_SENT, SENT) ? content : InputStream.nullInputStream();
    }

    /** Called by the JDK when the response headers have arrived. */
    BodySubscriber<byte[]> answered(ResponseInfo answer) {
        state.set(answer.statusCode());
        return BodySubscribers.ofByteArray();
    }

    HttpResponse<byte[]> await(Supplier<CompletableFuture<HttpResponse<byte[]>>> call) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        CompletableFuture<HttpResponse<byte[]>> answer = call.get();
        try {
            Duration left = timeout.minusNanos(System.nanoTime() - start);
            return answer.get(left.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return orElse(new DeadlineExceededException("not done within " + timeout, delivery(), e), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return orElse(interrupted(), answer);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private ImageServiceException interrupted() {
        return new CallInterruptedException("the call was interrupted", delivery(), null);
    }

    /** Aborts the request and throws {@code failure}, unless the answer has just arrived: it may be paid for. */
    private static <T> T orElse(ImageServiceException failure, CompletableFuture<T> answer) {
        if (answer.cancel(true) || answer.isCompletedExceptionally()) {
            throw failure;
        }
        return answer.join();
    }

    /** The exception for a broken connection. */
    ImageServiceException failure(IOException cause) {
        return switch (delivery()) {
            case NOT_SENT -> new ServiceUnreachableException("no connection: " + cause.getMessage(), cause);
            case RECEIVED -> new MalformedAnswerException("the answer broke off: " + cause.getMessage(), null, cause);
            case REJECTED -> Refusal.of(state.get(), Optional.empty(), "");
            case UNKNOWN -> new OutcomeUnknownException("no answer: " + cause.getMessage(), null, cause);
        };
    }

    /** The delivery of a request that is given up; from now on, nothing is sent. */
    private Delivery delivery() {
        int seen = state.compareAndExchange(NOT_SENT, GIVEN_UP);
        if (seen <= NOT_SENT) {
            return Delivery.NOT_SENT;
        }
        if (seen / 100 == 2) {
            return Delivery.RECEIVED;
        }
        return ServiceStatus.refuses(seen) ? Delivery.REJECTED : Delivery.UNKNOWN;
    }
}
// end
