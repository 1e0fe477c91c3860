package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aService;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A server that has one fault, and a client of the user's that is about to meet it. */
final class FaultStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A user's own may well ask for everything to be sent again. */
    private static final Authenticator EAGER = (route, response) -> response.request();

    private final Fault fault;
    private final FaultyServer server;
    private final CrowdedPort crowd = new CrowdedPort();
    private final FaultyNames names;
    private final WatchedSockets sockets = new WatchedSockets();
    private final ConnectionPool pool = new ConnectionPool();
    private final FaultCaller caller;

    private FaultStage(Fault fault, boolean bare, Path folder) throws Exception {
        this.fault = fault;
        this.server = server(fault);
        this.names = fault.route().names();
        HttpUrl url = fault.route().url(port());
        this.caller = bare ? new BareCaller(client().build(), url) : library(url, folder);
        if (fault.afterAGoodCall()) {
            caller.call(FaultLoad.PROMPT, PATIENCE);
            server.awaitIdle();
        }
    }

    /** The library is about to meet it. */
    static FaultStage forLibrary(Fault fault, Path folder) throws Exception {
        return new FaultStage(fault, false, folder);
    }

    /** OkHttp is about to meet it alone. */
    static FaultStage forBareOkHttp(Fault fault, Path folder) throws Exception {
        return new FaultStage(fault, true, folder);
    }

    /** Until the fault has the call in its grip. */
    void awaitHeld() throws InterruptedException {
        switch (fault.route()) {
            case HANGING_NAME -> names.awaitHanging();
            case CROWDED -> sockets.awaitConnecting();
            default -> server.awaitHeld();
        }
    }

    /** By {@link System#nanoTime}, when the call's socket was closed, as seen by the server if it ever saw it open. */
    OptionalLong closedNanos() throws Exception {
        server.release();
        return switch (fault.route()) {
            case HANGING_NAME -> OptionalLong.empty();
            case CROWDED -> OptionalLong.of(sockets.closedNanos());
            default -> OptionalLong.of(server.hangUpNanos());
        };
    }

    long openSockets() {
        return sockets.open();
    }

    /** Makes the call that meets the fault. */
    FaultOutcome call() {
        return caller.call(fault.load(), fault.timeout());
    }

    /** Makes the call that meets the fault and one more, and waits until nothing is left of them. */
    Sighting observe() throws Exception {
        int socketsBefore = sockets.count();
        int requestsBefore = server.heads().size();
        long start = System.nanoTime();
        FaultOutcome outcome = call();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        int opened = sockets.count() - socketsBefore;
        server.release();
        settle();
        server.awaitIdle();
        int kept = pool.connectionCount();
        int inUse = kept - pool.idleConnectionCount();
        int requests = server.heads().size() - requestsBefore;
        FaultOutcome next = next();
        settle();
        pool.evictAll();
        server.awaitEnd();
        int later = server.heads().size() - requestsBefore - requests - 1; // the next call's own
        requests += Math.max(0, later);
        return new Sighting(outcome, requests, opened, elapsed, kept, inUse, next);
    }

    /** Nothing is to be learnt from a way that stays barred. */
    private FaultOutcome next() {
        return fault.route().recovers() ? caller.call(FaultLoad.PROMPT, PATIENCE) : FaultOutcome.BARRED;
    }

    /** Waits for the threads that close what a caller has left behind. */
    void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (pool.connectionCount() != pool.idleConnectionCount() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        names.close();
        crowd.close();
        server.close();
    }

    private static FaultyServer server(Fault fault) throws IOException {
        FaultScript good = fault.route().isSecure() ? GoodAnswers.secure(GoodAnswers.plain()) : GoodAnswers.plain();
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
        return fault.route() == FaultRoute.CROWDED ? crowd.fill() : server.port();
    }

    private LibraryCaller library(HttpUrl url, Path folder) throws Exception {
        RetrofitTransport service = aService(HttpGateway.aiHubMix().withBaseUrl(url.uri()))
                .client(client().authenticator(EAGER).build())
                .build();
        return new LibraryCaller(service, url, folder);
    }

    private OkHttpClient.Builder client() throws IOException, GeneralSecurityException {
        OkHttpClient.Builder client =
                new OkHttpClient.Builder().dns(names).socketFactory(sockets).connectionPool(pool);
        return fault.route() == FaultRoute.TLS ? TestCertificate.shared().trustedBy(client) : client;
    }
}
