package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultOutcome.UNKNOWN;
import static io.github.ideogram4j.retrofit.FaultOutcome.late;
import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.FaultScript.answer;
import static io.github.ideogram4j.retrofit.FaultScript.raw;
import static io.github.ideogram4j.retrofit.ValidResponses.BATCH;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.RequestRejectedException;
import java.util.List;
import java.util.stream.Stream;

/** Late, missing or malformed answers to a POST. */
final class AnswerFaults {
    private static final FaultOutcome UNREADABLE = FaultOutcome.of(MalformedAnswerException.class, Delivery.RECEIVED);
    private static final FaultOutcome REJECTED = FaultOutcome.of(RequestRejectedException.class, Delivery.REJECTED);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String BAD = "HTTP/1.1 400 Bad Request\r\n";
    private static final String HALF = BATCH.substring(0, BATCH.length() / 2);

    private AnswerFaults() {}

    static Stream<Fault> all() {
        return Stream.of(slow(), cutOff(), nonsense()).flatMap(List::stream);
    }

    private static List<Fault> slow() {
        FaultScript bodyLeft = connection -> {
            connection.readHead();
            connection.stallUnread();
        };
        return Stream.of(
                        Fault.of("body not taken", bodyLeft, late(Delivery.UNKNOWN))
                                .with(FaultRequest.UPLOAD),
                        Fault.of("no answer", afterRequest(ServerConnection::stall), late(Delivery.UNKNOWN)),
                        Fault.of("head drips", afterRequest(connection -> connection.drip(OK)), late(Delivery.UNKNOWN)),
                        Fault.of(
                                "answer stalls half-way",
                                stalling(),
                                late(Delivery.RECEIVED).withStatus(200)),
                        Fault.of(
                                "answer drips",
                                dripping(OK),
                                late(Delivery.RECEIVED).withStatus(200)),
                        Fault.of("refusal drips", dripping(BAD), late(Delivery.REJECTED)))
                .map(Fault::untilTheDeadline)
                .toList();
    }

    private static List<Fault> cutOff() {
        FaultOutcome unreadable = UNREADABLE.withStatus(200);
        String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
        return List.of(
                Fault.of("answer cut off", raw(OK + length(BATCH) + HALF), unreadable),
                Fault.of("answer of no length cut off", raw(OK + "\r\n" + HALF), unreadable),
                Fault.of("announced length too short", raw(OK + length(HALF) + BATCH), unreadable),
                Fault.of("malformed chunk", raw(chunked + "zz\r\n" + BATCH), unreadable),
                Fault.of("last chunk missing", raw(chunked + "40\r\n" + BATCH.substring(0, 64) + "\r\n"), unreadable),
                Fault.of("refusal cut off", raw(BAD + length(BATCH) + HALF), REJECTED.withStatus(400)));
    }

    private static List<Fault> nonsense() {
        FaultOutcome unreadable = UNREADABLE.withStatus(200);
        return List.of(
                Fault.of("garbage in place of HTTP", raw("SSH-2.0-OpenSSH_9.6\r\n"), UNKNOWN),
                Fault.of("web page in place of JSON", answer(200, "<html>sign in</html>"), unreadable),
                Fault.of("garbage in place of JSON", answer(200, "\u0089\u0000{{{"), unreadable),
                Fault.of("nothing in place of JSON", answer(200, ""), unreadable),
                Fault.of("204", raw("HTTP/1.1 204 No Content\r\n\r\n"), UNREADABLE.withStatus(204)));
    }

    private static FaultScript stalling() {
        return afterRequest(connection -> {
            connection.write(OK + length(BATCH) + HALF);
            connection.stall();
        });
    }

    private static FaultScript dripping(String statusLine) {
        return afterRequest(connection -> {
            connection.write(statusLine + "Content-Length: 90000\r\n\r\n");
            connection.drip("{\"data\":[");
        });
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }
}
