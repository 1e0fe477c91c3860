package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.MalformedAnswerException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.ResponseBody;
import retrofit2.Call;
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
    <T> T send(Call<T> call, PaidBody body, Transit transit) {
        Response<T> response = await(new PaidExchange<>(call, body), transit);
        if (!response.isSuccessful()) {
            throw refusals.of(response.code(), response.headers(), text(response.errorBody()), transit.key());
        }
        T answer = response.body();
        if (answer == null) {
            throw new MalformedAnswerException("the answer has no content", transit.reply(""), null);
        }
        return answer;
    }

    private <T> Response<T> await(PaidExchange<T> exchange, Transit transit) {
        try {
            return threads.run(exchange, transit.deadline());
        } catch (TimeoutException e) {
            throw failures.deadline(transit);
        } catch (InterruptedException e) {
            throw failures.interrupted(transit.delivery());
        } catch (ExecutionException e) {
            throw failed(e, transit);
        }
    }

    private ImageServiceException failed(ExecutionException e, Transit transit) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return failures.of(cause == null ? e : cause, transit);
    }

    private static String text(ResponseBody body) {
        try {
            return body == null ? "" : body.string();
        } catch (IOException e) {
            return ""; // it is in memory: only its character set can be wrong
        }
    }
}
