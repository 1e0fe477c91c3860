package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dns;

/** A name service for loopback names that fails at the first question only. */
final class FaultyNames implements Dns, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    /** What a resolver commonly gives each server. */
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    private final Answer first;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** What becomes of the first question. */
    enum Answer {
        ONE_ADDRESS,
        TWO_ADDRESSES,
        UNKNOWN,
        /** No answer, and deaf to interrupts, as the look-up of the operating system is. */
        HANG
    }

    FaultyNames(Answer first) {
        this.first = first;
    }

    /** Until the question that hangs has been asked. */
    void awaitHanging() throws InterruptedException {
        assertThat(hanging.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getLoopbackAddress();
        return switch (asked.getAndSet(true) ? Answer.ONE_ADDRESS : first) {
            case ONE_ADDRESS -> List.of(address);
            case TWO_ADDRESSES -> List.of(address, address);
            case UNKNOWN -> throw new UnknownHostException(host);
            case HANG -> hang(host);
        };
    }

    private List<InetAddress> hang(String host) throws UnknownHostException {
        hanging.countDown();
        long end = System.nanoTime() + LOOKUP.toNanos();
        while (!isReleased(end - System.nanoTime())) {
            // as a real one, which would not notice the interrupt
        }
        throw new UnknownHostException(host);
    }

    private boolean isReleased(long nanosLeft) {
        try {
            return released.await(nanosLeft, TimeUnit.NANOSECONDS) || nanosLeft <= 0;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Lets go of whoever still waits. */
    @Override
    public void close() {
        released.countDown();
    }
}
