package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** Sends one body, once, and waits for the answer: a value, or the exception that says how far it got. */
final class PaidCalls {
    private final CallThreads threads;
    private final Refusals refusals;
    private final Failures failures;

    PaidCalls(CallThreads threads, Refusals refusals, Failures failures) {
        this.threads = threads;
        this.refusals = refusals;
        this.failures = failures;
    }

    /** Sees to it that the body is closed. */
    <T> T send(PaidExchange<T> exchange, Transit transit) {
        Response<T> response = await(exchange, transit);
        if (!response.isSuccessful()) {
            requireRefused(response, transit);
            throw refusals.of(response.code(), response.headers(), text(response.errorBody()), transit.key());
        }
        T answer = response.body();
        if (answer == null) {
            throw new MalformedAnswerException("the answer has no content", transit.reply(""), null);
        }
        return answer;
    }

    /** What the service has billed stays so, whatever an interceptor made of its answer. */
    private static void requireRefused(Response<?> response, Transit transit) {
        if (transit.received()) {
            throw new MalformedAnswerException(
                    "an interceptor turned the answer " + transit.status() + " into " + response.code(),
                    transit.reply(text(response.errorBody())),
                    null);
        }
    }

    private <T> Response<T> await(PaidExchange<T> exchange, Transit transit) {
        try {
            return threads.run(exchange, transit.deadline());
        } catch (TimeoutException e) {
            throw failures.deadline(transit);
        } catch (InterruptedException e) {
            throw failures.interrupted(transit.abandon());
        } catch (ExecutionException e) {
            throw failed(e, transit);
        }
    }

    private ImageServiceException failed(ExecutionException e, Transit transit) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InvalidRequestException invalid) {
            return invalid; // a file that cannot be opened
        }
        ImageServiceException failure = failures.of(cause == null ? e : cause, transit);
        if (!transit.refused()) {
            return failure;
        }
        // the service's word stands, whatever an interceptor made of it
        ImageServiceException refusal = refusals.of(transit.status(), transit.headers(), "", transit.key());
        refusal.addSuppressed(failure);
        return refusal;
    }

    private static String text(ResponseBody body) {
        try {
            return body == null ? "" : body.string();
        } catch (IOException e) {
            return ""; // it is in memory: only its character set can be wrong
        }
    }
}
