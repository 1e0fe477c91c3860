package io.github.ideogram4j.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every in-flight limit promises. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class InFlightLimitContract {
    private static final Duration NOTHING = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(40);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The limit of one key. Asked for again in one test, it is the same one, seen from another machine if there are any. */
    protected abstract InFlightLimit limit(int most) throws Exception;

    /** The number of threads that wait. */
    protected abstract int waiting() throws Exception;

    @AfterEach
    protected void stop() {
        threads.shutdownNow();
    }

    @Test
    protected void acquire_noneLeft_waitsUntilOneIsReleased() throws Exception {
        InFlightLimit limit = limit(2);
        InFlightLimit.Permit first = limit.acquire(NOTHING);
        limit(2).acquire(NOTHING);
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> limit.acquire(Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(TimeoutException.class);
        Future<InFlightLimit.Permit> waiter = threads.submit(() -> limit.acquire(LONG));
        awaitWaiting(1, waiter);

        first.release();

        assertThat(waiter.get(LONG.toSeconds(), TimeUnit.SECONDS)).isNotNull();
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
    }

    @Test
    protected void acquire_otherMachineReleases_isWoken() throws Exception {
        InFlightLimit.Permit permit = limit(1).acquire(LONG);
        InFlightLimit other = limit(1);
        Future<InFlightLimit.Permit> waiter = threads.submit(() -> other.acquire(LONG));
        awaitWaiting(1, waiter);

        permit.release();

        waiter.get(LONG.toSeconds(), TimeUnit.SECONDS).release();
        assertThat(limit(1).acquire(NOTHING)).isNotNull();
    }

    @Test
    protected void acquire_timePasses_givesUpAndLeavesNothingBehind() throws Exception {
        InFlightLimit limit = limit(1);
        InFlightLimit.Permit permit = limit.acquire(LONG);

        assertThatThrownBy(() -> limit.acquire(Duration.ofMillis(30))).isInstanceOf(TimeoutException.class);

        assertThat(waiting()).isZero();
        permit.release();
        assertThat(limit.acquire(NOTHING)).isNotNull();
    }

    @Test
    protected void acquire_interrupted_givesUpAndLeavesNothingBehind() throws Exception {
        InFlightLimit limit = limit(1);
        InFlightLimit.Permit permit = limit.acquire(LONG);
        Future<InFlightLimit.Permit> waiter = threads.submit(() -> limit.acquire(LONG));
        awaitWaiting(1, waiter);

        waiter.cancel(true);
        while (waiting() != 0) {
            Thread.onSpinWait();
        }

        permit.release();
        assertThat(limit.acquire(NOTHING)).isNotNull();
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
    }

    @Test
    protected void acquire_interruptedBefore_takesNothing() throws Exception {
        InFlightLimit limit = limit(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limit.acquire(LONG)).isInstanceOf(InterruptedException.class);

        assertThat(Thread.interrupted()).isFalse();
        assertThat(limit.acquire(NOTHING)).isNotNull();
    }

    @Test
    protected void acquire_severalWait_areServedInOrder() throws Exception {
        List<InFlightLimit> machines = List.of(limit(1), limit(1));
        InFlightLimit.Permit permit = machines.get(0).acquire(LONG);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<Integer>> waiters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            waiters.add(threads.submit(() -> {
                InFlightLimit.Permit mine = machines.get(number % 2).acquire(LONG);
                order.add(number);
                mine.release();
                return number;
            }));
            awaitWaiting(i + 1, waiters.get(i));
        }

        permit.release();

        for (Future<Integer> waiter : waiters) {
            waiter.get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    @Test
    protected void acquire_manyAtOnce_neverMoreThanAllowed() throws Exception {
        List<InFlightLimit> machines = List.of(limit(3), limit(3));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch tooMany = new CountDownLatch(1);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            InFlightLimit limit = machines.get(i % 2);
            calls.add(() -> {
                InFlightLimit.Permit permit = limit.acquire(LONG);
                if (most.accumulateAndGet(now.incrementAndGet(), Math::max) > 3) {
                    tooMany.countDown();
                }
                tooMany.await(10, TimeUnit.MILLISECONDS); // held long enough for a fourth to come
                now.decrementAndGet();
                permit.release();
                return true;
            });
        }
        for (Future<Boolean> call : threads.invokeAll(calls)) {
            assertThat(call.get()).isTrue();
        }

        assertThat(most.get()).isBetween(1, 3);
        for (int i = 0; i < 3; i++) {
            machines.get(i % 2).acquire(NOTHING);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,3", "0,1", "-1,1", "99,5"})
    protected void adjustTo_numberOfTheService_appliesToAllBetweenOneAndTheMost(int stated, int permits)
            throws Exception {
        limit(5).adjustTo(stated);

        InFlightLimit other = limit(5);
        for (int i = 0; i < permits; i++) {
            other.acquire(NOTHING);
        }
        assertThatThrownBy(() -> other.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
    }

    @Test
    protected void adjustTo_lessThanAreUnderWay_letsNobodyInUntilEnoughHaveLeft() throws Exception {
        InFlightLimit limit = limit(3);
        InFlightLimit.Permit[] permits = {limit.acquire(NOTHING), limit.acquire(NOTHING), limit.acquire(NOTHING)};

        limit.adjustTo(1);
        permits[0].release();
        permits[1].release();
        assertThatThrownBy(() -> limit.acquire(NOTHING)).isInstanceOf(TimeoutException.class);
        permits[2].release();

        assertThat(limit.acquire(NOTHING)).isNotNull();
        Future<InFlightLimit.Permit> waiter = threads.submit(() -> limit.acquire(LONG));
        awaitWaiting(1, waiter);
        limit(3).adjustTo(2);
        assertThat(waiter.get(LONG.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    }

    /** Fails if the last of them gets through. */
    private void awaitWaiting(int number, Future<?> last) throws Exception {
        while (waiting() != number) {
            assertThat(last.isDone()).isFalse();
            Thread.onSpinWait();
        }
    }
}
