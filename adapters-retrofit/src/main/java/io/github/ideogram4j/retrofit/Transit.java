package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import io.github.ideogram4j.call.TransferListener;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;

/** How far one paid POST got, and the key it carries. Written by the HTTP thread, read by the caller's. */
final class Transit {
    private static final int NOT_STARTED = -1;
    private static final int NOT_ANSWERED = 0;
    private static final int BODY_CHARACTERS = 4096;

    private final ApiKey key;
    private final Deadline deadline;
    private final TransferListener listener;
    private volatile int status = NOT_STARTED;
    private volatile Headers headers = Headers.of();
    private boolean handedOver;
    private boolean written;
    private boolean abandoned;

    Transit(ApiKey key, Deadline deadline, TransferListener listener) {
        this.key = key;
        this.deadline = deadline;
        this.listener = listener;
    }

    ApiKey key() {
        return key;
    }

    Deadline deadline() {
        return deadline;
    }

    /** To be called before the first byte leaves; refuses to be called twice, whoever asks for a second time. */
    synchronized Request start(Request request) throws IOException {
        requireWanted();
        if (status != NOT_STARTED) {
            throw new IOException("a paid request is sent once only");
        }
        if (written) {
            throw new BodyReadException();
        }
        status = NOT_ANSWERED;
        return key.addTo(request);
    }

    /** In place of {@link #start} where nobody can say when the first byte leaves: not before the body is asked for. */
    synchronized Request handOver(Request request) {
        handedOver = true;
        return key.addTo(request);
    }

    /** To be called before the body is written; refuses to be called twice. */
    synchronized void write() throws IOException {
        requireWanted();
        if (written) {
            throw new IOException("the body of a paid request is written once only");
        }
        written = true;
        if (handedOver) {
            status = NOT_ANSWERED;
        }
    }

    void answered(int code, Headers answer) {
        note(code, answer);
        try {
            listener.answered(code);
        } catch (Throwable e) {
            // a listener's own trouble must not cost a picture; one in Kotlin may throw anything
        }
    }

    private synchronized void note(int code, Headers answer) {
        headers = answer;
        status = code;
    }

    /** The service's name for the call, by its headers. */
    Optional<String> requestId() {
        return RequestId.in(headers).map(key::redact);
    }

    /** Whether an answer came that was not 2xx, whatever became of it afterwards. */
    boolean refused() {
        return status >= 300;
    }

    /** Whether the service has answered that it did the work, whatever became of it afterwards. */
    boolean received() {
        return status >= 200 && status < 300;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    /** What came of an answer that cannot be used. */
    ServiceReply reply(String head) {
        String body = key.redact(head);
        return new ServiceReply(
                status,
                requestId(),
                Optional.empty(),
                body.substring(0, Math.min(body.length(), BODY_CHARACTERS)),
                ReplyHeaders.of(headers, key));
    }

    /** What is known of the request if nothing more comes of it. */
    synchronized Delivery delivery() {
        if (status == NOT_STARTED) {
            return written ? Delivery.UNKNOWN : Delivery.NOT_SENT; // an interceptor may have a stack of its own
        }
        if (received()) {
            return Delivery.RECEIVED;
        }
        return ServiceStatus.refuses(status) ? Delivery.REJECTED : Delivery.UNKNOWN;
    }

    /** What is known of the request when its caller leaves; what has not been sent by then, never will be. */
    synchronized Delivery abandon() {
        abandoned = true;
        return delivery();
    }

    private void requireWanted() throws IOException {
        if (abandoned) {
            throw new IOException("nobody waits for this request any more");
        }
    }

    /** Shown by OkHttp whenever a request is. */
    @Override
    public String toString() {
        return "Transit[" + delivery() + "]";
    }
}
