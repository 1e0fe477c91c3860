package io.github.ideogram4j.retrofit.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every POST with the same picture, at once, or after 50 ms if the path begins with {@code /slow}. A process of
 * its own, so that its work is not measured. Prints its port, and ends when its input ends.
 */
final class FixedResponseServer {
    static final String SLOW = "slow/";
    private static final int DELAY_MILLIS = 50;
    private static final byte[] ANSWER = answer();

    private FixedResponseServer() {}

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            daemon(() -> accept(server));
            while (System.in.read() >= 0) {
                // until the client closes the connection
            }
        }
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed: the program ends
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            while (true) {
                boolean slow = read(in);
                if (slow) {
                    Thread.sleep(DELAY_MILLIS);
                }
                out.write(ANSWER);
            }
        } catch (IOException | InterruptedException e) {
            // the client has closed the connection
        }
    }

    /** Reads a whole request and returns whether it asks for a slow answer. */
    private static boolean read(InputStream in) throws IOException {
        boolean slow = line(in).startsWith("POST /" + SLOW);
        long length = 0;
        String header = line(in);
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).trim());
            }
            header = line(in);
        }
        in.skipNBytes(length);
        return slow;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the client has closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    private static byte[] answer() {
        byte[] body = Payloads.ANSWER.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + Payloads.ANSWER).getBytes(StandardCharsets.UTF_8);
    }
}
