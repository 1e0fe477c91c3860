package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The requests that arrived, in order. A test can wait for the first. */
final class Arrivals<T> {
    private final List<T> arrived = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    synchronized void add(T one) {
        arrived.add(one);
        first.countDown();
    }

    synchronized List<T> all() {
        return List.copyOf(arrived);
    }

    void awaitOne() throws InterruptedException {
        assertThat(first.await(20, TimeUnit.SECONDS)).as("arrived").isTrue();
    }
}
