package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A server on raw sockets that runs one script per request and counts the requests. */
final class FaultyServer implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;

    private final ServerSocket server;
    private final Supplier<FaultScript> scripts;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultyServer::daemon);
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger whole = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private int busy;
    private final CompletableFuture<Long> clientClosed = new CompletableFuture<>();

    /** @param scripts supplies a script before each request, and once more when a client closes a connection that it had not
     *     announced to be closed */
    FaultyServer(Supplier<FaultScript> scripts) throws IOException {
        this.scripts = scripts;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Runs the scripts in order and repeats the last one, so that surplus requests are counted. */
    static FaultyServer playing(FaultScript... scripts) throws IOException {
        Queue<FaultScript> queue = new ConcurrentLinkedQueue<>(List.of(scripts));
        FaultScript last = scripts[scripts.length - 1];
        return new FaultyServer(() -> {
            FaultScript next = queue.poll();
            return next == null ? last : next;
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** The request line and headers of all requests, complete or not. */
    List<String> heads() {
        return heads;
    }

    int posts() {
        return (int) heads.stream().filter(head -> head.startsWith("POST ")).count();
    }

    /** The number of complete requests. */
    int whole() {
        return whole.get();
    }

    int connections() {
        return sockets.size();
    }

    void note(String head) {
        heads.add(head);
    }

    void noteWhole() {
        whole.incrementAndGet();
    }

    void noteHeld() {
        held.countDown();
    }

    void noteClosed() {
        clientClosed.complete(System.nanoTime());
    }

    /** Waits until a script holds a client. */
    void awaitHeld() throws InterruptedException {
        assertThat(held.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** The {@link System#nanoTime} when the first held client closed its connection. */
    long clientClosedNanos() throws Exception {
        return clientClosed.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    void release() {
        released.countDown();
    }

    void awaitRelease() throws IOException {
        try {
            released.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException("the server stopped", e);
        }
    }

    /** Accepts no further connections and waits until all clients have closed theirs, so that all requests are counted. */
    void awaitEnd() throws IOException, InterruptedException {
        server.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                .as("every connection has ended")
                .isTrue();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    /** A connection is idle while it waits for the first byte of a request. */
    synchronized void noteBusy(int change) {
        busy += change;
        notifyAll();
    }

    /** Waits until each connection is closed or idle. */
    synchronized void awaitIdle() throws InterruptedException {
        while (busy > 0) {
            wait();
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                noteBusy(1);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (ServerConnection connection = new ServerConnection(this, socket)) {
            while (!connection.isClosed() && !connection.isAtEnd()) {
                scripts.get().play(connection);
            }
        } catch (IOException | GeneralSecurityException e) {
            // the client closed the connection
        } finally {
            noteBusy(-1);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        return thread;
    }
}
