package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aServiceAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(120)
class VirtualThreadsTest {
    private static final int CALLS = 2000;

    @Test
    void calls_twoThousandAtOnce_areAnsweredWithoutAPlatformThreadEach() throws Exception {
        int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
        try (ServerSocket server = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> threads = CompletableFuture.supplyAsync(() -> answerTogether(server));
            Ideogram ideogram = Ideogram.builder(aServiceAt(server.getLocalPort()))
                    .limit(InFlightLimit.of(CALLS))
                    .build();
            List<CompletableFuture<ImageBatch>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(ideogram.submit(GENERATE, CallOptions.defaults().withTimeout(Duration.ofSeconds(100))));
            }

            for (CompletableFuture<ImageBatch> call : calls) {
                assertThat(call.get(100, TimeUnit.SECONDS).images()).hasSize(1);
            }
            assertThat(threads.get() - threadsBefore).isLessThan(100);
        }
    }

    @Test
    void interrupt_ofAVirtualThread_isReportedAsOfAnyOther() throws Exception {
        try (FaultyServer server = FaultyServer.playing(FaultScript.afterRequest(ServerConnection::stall))) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = startVirtual(() -> {
                failure.complete(
                        catchThrowable(() -> CheckedCalls.execute(aServiceAt(server.port()), GENERATE, LONG_TIMEOUT)));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            server.awaitHeld();

            caller.interrupt();

            assertThat(failure.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(CallInterruptedException.class)
                    .extracting(it -> ((ImageServiceException) it).delivery())
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(server.clientClosedNanos()).isPositive();
        }
    }

    /** Answers as soon as all calls wait, and returns the number of platform threads at that moment. */
    private static int answerTogether(ServerSocket server) {
        List<Socket> waiting = new ArrayList<>();
        try {
            while (waiting.size() < CALLS) {
                waiting.add(server.accept());
            }
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            for (Socket socket : waiting) {
                answer(socket);
            }
            return threads;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Socket socket) throws IOException {
        try (socket;
                BufferedInputStream in = new BufferedInputStream(socket.getInputStream())) {
            StringBuilder request = new StringBuilder();
            while (request.indexOf("--\r\n", request.length() - 4) < 0) { // of the last boundary
                request.append((char) in.read());
            }
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + ValidResponses.BATCH.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + ValidResponses.BATCH).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The sources are those of Java 17. */
    private static Thread startVirtual(Runnable work) throws ReflectiveOperationException {
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    }
}
