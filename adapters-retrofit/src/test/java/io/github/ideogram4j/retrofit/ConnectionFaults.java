package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultOutcome.UNKNOWN;
import static io.github.ideogram4j.retrofit.FaultOutcome.UNREACHABLE;
import static io.github.ideogram4j.retrofit.FaultOutcome.late;
import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.ValidResponses.secure;

import io.github.ideogram4j.call.Delivery;
import java.util.List;
import java.util.stream.Stream;

/** Connections that cannot be established, or break. */
final class ConnectionFaults {
    private static final FaultScript DROP = afterRequest(ServerConnection::close);
    private static final FaultScript RESET = afterRequest(ServerConnection::reset);

    private ConnectionFaults() {}

    static Stream<Fault> all() {
        return Stream.of(unreachable(), insecure(), dropped(), pooled()).flatMap(List::stream);
    }

    private static List<Fault> unreachable() {
        FaultScript never = ValidResponses.plain();
        return List.of(
                Fault.early("connection refused", never, UNREACHABLE).over(FaultRoute.REFUSED),
                Fault.early("connection never accepted", never, late(Delivery.NOT_SENT))
                        .over(FaultRoute.FULL_BACKLOG)
                        .untilTheDeadline(),
                Fault.early("unknown name", never, UNREACHABLE).over(FaultRoute.UNKNOWN_NAME),
                Fault.early("name look-up hangs", never, late(Delivery.NOT_SENT))
                        .over(FaultRoute.HANGING_LOOKUP)
                        .untilTheDeadline());
    }

    private static List<Fault> insecure() {
        FaultScript plainText = connection -> {
            connection.readByte();
            connection.write("HTTP/1.1 400 Bad Request\r\n\r\n");
            connection.close();
        };
        FaultScript clientClosed = connection -> {
            connection.readByte();
            connection.close();
        };
        return List.of(
                Fault.early("TLS: answered in plain text", plainText, UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early(
                                "TLS: no common cipher",
                                connection -> connection.secure(TestCertificate.none()),
                                UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early("TLS: certificate of a stranger", secure(DROP), UNREACHABLE)
                        .over(FaultRoute.DISTRUSTED),
                Fault.early("TLS: dropped in the handshake", clientClosed, UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early("TLS: handshake stalls", ServerConnection::stall, late(Delivery.NOT_SENT))
                        .over(FaultRoute.TLS)
                        .untilTheDeadline(),
                Fault.of("TLS: dropped after the body", secure(DROP), UNKNOWN).over(FaultRoute.TLS));
    }

    private static List<Fault> dropped() {
        FaultScript beforeBody = connection -> {
            connection.readHead();
            connection.close();
        };
        FaultScript inBody = connection -> {
            connection.readHead();
            connection.readBody(100_000);
            connection.close();
        };
        return List.of(
                Fault.early("dropped on connect", ServerConnection::close, UNKNOWN),
                Fault.of("dropped before the body", beforeBody, UNKNOWN).with(FaultRequest.UPLOAD),
                Fault.of("dropped in the body", inBody, UNKNOWN).with(FaultRequest.UPLOAD),
                Fault.of("dropped after the body", DROP, UNKNOWN),
                Fault.of("reset after the body", RESET, UNKNOWN),
                Fault.of("dropped after the body, host of two addresses", DROP, UNKNOWN)
                        .over(FaultRoute.TWO_ADDRESSES));
    }

    /** Over HTTP/1.x the library does not use a connection twice: it meets these faults on a connection of its own. */
    private static List<Fault> pooled() {
        FaultScript closing = connection -> {
            if (connection.isUsed()) {
                connection.close();
            } else {
                ValidResponses.plain().play(connection);
            }
        };
        return Stream.of(
                        Fault.of("stale connection: dropped after the body", DROP, UNKNOWN),
                        Fault.of("stale connection: reset after the body", RESET, UNKNOWN),
                        Fault.of("stale connection: closed while idle", closing, FaultOutcome.SUCCESS))
                .map(Fault::onAPooledConnection)
                .toList();
    }
}
