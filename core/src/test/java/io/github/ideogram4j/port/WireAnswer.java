package io.github.ideogram4j.port;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The answer of a server to a request, complete or truncated. */
public final class WireAnswer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Ending ending;

    /** How much of the answer is sent. The stated length is always that of the whole body. */
    public enum Ending {
        /** All of it, and the connection stays open. */
        WHOLE,
        /** Head and half of the body, then the connection is closed. */
        CUT_OFF,
        /** Head and half of the body, then nothing, on an open connection. */
        STALLED,
        /** Nothing, on an open connection. */
        SILENT,
        /** Nothing, and the connection is closed. */
        DROPPED;

        /** Whether there is an answer at all. */
        public boolean begins() {
            return this != SILENT && this != DROPPED;
        }

        /** Whether the connection is left open. */
        public boolean staysOpen() {
            return this != CUT_OFF && this != DROPPED;
        }
    }

    private WireAnswer(int status, Map<String, String> headers, byte[] body, Ending ending) {
        this.status = status;
        this.headers = new TreeMap<>(headers);
        this.body = body.clone();
        this.ending = ending;
    }

    public static WireAnswer json(int status, String body) {
        return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static WireAnswer of(int status, String contentType, byte[] body) {
        return new WireAnswer(status, Map.of("Content-Type", contentType), body, Ending.WHOLE);
    }

    public WireAnswer withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new WireAnswer(status, more, body, ending);
    }

    public WireAnswer ending(Ending how) {
        return new WireAnswer(status, headers, body, how);
    }

    public int status() {
        return status;
    }

    /** Without the length. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The whole one, whatever the ending. */
    public byte[] body() {
        return body.clone();
    }

    /** How much of the body is sent, if the answer begins. */
    public int sentLength() {
        return ending == Ending.WHOLE ? body.length : body.length / 2;
    }

    public Ending ending() {
        return ending;
    }
}
