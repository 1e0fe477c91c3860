package io.github.ideogram4j.fake.server;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Serves the requests of one connection, one after another. */
final class HttpConnection {
    private static final int IDLE_MILLIS = 60_000;
    private static final int LINGER_MILLIS = 1000;

    private final Socket socket;
    private final RequestHandler handler;
    private final String local;

    HttpConnection(Socket socket, RequestHandler handler, String local) {
        this.socket = socket;
        this.handler = handler;
        this.local = local;
    }

    /** Returns when the connection has ended; the caller closes it. */
    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
        boolean more = true;
        while (more) {
            socket.setSoTimeout(IDLE_MILLIS);
            HttpRequestHead head = null;
            try {
                head = HttpRequestHead.read(in);
                more = head != null && serve(head, in, out);
            } catch (RequestError e) {
                reject(handler.unreadable(head, e), in, out);
                more = false;
            }
        }
    }

    private boolean serve(HttpRequestHead head, InputStream in, OutputStream out) throws IOException {
        BodyStream body = BodyStream.of(head, in, out);
        HttpReply reply = handler.handle(head, body, local);
        if (reply.fault() != HttpReply.Fault.NONE) {
            fail(reply.fault(), in);
            return false;
        }
        boolean keepAlive = body.finish() && head.keepsAlive();
        if (reply.write(out, keepAlive, head.method().equals("HEAD"))) {
            fail(HttpReply.Fault.SILENT, in);
        } else if (!keepAlive) {
            linger(in);
        }
        return keepAlive;
    }

    private void fail(HttpReply.Fault fault, InputStream in) throws IOException {
        if (fault == HttpReply.Fault.RESET) {
            socket.setSoLinger(true, 0);
        } else if (fault == HttpReply.Fault.SILENT) {
            socket.setSoTimeout(0);
            skip(in, Long.MAX_VALUE); // ends when the client or the server closes the connection
        }
    }

    private void reject(HttpReply reply, InputStream in, OutputStream out) throws IOException {
        reply.write(out, false, false);
        linger(in);
    }

    /** Reads what the client still sends, because closing with unread bytes would take the answer away from it. */
    private void linger(InputStream in) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(LINGER_MILLIS);
        skip(in, BodyStream.MAX_BYTES * 2);
    }

    private static void skip(InputStream in, long most) throws IOException {
        byte[] skipped = new byte[8192];
        long count = 0;
        for (int read = in.read(skipped); read >= 0 && count < most; read = in.read(skipped)) {
            count += read;
        }
    }
}
