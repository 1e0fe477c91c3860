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

/** A {@code Dns} for loopback names whose first look-up fails. */
final class FaultyDns implements Dns, AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;

    /** The timeout that a resolver commonly gives each server. */
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    private final Answer first;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** The behaviour of the first look-up. */
    enum Answer {
        ONE_ADDRESS,
        TWO_ADDRESSES,
        UNKNOWN,
        /** Never returns and ignores interrupts, like the look-up of the operating system. */
        HANG
    }

    FaultyDns(Answer first) {
        this.first = first;
    }

    /** Waits until the hanging look-up has started. */
    void awaitHanging() throws InterruptedException {
        assertThat(hanging.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
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
            // like a real look-up, which ignores the interrupt
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

    /** Releases all threads that still wait. */
    @Override
    public void close() {
        released.countDown();
    }
}
