package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultOutcome.SUCCESS;
import static io.github.ideogram4j.retrofit.FaultOutcome.UNKNOWN;
import static io.github.ideogram4j.retrofit.FaultOutcome.late;
import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static io.github.ideogram4j.retrofit.ValidResponses.BATCH;
import static io.github.ideogram4j.retrofit.ValidResponses.secure;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.ServiceBusyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers in every framing, correct or not. The server leaves the connection open unless a row says otherwise, so that a
 * client may use it for the next call.
 */
final class FramingFaults {
    private static final FaultOutcome UNREADABLE =
            FaultOutcome.of(MalformedAnswerException.class, Delivery.RECEIVED).withStatus(200);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String OK_1_0 = "HTTP/1.0 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String GZIP = "Content-Encoding: gzip\r\n";
    private static final String WHOLE = OK + length(BATCH) + BATCH;
    private static final String HALF = BATCH.substring(0, BATCH.length() / 2);
    private static final String BOM = "\u00ef\u00bb\u00bf";

    /** The answer to another call; nobody must get its picture. */
    private static final String STRANGER = answer("{\"data\":[{\"url\":\"https://h.example/stranger.png\"}]}");

    private FramingFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                        trailing(),
                        trailingRefusal(),
                        oldProtocol(),
                        interim(),
                        lengths(),
                        chunks(),
                        encodings(),
                        marks(),
                        unended())
                .flatMap(List::stream);
    }

    private static List<Fault> trailing() {
        return List.of(
                open("line break behind the answer", WHOLE + "\r\n", SUCCESS),
                open("blank behind the answer", WHOLE + " ", SUCCESS),
                open("NUL behind the answer", WHOLE + "\0", SUCCESS),
                open("second answer behind the answer", WHOLE + STRANGER, SUCCESS),
                open("half an answer behind the answer", WHOLE + STRANGER.substring(0, 40), SUCCESS),
                open("408 behind the answer", WHOLE + "HTTP/1.1 408 Late\r\nContent-Length: 0\r\n\r\n", SUCCESS),
                open("100 KB behind the answer", WHOLE + "x".repeat(100_000), SUCCESS),
                open("line break behind chunks", CHUNKED + chunk(BATCH) + end() + "\r\n", SUCCESS),
                open("second answer behind chunks", CHUNKED + chunk(BATCH) + end() + STRANGER, SUCCESS),
                open("line break behind an empty answer", OK + length("") + "\r\n", UNREADABLE),
                open("second answer behind a web page", answer("<html>") + STRANGER, UNREADABLE),
                open("TLS: line break behind the answer", WHOLE + "\r\n", SUCCESS)
                        .over(FaultRoute.TLS),
                open("TLS: second answer behind the answer", WHOLE + STRANGER, SUCCESS)
                        .over(FaultRoute.TLS));
    }

    private static List<Fault> trailingRefusal() {
        FaultOutcome busy =
                FaultOutcome.of(ServiceBusyException.class, Delivery.REJECTED).withStatus(429);
        FaultOutcome rejected = FaultOutcome.of(RequestRejectedException.class, Delivery.REJECTED)
                .withStatus(400);
        return List.of(
                open("line break behind a 429", "HTTP/1.1 429 Busy\r\n" + length("{}") + "{}\r\n", busy),
                open("second answer behind a 400", "HTTP/1.1 400 Bad\r\n" + length("{}") + "{}" + STRANGER, rejected),
                open(
                        "second answer behind a 500",
                        "HTTP/1.1 500 Broken\r\n" + length("") + STRANGER,
                        UNKNOWN.withStatus(500)));
    }

    private static List<Fault> oldProtocol() {
        String keepAlive = OK_1_0 + "Connection: keep-alive\r\n" + length(BATCH) + BATCH;
        return List.of(
                closed("HTTP/1.0", OK_1_0 + length(BATCH) + BATCH, SUCCESS),
                closed("HTTP/1.0 of no length", OK_1_0 + "\r\n" + BATCH, SUCCESS),
                open("HTTP/1.0, left open", OK_1_0 + length(BATCH) + BATCH, SUCCESS),
                open("HTTP/1.0 with keep-alive", keepAlive, SUCCESS),
                open("HTTP/1.0 with keep-alive, second answer behind it", keepAlive + STRANGER, SUCCESS));
    }

    private static List<Fault> interim() {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        String next = "HTTP/1.1 100 Continue\r\n\r\n";
        return List.of(
                open("100 before the answer", next + WHOLE, SUCCESS),
                open("102 before the answer", "HTTP/1.1 102 Processing\r\n\r\n" + WHOLE, SUCCESS),
                open("103 before the answer", early + WHOLE, SUCCESS),
                open("100 and 103 before the answer", next + early + WHOLE, UNKNOWN),
                open("103 before the answer, twice", early + early + WHOLE, UNKNOWN));
    }

    private static List<Fault> lengths() {
        String more = "Content-Length: " + (BATCH.length() + 7) + "\r\n\r\n";
        return List.of(
                closed("length too long", OK + more + BATCH, SUCCESS),
                open("length too long, left open", OK + more + BATCH, SUCCESS).hurried(),
                open("length too short", OK + length(HALF) + BATCH, UNREADABLE),
                open("length too short for the last bracket", OK + length(BATCH.stripTrailing()) + BATCH, SUCCESS),
                open("length 0 with a body", OK + length("") + BATCH, UNREADABLE),
                open("length -1", OK + "Content-Length: -1\r\n\r\n" + BATCH, SUCCESS)
                        .hurried(),
                open("length -5", OK + "Content-Length: -5\r\n\r\n" + BATCH, UNREADABLE),
                open("length is a word", OK + "Content-Length: many\r\n\r\n" + BATCH, SUCCESS)
                        .hurried(),
                open("length of 30 digits", OK + "Content-Length: " + "9".repeat(30) + "\r\n\r\n" + BATCH, SUCCESS)
                        .hurried(),
                open(
                        "two equal lengths",
                        OK + "Content-Length: " + BATCH.length() + "\r\n" + length(BATCH) + BATCH,
                        SUCCESS),
                open("two lengths, the first wrong", OK + "Content-Length: 3\r\n" + length(BATCH) + BATCH, SUCCESS),
                open(
                        "length beside chunks",
                        OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(BATCH) + end(),
                        SUCCESS));
    }

    private static List<Fault> chunks() {
        String single = IntStream.range(0, BATCH.length())
                .mapToObj(i -> chunk(BATCH.substring(i, i + 1)))
                .reduce("", String::concat);
        return List.of(
                open("chunks", CHUNKED + chunk(BATCH) + end(), SUCCESS),
                open("chunks of one byte", CHUNKED + single + end(), SUCCESS),
                open(
                        "chunks with extension and trailer",
                        CHUNKED + chunk(BATCH).replaceFirst("\r\n", ";a=b\r\n") + "0\r\nX-Sum: 1\r\n\r\n",
                        SUCCESS),
                closed("last chunk missing behind the answer", CHUNKED + chunk(BATCH), SUCCESS),
                open("last chunk missing behind the answer, left open", CHUNKED + chunk(BATCH), SUCCESS)
                        .hurried(),
                closed("chunk cut off", CHUNKED + chunk(BATCH).substring(0, 80), UNREADABLE),
                open("malformed chunk behind the answer", CHUNKED + chunk(BATCH) + "zz\r\n", SUCCESS));
    }

    private static List<Fault> encodings() {
        String zip = gzip(BATCH);
        String unended = zip.substring(0, zip.length() - 8);
        return List.of(
                open("gzip", OK + GZIP + length(zip) + zip, SUCCESS),
                open("gzip in chunks", OK + GZIP + "Transfer-Encoding: chunked\r\n\r\n" + chunk(zip) + end(), SUCCESS),
                open("gzip, line break behind it", OK + GZIP + length(zip) + zip + "\r\n", SUCCESS),
                open("gzip, second answer behind it", OK + GZIP + length(zip) + zip + STRANGER, SUCCESS),
                closed("gzip without its checksum", OK + GZIP + length(zip) + unended, SUCCESS),
                open("gzip without its checksum, left open", OK + GZIP + length(zip) + unended, SUCCESS)
                        .hurried(),
                closed("gzip cut off", OK + GZIP + length(zip) + zip.substring(0, 60), UNREADABLE),
                open("gzip that is none", OK + GZIP + length(BATCH) + BATCH, UNREADABLE),
                open("unknown encoding", OK + "Content-Encoding: br\r\n" + length(zip) + zip, UNREADABLE),
                open("identity", OK + "Content-Encoding: identity\r\n" + length(BATCH) + BATCH, SUCCESS));
    }

    private static List<Fault> marks() {
        String zip = gzip(BOM + BATCH);
        return List.of(
                open("byte order mark", answer(BOM + BATCH), SUCCESS),
                open(
                        "byte order mark in chunks",
                        CHUNKED + chunk(BOM.substring(0, 1)) + chunk(BOM.substring(1) + BATCH) + end(),
                        SUCCESS),
                open("byte order mark in gzip", OK + GZIP + length(zip) + zip, SUCCESS),
                open("byte order mark and nothing else", answer(BOM), UNREADABLE));
    }

    private static List<Fault> unended() {
        return List.of(
                open("of no length, left open", OK + "\r\n" + BATCH, SUCCESS).hurried(),
                open("of no length with close, left open", OK + "Connection: close\r\n\r\n" + BATCH, SUCCESS)
                        .hurried(),
                held("stalls half-way, of no length", OK + "\r\n" + HALF),
                held("stalls half-way in a chunk", CHUNKED + chunk(BATCH).substring(0, 80)),
                held("stalls half-way between chunks", CHUNKED + chunk(HALF)),
                closed("of no length, cut off in the first bytes", OK + "\r\n{", UNREADABLE));
    }

    private static Fault open(String name, String answer, FaultOutcome outcome) {
        return Fault.of(
                "answer: " + name, perhapsSecure(name, afterRequest(connection -> connection.write(answer))), outcome);
    }

    private static Fault closed(String name, String answer, FaultOutcome outcome) {
        return Fault.of("answer: " + name, FaultScript.raw(answer), outcome);
    }

    private static Fault held(String name, String answer) {
        FaultScript script = afterRequest(connection -> {
            connection.write(answer);
            connection.stall();
        });
        return Fault.of("answer: " + name, script, late(Delivery.RECEIVED).withStatus(200))
                .untilTheDeadline();
    }

    private static FaultScript perhapsSecure(String name, FaultScript script) {
        return name.startsWith("TLS") ? secure(script) : script;
    }

    private static String answer(String body) {
        return OK + length(body) + body;
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }

    private static String end() {
        return "0\r\n\r\n";
    }

    private static String gzip(String latin1) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(Fixtures.bytes(latin1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
