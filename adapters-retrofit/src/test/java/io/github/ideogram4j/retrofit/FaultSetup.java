package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aService;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A server with one fault, and a client that is about to meet it. */
final class FaultSetup implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** A user's authenticator that asks for every request to be sent again. */
    private static final Authenticator EAGER = (route, response) -> response.request();

    private final Fault fault;
    private final FaultyServer server;
    private final FullBacklogPort fullPort = new FullBacklogPort();
    private final FaultyDns dns;
    private final CountingSocketFactory sockets = new CountingSocketFactory();
    private final ConnectionPool pool = new ConnectionPool();
    private final AtomicInteger inUse = new AtomicInteger();
    private final FaultCaller caller;

    private FaultSetup(Fault fault, boolean bare, Path folder) throws Exception {
        this.fault = fault;
        this.server = server(fault);
        this.dns = fault.route().dns();
        HttpUrl url = fault.route().url(port());
        this.caller = bare ? new OkHttpCaller(client().build(), url) : library(url, folder);
        if (fault.afterAGoodCall()) {
            caller.call(FaultRequest.PROMPT, TIMEOUT);
            server.awaitIdle();
        }
    }

    /** Sets up the library. */
    static FaultSetup forLibrary(Fault fault, Path folder) throws Exception {
        return new FaultSetup(fault, false, folder);
    }

    /** Sets up plain OkHttp. */
    static FaultSetup forPlainOkHttp(Fault fault, Path folder) throws Exception {
        return new FaultSetup(fault, true, folder);
    }

    /** Waits until the fault holds the call. */
    void awaitHeld() throws InterruptedException {
        switch (fault.route()) {
            case HANGING_LOOKUP -> dns.awaitHanging();
            case FULL_BACKLOG -> sockets.awaitConnecting();
            default -> server.awaitHeld();
        }
    }

    /** The {@link System#nanoTime} when the socket of the call was closed, as seen by the server if it was connected. */
    OptionalLong closedNanos() throws Exception {
        server.release();
        return switch (fault.route()) {
            case HANGING_LOOKUP -> OptionalLong.empty();
            case FULL_BACKLOG -> OptionalLong.of(sockets.closedNanos());
            default -> OptionalLong.of(server.clientClosedNanos());
        };
    }

    int openSockets() {
        return sockets.open();
    }

    /** Makes the call that meets the fault. */
    FaultOutcome call() {
        return caller.call(fault.request(), fault.timeout());
    }

    /** Makes the call that meets the fault and one more, and waits until both are complete. */
    FaultObservation observe() throws Exception {
        int socketsBefore = sockets.count();
        int requestsBefore = server.heads().size();
        long start = System.nanoTime();
        FaultOutcome outcome = call();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        int opened = sockets.count() - socketsBefore;
        server.release();
        settle();
        server.awaitIdle();
        int kept = sockets.open();
        int leaked = inUse.get();
        int requests = server.heads().size() - requestsBefore;
        FaultOutcome next = next();
        settle();
        pool.evictAll();
        if (inUse.get() > 0) {
            sockets.closeAll(); // plain OkHttp leaks a connection
        }
        server.awaitEnd();
        int later = server.heads().size() - requestsBefore - requests - 1; // without those of the next call
        requests += Math.max(0, later);
        return new FaultObservation(outcome, requests, opened, elapsed, kept, leaked, next);
    }

    /** Tries the next call only if it can reach the server. */
    private FaultOutcome next() {
        return fault.route().recovers() ? caller.call(FaultRequest.PROMPT, TIMEOUT) : FaultOutcome.NOT_TRIED;
    }

    /** Waits for the threads that release the resources of abandoned calls. */
    void settle() {
        long end = System.nanoTime() + SETTLING.toNanos();
        while (inUse.get() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        dns.close();
        fullPort.close();
        server.close();
    }

    private static FaultyServer server(Fault fault) throws IOException {
        FaultScript good =
                fault.route().isSecure() ? ValidResponses.secure(ValidResponses.plain()) : ValidResponses.plain();
        List<FaultScript> scripts = new ArrayList<>(List.of(fault.script(), good));
        if (fault.afterAGoodCall()) {
            scripts.add(0, good);
        }
        return FaultyServer.playing(scripts.toArray(new FaultScript[0]));
    }

    private int port() throws IOException {
        if (fault.route() == FaultRoute.REFUSED) {
            server.close();
        }
        return fault.route() == FaultRoute.FULL_BACKLOG ? fullPort.fill() : server.port();
    }

    private LibraryCaller library(HttpUrl url, Path folder) throws Exception {
        RetrofitTransport service = aService(HttpGateway.aiHubMix().withBaseUrl(url.uri()))
                .client(client().authenticator(EAGER).build())
                .build();
        return new LibraryCaller(service, url, folder);
    }

    private OkHttpClient.Builder client() throws IOException, GeneralSecurityException {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .dns(dns)
                .socketFactory(sockets)
                .connectionPool(pool)
                .eventListener(new ConnectionCounter(inUse));
        return fault.route() == FaultRoute.TLS ? TestCertificate.shared().trustedBy(client) : client;
    }

    /** Counts the connections in use. */
    private static final class ConnectionCounter extends EventListener {
        private final AtomicInteger inUse;

        ConnectionCounter(AtomicInteger inUse) {
            this.inUse = inUse;
        }

        @Override
        public void connectionAcquired(Call call, Connection connection) {
            inUse.incrementAndGet();
        }

        @Override
        public void connectionReleased(Call call, Connection connection) {
            inUse.decrementAndGet();
        }
    }
}
