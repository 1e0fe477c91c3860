package io.github.ideogram4j.retrofit.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The server's side of an HTTP/2 connection: only what clients of fixed small answers need. It ignores what the client
 * sends but the end of each request, and its windows are wider than any request.
 */
final class Http2Responder {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private static final int PREFACE_BYTES = 24;
    private static final int HEAD_BYTES = 9;
    private static final int FIRST_DYNAMIC_INDEX = 62; // RFC 7541, section 2.3.3
    private static final int WINDOW = 1 << 30;
    private static final byte[] BODY = Payloads.ANSWER.getBytes(StandardCharsets.UTF_8);
    private static final byte[] FIRST_HEADERS = headers(true);
    private static final byte[] LATER_HEADERS = headers(false);
    private static final byte[] INITIAL_WINDOW = {0, 4, 64, 0, 0, 0};
    private static final byte[] MAX_STREAMS = {0, 3, 0, 0, 0, 100};

    private final DataInputStream in;
    private final OutputStream out;
    private int received; // since the window of the connection was widened
    private byte[] headers = FIRST_HEADERS;

    private Http2Responder(DataInputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Answers each request at once. */
    static void serve(Socket socket) throws IOException {
        Http2Responder connection = new Http2Responder(
                new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024)),
                socket.getOutputStream());
        connection.in.skipNBytes(PREFACE_BYTES);
        byte[] settings = ByteBuffer.allocate(MAX_STREAMS.length + INITIAL_WINDOW.length)
                .put(MAX_STREAMS)
                .put(INITIAL_WINDOW)
                .array();
        connection.out.write(frame(SETTINGS, 0, 0, settings));
        connection.widen(WINDOW);
        while (true) {
            connection.read();
        }
    }

    private void read() throws IOException {
        int head = in.readInt();
        int length = head >>> 8;
        int type = head & 0xff;
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(length);
        if (type == SETTINGS && flags != ACK) {
            out.write(frame(SETTINGS, ACK, 0));
        } else if (type == PING && flags != ACK) {
            out.write(frame(PING, ACK, 0, payload));
        } else if (type == DATA || type == HEADERS) {
            received += type == DATA ? length : 0;
            if (received > WINDOW / 2) {
                widen(received);
                received = 0;
            }
            if ((flags & END_STREAM) != 0) {
                answer(stream);
            }
        }
    }

    private void widen(int bytes) throws IOException {
        out.write(
                frame(WINDOW_UPDATE, 0, 0, ByteBuffer.allocate(4).putInt(bytes).array()));
    }

    private void answer(int stream) throws IOException {
        byte[] head = frame(HEADERS, END_HEADERS, stream, headers);
        byte[] body = frame(DATA, END_STREAM, stream, BODY);
        out.write(ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array());
        headers = LATER_HEADERS;
    }

    private static byte[] frame(int type, int flags, int stream, byte... payload) {
        return ByteBuffer.allocate(HEAD_BYTES + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** As RFC 7541 says: what does not vary enters the table of the connection, and is an index from then on. */
    private static byte[] headers(boolean first) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x88); // :status 200
        int index = FIRST_DYNAMIC_INDEX + Payloads.CONSTANT_HEADERS.size();
        for (Map.Entry<String, String> header : Payloads.CONSTANT_HEADERS.entrySet()) {
            index--;
            if (first) {
                literal(block, 0x40, header);
            } else {
                block.write(0x80 | index);
            }
        }
        for (Map.Entry<String, String> header : Payloads.VARYING_HEADERS.entrySet()) {
            literal(block, 0, header);
        }
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int kind, Map.Entry<String, String> header) {
        block.write(kind);
        text(block, header.getKey());
        text(block, header.getValue());
    }

    /** Shorter than 127 bytes. */
    private static void text(ByteArrayOutputStream block, String text) {
        block.write(text.length());
        block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
