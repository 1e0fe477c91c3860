package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ServiceReply;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Request;

/** How far one paid POST got, and the key it carries. Written by the HTTP thread, read by the caller's. */
final class Transit {
    private static final int NOT_STARTED = -1;
    private static final int NOT_ANSWERED = 0;

    private final ApiKey key;
    private final Deadline deadline;
    private volatile int status = NOT_STARTED;
    private volatile Optional<String> requestId = Optional.empty();

    Transit(ApiKey key, Deadline deadline) {
        this.key = key;
        this.deadline = deadline;
    }

    ApiKey key() {
        return key;
    }

    Deadline deadline() {
        return deadline;
    }

    /** To be called before the first byte leaves; refuses to be called twice, whoever asks for a second time. */
    synchronized Request start(Request request) throws IOException {
        if (status != NOT_STARTED) {
            throw new IOException("a paid request is sent once only");
        }
        status = NOT_ANSWERED;
        return key.addTo(request);
    }

    synchronized void answered(int code, Headers headers) {
        requestId = RequestId.in(headers);
        status = code;
    }

    /** The service's name for the call, by its headers. */
    Optional<String> requestId() {
        return requestId;
    }

    /** What came of an answer that cannot be used. */
    ServiceReply reply(String head) {
        return new ServiceReply(status, requestId, Optional.empty(), key.redact(head));
    }

    /** What is known of the request if nothing more comes of it. */
    Delivery delivery() {
        int seen = status;
        if (seen == NOT_STARTED) {
            return Delivery.NOT_SENT;
        }
        if (seen >= 200 && seen < 300) {
            return Delivery.RECEIVED;
        }
        return StatusCode.refuses(seen) ? Delivery.REJECTED : Delivery.UNKNOWN;
    }

    /** Shown by OkHttp whenever a request is. */
    @Override
    public String toString() {
        return "Transit[" + delivery() + "]";
    }
}
