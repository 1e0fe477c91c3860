package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.pricing.Money;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A thousand calls on sixteen threads with money for a hundred; threads meet inside the calls, so that they do overlap. */
final class BudgetStressTest {
    private static final int THREADS = 16;
    private static final int CALLS = 1000;
    private static final int AFFORDABLE = 100;
    private static final Money PRICE = Money.of("0.06");
    private static final Money LIMIT = PRICE.times(AFFORDABLE);

    private final Budget.Capped budget = Budget.of(LIMIT);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    @Test
    void execute_allSucceed_spendsExactlyTheLimit() throws Exception {
        int succeeded = run(number -> {});

        assertThat(succeeded).isEqualTo(AFFORDABLE);
        assertThat(sent).hasValue(AFFORDABLE);
        assertThat(budget.balance()).isEqualTo(new Budget.Balance(LIMIT, Money.ZERO, LIMIT));
        assertThat(mostUnderWay.get()).as("calls did overlap").isEqualTo(THREADS);
    }

    @Test
    void execute_everyThirdUnknown_keepsItsMoneyReserved() throws Exception {
        int succeeded = run(number -> {
            if (number % 3 == 0) {
                throw new OutcomeUnknownException("lost", null, null);
            }
        });

        int unknown = AFFORDABLE / 3;
        assertThat(sent).hasValue(AFFORDABLE);
        assertThat(succeeded).isEqualTo(AFFORDABLE - unknown);
        assertThat(budget.balance())
                .isEqualTo(new Budget.Balance(LIMIT, PRICE.times(unknown), PRICE.times(AFFORDABLE - unknown)));
    }

    @Test
    void execute_everyThirdNotSent_isPaidForByOthers() throws Exception {
        int succeeded = run(number -> {
            if (number % 3 == 0) {
                throw new ServiceUnreachableException("unreachable", null);
            }
        });

        assertThat(succeeded).isEqualTo(AFFORDABLE);
        assertThat(budget.balance()).isEqualTo(new Budget.Balance(LIMIT, Money.ZERO, LIMIT));
    }

    /** What happens to a call, by its number from 1 in the order of arrival. */
    private interface Fate {
        void of(int number);
    }

    private int run(Fate fate) throws Exception {
        Ideogram ideogram = Ideogram.builder(new MeetingTransport(fate))
                .budget(budget)
                .retry(RetryPolicy.never())
                .limit(InFlightLimit.of(THREADS))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Integer>> shares = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int calls = CALLS / THREADS + (i < CALLS % THREADS ? 1 : 0);
            shares.add(() -> {
                start.await();
                return callRepeatedly(ideogram, calls);
            });
        }
        int succeeded = 0;
        try {
            for (Future<Integer> share : threads.invokeAll(shares)) {
                succeeded += share.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return succeeded;
    }

    private static int callRepeatedly(Ideogram ideogram, int calls) {
        int succeeded = 0;
        for (int i = 0; i < calls; i++) {
            try {
                ideogram.generate(OPERATION);
                succeeded++;
            } catch (ImageServiceException e) {
                // counted by what is missing
            }
        }
        return succeeded;
    }

    private final class MeetingTransport implements Transport {
        private final Fate fate;
        private final ScriptedTransport answers = new ScriptedTransport();
        private final CyclicBarrier inside = new CyclicBarrier(THREADS);

        MeetingTransport(Fate fate) {
            this.fate = fate;
        }

        /** Each thread's first call waits for those of all others. */
        private void meetFirst(int number) {
            try {
                if (number <= THREADS) {
                    inside.await();
                }
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <R> R execute(CheckedRequest<R> request) {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Budget.Balance seen = budget.balance();
            // its constructor refuses more than the limit; this call's own share must be among it
            assertThat(seen.reserved()).isGreaterThanOrEqualTo(PRICE);
            int number = sent.incrementAndGet();
            meetFirst(number);
            try {
                fate.of(number);
                return answers.execute(request);
            } finally {
                underWay.decrementAndGet();
            }
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            return answers.open(image, options);
        }

        @Override
        public Gateway gateway() {
            return answers.gateway();
        }
    }
}
