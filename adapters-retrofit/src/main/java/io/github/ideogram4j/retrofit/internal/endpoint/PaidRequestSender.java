package io.github.ideogram4j.retrofit.internal.endpoint;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.retrofit.internal.http.CallWatchdog;
import io.github.ideogram4j.retrofit.internal.http.ErrorDecoder;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Sends a {@link PaidRequest} once and waits for its answer. Every exception has the delivery of the request. */
final class PaidRequestSender {
    private final ErrorDecoder errors;
    private final ExceptionMapper exceptions;

    PaidRequestSender(ErrorDecoder errors, ExceptionMapper exceptions) {
        this.errors = errors;
        this.exceptions = exceptions;
    }

    /** Returns the wire record of a 2xx answer. The body is closed in any case. */
    <T> T send(PaidRequest<T> request, RequestState state) {
        Response response = await(request, state);
        if (!response.isSuccessful()) {
            requireNotReceived(response, state);
            throw errors.decode(response.code(), response.headers(), text(response.body()), state.key());
        }
        T answer = request.content();
        if (answer == null) {
            throw exceptions.empty(state);
        }
        return answer;
    }

    /** An answer of 2xx is billed, even if an interceptor of the user replaced it. */
    private static void requireNotReceived(Response response, RequestState state) {
        if (state.received()) {
            throw new MalformedAnswerException(
                    "an interceptor changed the answer " + state.status() + " into " + response.code()
                            + ExceptionMapper.billing(Delivery.RECEIVED),
                    state.reply(text(response.body())),
                    null);
        }
    }

    private Response await(PaidRequest<?> request, RequestState state) {
        try {
            return CallWatchdog.run(request, state.deadline());
        } catch (TimeoutException e) {
            throw exceptions.deadlineExceeded(state);
        } catch (InterruptedException e) {
            throw exceptions.interrupted(state);
        } catch (ExecutionException e) {
            throw failed(e, state);
        }
    }

    private ImageServiceException failed(ExecutionException e, RequestState state) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof InvalidRequestException invalid) {
            return invalid; // a file that cannot be opened
        }
        if (cause instanceof AuthenticationException noKey && !state.hasKey()) {
            return noKey;
        }
        ImageServiceException failure = exceptions.map(cause == null ? e : cause, state);
        if (!state.refused()) {
            return failure;
        }
        // the status of the service decides, even if an interceptor of the user failed
        ImageServiceException refusal = errors.decode(state.status(), state.headers(), "", state.key());
        refusal.addSuppressed(failure);
        return refusal;
    }

    private static String text(ResponseBody body) {
        try {
            return body == null ? "" : body.string();
        } catch (IOException e) {
            return ""; // the body is in memory: only its character set can be wrong
        }
    }
}
