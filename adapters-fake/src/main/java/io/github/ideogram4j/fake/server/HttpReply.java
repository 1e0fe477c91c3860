package io.github.ideogram4j.fake.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server does about a request: an answer, or a scripted fault of the connection. */
final class HttpReply {
    /** What happens on the connection in place of an answer. */
    enum Fault {
        NONE,
        /** The connection is closed. */
        DROPPED,
        /** The connection is reset. */
        RESET,
        /** The connection stays open without an answer. */
        SILENT
    }

    private final Fault fault;
    private final int status;
    private final InputStream body;
    private final long length;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private HttpReply(Fault fault, int status, InputStream body, long length) {
        this.fault = fault;
        this.status = status;
        this.body = body;
        this.length = length;
    }

    static HttpReply of(int status, String type, InputStream body, long length) {
        return new HttpReply(Fault.NONE, status, body, length).with("Content-Type", type);
    }

    static HttpReply text(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(status, type, new ByteArrayInputStream(bytes), bytes.length);
    }

    static HttpReply json(int status, Object value) {
        return text(status, "application/json", JsonText.of(value));
    }

    static HttpReply fault(Fault fault) {
        return new HttpReply(fault, 0, new ByteArrayInputStream(new byte[0]), 0);
    }

    /** An error in the shape of AiHubMix. */
    static HttpReply error(int status, Map<String, Object> error) {
        Map<String, Object> shown = new LinkedHashMap<>(error);
        shown.put("type", "Aihubmix_api_error");
        return json(status, Map.of("error", shown));
    }

    static HttpReply error(int status, String message) {
        return error(status, Map.of("message", message));
    }

    HttpReply with(String name, String value) {
        headers.put(name, value.replaceAll("[^ -~]", "?"));
        return this;
    }

    Fault fault() {
        return fault;
    }

    /** The status; 0 without an answer. */
    int status() {
        return status;
    }

    /**
     * Writes the answer.
     *
     * @return whether the connection is to stay silent from here on, as scripted
     */
    boolean write(OutputStream out, boolean keepAlive, boolean headOnly) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(reason())
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\nConnection: ");
        head.append(keepAlive ? "keep-alive" : "close").append("\r\n\r\n");
        try (InputStream content = body) {
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (!headOnly) {
                byte[] buffer = new byte[(int) Math.min(16 * 1024, length + 1)];
                for (int read = read(content, buffer, out); read >= 0; read = read(content, buffer, out)) {
                    out.write(buffer, 0, read);
                }
            }
            out.flush();
            return false;
        } catch (InterruptedIOException e) { // the scripted timeout of a picture
            return true;
        }
    }

    /** Reads on; if the body fails, what was read before still reaches the client. */
    private static int read(InputStream content, byte[] buffer, OutputStream out) throws IOException {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            out.flush();
            throw e;
        }
    }

    private String reason() {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
