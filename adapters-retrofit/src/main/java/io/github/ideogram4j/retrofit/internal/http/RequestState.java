package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.retrofit.internal.wire.PartialAnswer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The state of one paid POST: whether it has started, whether its body is written, and which status it was answered with.
 * Refuses a second start and a second write, so the POST is sent at most once. The thread of the caller uses it; another
 * may abandon the request, and an HTTP stack of the user may write the body on a thread of its own.
 */
public final class RequestState {
    private static final int NOT_STARTED = -1;
    private static final int NOT_ANSWERED = 0;
    private static final int BODY_CHARACTERS = 4096;
    private static final Headers NO_HEADERS = Headers.of();

    private final Supplier<ApiKey> keys;
    private final AttemptDeadline deadline;
    private final TransferListener listener;
    private @Nullable ApiKey key;
    private final PartialAnswer answer = new PartialAnswer();
    private volatile int status = NOT_STARTED;
    private volatile Headers headers = NO_HEADERS;
    private boolean handedOver;
    private boolean written;
    private boolean abandoned;

    /** Thrown where nothing was sent, because an interceptor has consumed the body. */
    static final class BodyConsumedException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyConsumedException() {
            super("an interceptor has read the body, which can be written only once");
        }
    }

    /**
     * Creates the state of a request that is not sent yet.
     *
     * @param keys is asked once, by {@link #askForKey}
     * @param listener is told the status of the answer
     */
    public RequestState(Supplier<ApiKey> keys, AttemptDeadline deadline, TransferListener listener) {
        this.keys = keys;
        this.deadline = deadline;
        this.listener = listener;
    }

    /** The body of a paid POST. */
    public interface Carrier {
        /** The state of the POST. */
        RequestState state();
    }

    /** Returns the state that the body of the request carries, or its tag; null if there is none. */
    static @Nullable RequestState of(Request request) {
        return request.body() instanceof Carrier body ? body.state() : request.tag(RequestState.class);
    }

    /**
     * Asks for the key. Called once, before anything else that needs it.
     *
     * @throws AuthenticationException if there is no valid key
     */
    public void askForKey() {
        key = keys.get();
    }

    /** Whether the key is known. */
    public boolean hasKey() {
        return key != null;
    }

    /** The key of the request. */
    public ApiKey key() {
        return Objects.requireNonNull(key, "key");
    }

    /** The deadline of the request. */
    public AttemptDeadline deadline() {
        return deadline;
    }

    /** What has been read of the answer so far. */
    public PartialAnswer answer() {
        return answer;
    }

    /** Adds the key. Called before the first byte is sent; throws on a second call. */
    synchronized Request start(Request.Builder request) throws IOException {
        requireNotAbandoned();
        if (status != NOT_STARTED) {
            throw new IOException("a paid request is sent only once");
        }
        if (written) {
            throw new BodyConsumedException();
        }
        status = NOT_ANSWERED;
        return key().addTo(request).build();
    }

    /** Adds the key, in place of {@link #start}, for a call factory that cannot tell when it sends: the first write starts it. */
    synchronized Request handOver(Request request) {
        handedOver = true;
        return key().addTo(request.newBuilder()).build();
    }

    /** Called before the body is written; throws on a second call. */
    public synchronized void write() throws IOException {
        requireNotAbandoned();
        if (written) {
            throw new IOException("the body of a paid request is written only once");
        }
        written = true;
        if (handedOver) {
            status = NOT_ANSWERED;
        }
    }

    /** Records the answer and reports its status to the listener. */
    void answered(int code, Headers answer) {
        note(code, answer);
        try {
            listener.answered(code);
        } catch (Throwable e) {
            // a failing listener must not cost a paid answer; a Kotlin listener may throw any Throwable
        }
    }

    private synchronized void note(int code, Headers answer) {
        headers = answer;
        status = code;
    }

    /** The service's identifier of the request, from the response headers. */
    public Optional<String> requestId() {
        Optional<String> id = ReplyHeaders.requestId(headers);
        return id.isPresent() ? Optional.of(key().redact(id.get())) : id;
    }

    /** Whether the service answered with a status from 300 on, whatever happened to the answer afterwards. */
    public boolean refused() {
        return status >= 300;
    }

    /** Whether the service answered 2xx, whatever happened to the answer afterwards. */
    public boolean received() {
        return status >= 200 && status < 300;
    }

    /** The HTTP status; zero or negative without an answer. */
    public int status() {
        return status;
    }

    /** The response headers; empty without an answer. */
    public Headers headers() {
        return headers;
    }

    /** The details of the answer as far as it has been read. */
    public ServiceReply reply() {
        return reply(answer.head());
    }

    /** The details of an answer that cannot be used, with the first characters of its body. */
    public ServiceReply reply(String head) {
        ApiKey known = key();
        String body = known.redact(head);
        Optional<String> id = answer.id().map(text -> ReplyHeaders.cutId(known.redact(text)));
        return new ServiceReply(
                status,
                id.isPresent() ? id : requestId(),
                Optional.empty(),
                body.substring(0, Math.min(body.length(), BODY_CHARACTERS)),
                ReplyHeaders.of(headers, known));
    }

    /** The delivery of the request as far as known now. */
    synchronized Delivery delivery() {
        if (status == NOT_STARTED) {
            return written ? Delivery.UNKNOWN : Delivery.NOT_SENT; // an interceptor may use an HTTP stack of its own
        }
        if (received()) {
            return Delivery.RECEIVED;
        }
        return ServiceStatus.refuses(status) ? Delivery.REJECTED : Delivery.UNKNOWN;
    }

    /** Returns the delivery and, if nothing was sent yet, prevents it from being sent later. */
    public synchronized Delivery abandon() {
        abandoned = true;
        return delivery();
    }

    private void requireNotAbandoned() throws IOException {
        if (abandoned) {
            throw new IOException("the caller no longer waits for this request");
        }
    }

    /** Without the key: OkHttp prints the tags of a request. */
    @Override
    public String toString() {
        return "RequestState[" + delivery() + "]";
    }
}
