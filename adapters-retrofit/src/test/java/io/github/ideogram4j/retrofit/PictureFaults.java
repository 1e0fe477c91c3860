package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.FaultScript.answer;
import static io.github.ideogram4j.retrofit.FaultScript.raw;
import static io.github.ideogram4j.retrofit.ValidResponses.PICTURE;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.PictureUnavailableException;
import java.util.List;
import java.util.stream.Stream;

/** The faults of a download to a file. */
final class PictureFaults {
    private static final FaultOutcome UNAVAILABLE =
            FaultOutcome.of(PictureUnavailableException.class, Delivery.RECEIVED);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String LENGTH = "Content-Length: " + PICTURE.length() + "\r\n\r\n";
    private static final String HALF = PICTURE.substring(0, PICTURE.length() / 2);

    private PictureFaults() {}

    static Stream<Fault> all() {
        return Stream.of(early(), broken(), slow())
                .flatMap(List::stream)
                .map(fault -> fault.with(FaultRequest.PICTURE));
    }

    private static List<Fault> early() {
        return List.of(
                Fault.early("picture: connection refused", ValidResponses.plain(), UNAVAILABLE)
                        .over(FaultRoute.REFUSED),
                Fault.early("picture: unknown name", ValidResponses.plain(), UNAVAILABLE)
                        .over(FaultRoute.UNKNOWN_NAME),
                Fault.early("picture: name look-up hangs", ValidResponses.plain(), FaultOutcome.late(Delivery.RECEIVED))
                        .over(FaultRoute.HANGING_LOOKUP)
                        .untilTheDeadline(),
                Fault.of("picture: 404", answer(404, "gone"), UNAVAILABLE),
                Fault.of("picture: 503, Retry-After: -", answer(503, ""), UNAVAILABLE),
                Fault.of("picture: 503, Retry-After: 0", answer(503, "", "Retry-After: 0"), FaultOutcome.SUCCESS)
                        .requestedTwice(),
                Fault.of("picture: redirect", answer(302, "", "Location: /elsewhere.png"), UNAVAILABLE));
    }

    private static List<Fault> broken() {
        String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
        return List.of(
                Fault.of("picture: cut off", raw(OK + LENGTH + HALF), UNAVAILABLE),
                Fault.of("picture of no length: cut off", raw(OK + "\r\n" + HALF), UNAVAILABLE),
                Fault.of("picture: malformed chunk", raw(chunked + "zz\r\n" + PICTURE), UNAVAILABLE),
                Fault.of("picture: garbage in place of HTTP", raw("SSH-2.0-OpenSSH_9.6\r\n"), UNAVAILABLE),
                Fault.of("picture: web page in its place", answer(200, "<html>sign in</html>"), UNAVAILABLE),
                Fault.of("picture: nothing in its place", answer(200, ""), UNAVAILABLE));
    }

    private static List<Fault> slow() {
        FaultOutcome late = FaultOutcome.late(Delivery.RECEIVED);
        FaultScript half = afterRequest(connection -> {
            connection.write(OK + LENGTH + HALF);
            connection.stall();
        });
        FaultScript dripping = afterRequest(connection -> {
            connection.write(OK + LENGTH);
            connection.drip(PICTURE);
        });
        return Stream.of(
                        Fault.of("picture: no answer", afterRequest(ServerConnection::stall), late),
                        Fault.of("picture: stalls half-way", half, late),
                        Fault.of("picture: drips", dripping, late))
                .map(Fault::untilTheDeadline)
                .toList();
    }
}
