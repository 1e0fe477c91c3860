package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultOutcome.UNKNOWN;
import static io.github.ideogram4j.retrofit.FaultOutcome.UNREACHABLE;
import static io.github.ideogram4j.retrofit.FaultOutcome.late;
import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.GoodAnswers.secure;

import io.github.ideogram4j.call.Delivery;
import java.util.List;
import java.util.stream.Stream;

/** Connections that do not come about, or break. */
final class ConnectionFaults {
    private static final FaultScript DROP = afterRequest(ServerLine::close);
    private static final FaultScript RESET = afterRequest(ServerLine::reset);

    private ConnectionFaults() {}

    static Stream<Fault> all() {
        return Stream.of(unreachable(), insecure(), dropped(), pooled()).flatMap(List::stream);
    }

    private static List<Fault> unreachable() {
        FaultScript never = GoodAnswers.plain();
        return List.of(
                Fault.early("connection refused", never, UNREACHABLE).over(FaultRoute.REFUSED),
                Fault.early("connection never accepted", never, late(Delivery.NOT_SENT))
                        .over(FaultRoute.CROWDED)
                        .untilTheDeadline(),
                Fault.early("unknown name", never, UNREACHABLE).over(FaultRoute.UNKNOWN_NAME),
                Fault.early("name look-up hangs", never, late(Delivery.NOT_SENT))
                        .over(FaultRoute.HANGING_NAME)
                        .untilTheDeadline());
    }

    private static List<Fault> insecure() {
        FaultScript plainText = line -> {
            line.readByte();
            line.write("HTTP/1.1 400 Bad Request\r\n\r\n");
            line.close();
        };
        FaultScript hangUp = line -> {
            line.readByte();
            line.close();
        };
        return List.of(
                Fault.early("TLS: answered in plain text", plainText, UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early("TLS: no common cipher", line -> line.secure(TestCertificate.none()), UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early("TLS: certificate of a stranger", secure(DROP), UNREACHABLE)
                        .over(FaultRoute.DISTRUSTED),
                Fault.early("TLS: dropped in the handshake", hangUp, UNREACHABLE)
                        .over(FaultRoute.TLS),
                Fault.early("TLS: handshake stalls", ServerLine::stall, late(Delivery.NOT_SENT))
                        .over(FaultRoute.TLS)
                        .untilTheDeadline(),
                Fault.of("TLS: dropped after the body", secure(DROP), UNKNOWN).over(FaultRoute.TLS));
    }

    private static List<Fault> dropped() {
        FaultScript beforeBody = line -> {
            line.readHead();
            line.close();
        };
        FaultScript inBody = line -> {
            line.readHead();
            line.readBody(100_000);
            line.close();
        };
        return List.of(
                Fault.early("dropped on connect", ServerLine::close, UNKNOWN),
                Fault.of("dropped before the body", beforeBody, UNKNOWN).with(FaultLoad.UPLOAD),
                Fault.of("dropped in the body", inBody, UNKNOWN).with(FaultLoad.UPLOAD),
                Fault.of("dropped after the body", DROP, UNKNOWN),
                Fault.of("reset after the body", RESET, UNKNOWN),
                Fault.of("dropped after the body, host of two addresses", DROP, UNKNOWN)
                        .over(FaultRoute.TWO_ADDRESSES));
    }

    private static List<Fault> pooled() {
        return Stream.of(
                        Fault.of("stale connection: dropped after the body", DROP, UNKNOWN),
                        Fault.of("stale connection: reset after the body", RESET, UNKNOWN),
                        Fault.of("stale connection: closed while idle", ServerLine::close, FaultOutcome.SUCCESS))
                .map(Fault::onAPooledConnection)
                .toList();
    }
}
