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

/** A server on raw sockets that does what its scripts say, one a request, and counts what reaches it. */
final class FaultyServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSocket server;
    private final Supplier<FaultScript> scripts;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultyServer::daemon);
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger whole = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private int busy;
    private final CompletableFuture<Long> hangUp = new CompletableFuture<>();

    /** @param scripts asked for a script before each request, and once more when a client hangs up */
    FaultyServer(Supplier<FaultScript> scripts) throws IOException {
        this.scripts = scripts;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Plays the scripts in turn, and the last one for ever, so that no request too many goes unnoticed. */
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

    /** Request line and headers of everything that came, whole or not. */
    List<String> heads() {
        return heads;
    }

    int posts() {
        return (int) heads.stream().filter(head -> head.startsWith("POST ")).count();
    }

    /** Requests whose last byte came. */
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

    void noteHangUp() {
        hangUp.complete(System.nanoTime());
    }

    /** Until a script holds a client. */
    void awaitHeld() throws InterruptedException {
        assertThat(held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** By {@link System#nanoTime}, when the first client that was held hung up. */
    long hangUpNanos() throws Exception {
        return hangUp.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void release() {
        released.countDown();
    }

    void awaitRelease() throws IOException {
        try {
            released.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException("the server stopped", e);
        }
    }

    /** Waits until every client has hung up, so that nothing is left to be counted. Takes no further ones. */
    void awaitEnd() throws IOException, InterruptedException {
        server.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
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

    /** A line is idle while it waits for the first byte of a request. */
    synchronized void noteBusy(int lines) {
        busy += lines;
        notifyAll();
    }

    /** Until every line has either ended or waits for a request: what was to be closed is closed. */
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
        try (ServerLine line = new ServerLine(this, socket)) {
            while (!line.isClosed()) {
                scripts.get().play(line);
            }
        } catch (IOException | GeneralSecurityException e) {
            // the client went away, as it may
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
