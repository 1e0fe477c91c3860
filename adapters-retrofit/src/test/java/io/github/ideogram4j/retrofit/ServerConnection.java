package io.github.ideogram4j.retrofit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's end of one connection. */
final class ServerConnection implements Closeable {
    private static final Pattern LENGTH =
            Pattern.compile("^Content-Length: (\\d+)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int DRIP_MILLIS = 20;

    private final FaultyServer server;
    private Socket socket;
    private InputStream in;
    private boolean secure;
    private boolean last;
    private boolean used;
    private long bodyLeft;

    ServerConnection(FaultyServer server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Switches the connection to TLS, unless it uses TLS already. */
    void secure(SSLContext context) throws IOException {
        if (!secure) {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            secure = true;
            socket = tls;
            in = new BufferedInputStream(tls.getInputStream());
        }
    }

    /** Waits for the first byte. */
    void readByte() throws IOException {
        if (in.read() < 0) {
            throw new EOFException("the client sent nothing");
        }
    }

    String readHead() throws IOException {
        StringBuilder text = new StringBuilder().append(awaitRequest());
        while (text.indexOf("\r\n\r\n", text.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("part of a request: " + text.length() + " bytes");
            }
            text.append((char) next);
        }
        String head = text.toString();
        Matcher length = LENGTH.matcher(head);
        bodyLeft = length.find() ? Long.parseLong(length.group(1)) : 0;
        last = head.contains("\r\nConnection: close\r\n");
        used = true;
        server.note(head);
        return head;
    }

    /** Whether a request was read before. */
    boolean isUsed() {
        return used;
    }

    /** Whether the client announced no further request, and sends none. */
    boolean isAtEnd() throws IOException {
        if (!last) {
            return false;
        }
        in.mark(1);
        try {
            awaitRequest();
            in.reset();
            return false;
        } catch (EOFException | SocketException e) {
            return true;
        }
    }

    void readBody(long bytes) throws IOException {
        in.skipNBytes(bytes);
        bodyLeft -= bytes;
    }

    String readRequest() throws IOException {
        String head = readHead();
        readBody(bodyLeft);
        server.noteWhole();
        return head;
    }

    void write(String latin1) throws IOException {
        write(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void answer(int status, String body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said So\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        write(head + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Sends nothing until the client closes the connection. */
    void stall() throws IOException {
        server.noteHeld();
        while (!isClosedByClient(TIMEOUT_MILLIS)) {
            // discard what else the client sends
        }
    }

    /** Reads nothing until the server is released, so that the buffers fill up. */
    void stallUnread() throws IOException {
        server.noteHeld();
        server.awaitRelease();
        stall();
    }

    /** Sends the text byte by byte, then blanks until the client closes the connection. */
    void drip(String text) throws IOException {
        server.noteHeld();
        for (int i = 0; !isClosedByClient(DRIP_MILLIS); i++) {
            write(i < text.length() ? text.substring(i, i + 1) : " ");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Resets the connection in place of closing it. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    private char awaitRequest() throws IOException {
        server.noteBusy(-1);
        try {
            int first = in.read();
            if (first < 0) {
                throw new EOFException("no request");
            }
            return (char) first;
        } finally {
            server.noteBusy(1);
        }
    }

    private boolean isClosedByClient(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            if (in.read(new byte[64 * 1024]) >= 0) {
                return false;
            }
        } catch (SocketTimeoutException e) {
            if (millis == TIMEOUT_MILLIS) {
                throw e;
            }
            return false;
        } catch (IOException e) {
            // a reset closes the connection too
        }
        server.noteClosed();
        close();
        return true;
    }
}
