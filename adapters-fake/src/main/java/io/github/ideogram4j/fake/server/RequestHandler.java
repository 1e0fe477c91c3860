package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.pricing.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends each request to the part of the server that its path names, and reports it. Thread-safe. */
final class RequestHandler {
    private static final String PICTURES = "/api/images/";

    private final OperationEndpoint operations;
    private final PictureEndpoint pictures;
    private final ControlEndpoint control;
    private final Consumer<ServedRequest> observer;

    RequestHandler(
            OperationEndpoint operations,
            PictureEndpoint pictures,
            ControlEndpoint control,
            Consumer<ServedRequest> observer) {
        this.operations = operations;
        this.pictures = pictures;
        this.control = control;
        this.observer = observer;
    }

    /** @param local the address of this server, for clients that name no host */
    HttpReply handle(HttpRequestHead head, BodyStream body, String local) throws IOException {
        RequestLog log = new RequestLog();
        HttpReply reply;
        try {
            reply = route(head, body, local, log);
        } catch (RequestError e) {
            log.notes.add(e.text());
            reply = HttpReply.error(e.status(), e.text());
        } catch (RuntimeException e) { // a defect of the fake, or of the decoder
            log.notes.add(e.toString());
            reply = HttpReply.error(500, "the fake has failed: " + e);
        }
        report(head.method(), head.path(), reply.status(), log);
        return reply;
    }

    private void report(String method, String path, int status, RequestLog log) {
        try {
            observer.accept(new ServedRequest(method, path, status, log.operation, log.prompt, log.cost, log.notes));
        } catch (RuntimeException e) {
            // a failing listener must not fail a request
        }
    }

    private HttpReply route(HttpRequestHead head, BodyStream body, String local, RequestLog log) throws IOException {
        String path = head.path();
        boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
        WireEndpoint endpoint = WireEndpoint.at(path);
        if (path.startsWith(ControlEndpoint.PREFIX)) {
            return control.handle(head, body);
        }
        if (path.startsWith(PICTURES)) {
            return reads ? pictures.handle(head) : notAllowed("GET, HEAD");
        }
        if (WireEndpoint.isUnserved(path)) {
            throw new RequestError(501, path + " is not served: the library has no such operation");
        }
        if (endpoint == null) {
            throw new RequestError(
                    404,
                    "there is no " + Hints.quoted(path)
                            + Hints.nearest(path, WireEndpoint.pathsLike(path))
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
        if (!head.method().equals("POST")) {
            return notAllowed("POST");
        }
        requireKey(head);
        return operations.handle(endpoint, head, body, head.hostOr(local), log);
    }

    private static HttpReply notAllowed(String methods) {
        return HttpReply.error(405, "the method is not " + methods).with("Allow", methods);
    }

    private static void requireKey(HttpRequestHead head) throws RequestError {
        boolean bearer = head.header("authorization").matches("(?i)Bearer +\\S.*");
        if (!bearer && head.header("api-key").isEmpty()) {
            throw new RequestError(
                    401, "no key provided; send the header Api-Key, or Authorization: Bearer. Any key will do");
        }
    }

    /** What becomes known of a request while it is handled. */
    static final class RequestLog {
        Optional<String> operation = Optional.empty();
        Optional<String> prompt = Optional.empty();
        Optional<Quote> cost = Optional.empty();
        final List<String> notes = new ArrayList<>();
    }

    /**
     * The reply to a request that cannot be read.
     *
     * @param head null if it is what cannot be read
     */
    HttpReply unreadable(@Nullable HttpRequestHead head, RequestError error) {
        RequestLog log = new RequestLog();
        log.notes.add(error.text());
        report(head == null ? "" : head.method(), head == null ? "" : head.path(), error.status(), log);
        return HttpReply.error(error.status(), error.text());
    }
}
