package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.retrofit.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** Answers every POST with the same picture. Run as a program, so that its work is not measured. */
final class FixedResponseServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(FixedResponseServer::daemon);
    private final String certificate;

    private FixedResponseServer(String certificate) {
        this.certificate = certificate;
    }

    /** One connection of a client. */
    @FunctionalInterface
    private interface Responder {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    /** Prints its ports and its certificate, and ends when its input ends. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        try (FixedResponseServer server = start()) {
            System.out.println(server.line());
            while (System.in.read() >= 0) {
                // until the client closes the connection
            }
        }
    }

    static FixedResponseServer start() throws IOException, GeneralSecurityException {
        TestCertificate certificate = TestCertificate.shared();
        FixedResponseServer server = new FixedResponseServer(certificate.encoded());
        for (int delayMillis : new int[] {0, 50, 3000}) {
            server.listen(
                    new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
                    socket -> Http1Responder.serve(socket, delayMillis));
        }
        server.listen(secure(certificate.context()), Http2Responder::serve);
        return server;
    }

    private static ServerSocket secure(SSLContext context) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        return socket;
    }

    private void listen(ServerSocket socket, Responder responder) {
        sockets.add(socket);
        threads.execute(() -> accept(socket, responder));
    }

    ServerAddresses addresses() throws IOException {
        return ServerAddresses.parse(line());
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (ServerSocket socket : sockets) {
            line.append(socket.getLocalPort()).append(' ');
        }
        return line.append(certificate).toString();
    }

    /** The connections accepted so far. */
    int connections() {
        return connections.get();
    }

    private void accept(ServerSocket server, Responder responder) {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket, responder));
            }
        } catch (IOException e) {
            // closed: the server ends
        }
    }

    private static void serve(Socket socket, Responder responder) {
        try (socket) {
            socket.setTcpNoDelay(true);
            responder.serve(socket);
        } catch (IOException | InterruptedException e) {
            // the client has closed the connection, or the server ends
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
