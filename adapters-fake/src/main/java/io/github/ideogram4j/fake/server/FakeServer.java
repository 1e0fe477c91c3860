package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.time.VirtualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FakeTransport} behind HTTP, for programs in any language: it speaks the protocol of the gateway on the loopback.
 *
 * <p>It serves the V3 and the legacy endpoints, below {@code /ideogram} as the gateway does and without that prefix as the
 * vendor does, the pictures behind the links of its answers, and controls below {@code /__fake/}. Scripted outcomes of the
 * fake happen on the connection. By default it is strict: a request that breaks a documented rule gets a 400 that says which.
 *
 * <p>For the JVM only. Thread-safe. {@link #close} ends all connections and threads; the fake can be used further.
 */
public final class FakeServer implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 512;
    private static final int BACKLOG = 128;
    private static final long CLOSING_SECONDS = 10;

    private final ServerSocket listener;
    private final String host;
    private final RequestHandler handler;
    private final ExecutorService threads;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);

    private FakeServer(Builder builder) throws IOException {
        listener = new ServerSocket();
        try {
            InetAddress address = InetAddress.getByName(builder.host);
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(address, builder.port), BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw new IOException(builder.host + ":" + builder.port + " cannot be listened on: " + e.getMessage(), e);
        }
        host = (builder.host.contains(":") ? "[" + builder.host + "]" : builder.host) + ":" + port();
        handler = new RequestHandler(
                new OperationEndpoint(builder.fake, builder.lenient),
                new PictureEndpoint(builder.fake),
                new ControlEndpoint(
                        builder.fake, builder.clock, listener.getInetAddress().isLoopbackAddress() ? host : ""),
                builder.observer);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "ideogram4j-fake-server-" + port());
            thread.setDaemon(true);
            return thread;
        });
        threads.execute(this::accept);
    }

    /**
     * Starts a strict server for {@code fake} on a free port of 127.0.0.1.
     *
     * @throws UncheckedIOException if there is none
     */
    public static FakeServer start(FakeTransport fake) {
        return builder(fake).start();
    }

    /** A builder for a server with other settings. */
    public static Builder builder(FakeTransport fake) {
        return new Builder(fake);
    }

    /** The address of the server, such as {@code http://127.0.0.1:49152}, without path. */
    public URI uri() {
        return URI.create("http://" + host);
    }

    /** The port on which the server listens. */
    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                free.acquire();
                Socket socket = listener.accept();
                connections.add(socket);
                if (listener.isClosed()) { // close() may have missed the new connection
                    socket.close();
                }
                threads.execute(() -> serve(socket));
            } catch (IOException | RuntimeException e) { // closed, or too many open files
                free.release();
            } catch (InterruptedException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new HttpConnection(socket, handler, host).serve();
        } catch (IOException e) {
            // the client has left, or the server is being closed
        } finally {
            connections.remove(socket);
            free.release();
        }
    }

    /** Closes all connections, those with a call in flight included, and waits until their threads have ended. */
    @Override
    public void close() {
        try {
            listener.close();
            threads.shutdownNow();
            for (Socket connection : connections) {
                connection.close();
            }
            threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "FakeServer[" + uri() + "]";
    }

    /** Collects the settings of a server. Not safe for use by several threads at once. */
    public static final class Builder {
        private final FakeTransport fake;
        private String host = "127.0.0.1";
        private int port;
        private boolean lenient;
        private Consumer<ServedRequest> observer = request -> {};
        private @Nullable VirtualClock clock;

        private Builder(FakeTransport fake) {
            this.fake = fake;
        }

        /**
         * Sets the port. Defaults to 0, which picks a free one.
         *
         * @throws IllegalArgumentException if not 0 to 65535
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("port not in 0-65535: " + number);
            }
            port = number;
            return this;
        }

        /**
         * Sets the address to listen on. Defaults to 127.0.0.1, which only programs on this machine can reach;
         * {@code 0.0.0.0} opens the server, which checks no keys, to the network.
         */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /**
         * Sets whether mistakes that can be overlooked, such as unknown fields and misspelled constants, are only noted in
         * {@link ServedRequest#notes}. Defaults to false: they get a 400.
         */
        public Builder lenient(boolean overlooks) {
            lenient = overlooks;
            return this;
        }

        /**
         * Sets a listener that is told of each request before its answer is sent, by several threads at once. Defaults to
         * none.
         */
        public Builder observer(Consumer<ServedRequest> listener) {
            observer = listener;
            return this;
        }

        /** Sets the clock of the fake, which clients may then read and move. Defaults to none. */
        public Builder clock(VirtualClock virtual) {
            clock = virtual;
            return this;
        }

        /**
         * Adds a script to the fake, in the JSON that is described in docs/fake-server.md.
         *
         * @param file name of the file, for messages
         * @throws IllegalArgumentException if it is malformed; names file and place
         */
        public Builder script(String file, String json) {
            try {
                ScriptFile.apply(file, JsonParser.parse(file, json), fake);
                return this;
            } catch (RequestError e) {
                throw new IllegalArgumentException(e.text(), e);
            }
        }

        /**
         * Starts the server.
         *
         * @throws UncheckedIOException if the address cannot be listened on
         */
        public FakeServer start() {
            try {
                return new FakeServer(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }
}
