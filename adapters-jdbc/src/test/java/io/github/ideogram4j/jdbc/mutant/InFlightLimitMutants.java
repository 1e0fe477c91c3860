package io.github.ideogram4j.jdbc.mutant;

import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.InFlightLimitContract;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In-flight limits with one defect each. Not a test class by name: {@link ContractMutantsTest} runs them. */
final class InFlightLimitMutants {
    private InFlightLimitMutants() {}

    /** Runs the contract with a limit that is correct except for what a mutant overrides. */
    abstract static class LimitMutant extends InFlightLimitContract {
        private @Nullable InFlightLimit correct;

        InFlightLimit mutated(InFlightLimit limit, int most) {
            return limit;
        }

        @Override
        protected final InFlightLimit limit(int most) {
            InFlightLimit known = correct == null ? InFlightLimit.of(most) : correct;
            correct = known;
            return mutated(known, most);
        }

        @Override
        protected int waiting() {
            return (int) Thread.getAllStackTraces().entrySet().stream()
                    .filter(LimitMutant::isWaiting)
                    .count();
        }

        private static boolean isWaiting(Map.Entry<Thread, StackTraceElement[]> thread) {
            return thread.getKey().getState() == Thread.State.TIMED_WAITING
                    && Stream.of(thread.getValue())
                            .anyMatch(frame -> frame.getClassName().endsWith("FairInFlightLimit"));
        }
    }

    /** Passes everything on. */
    abstract static class LimitDecorator implements InFlightLimit {
        final InFlightLimit limit;

        LimitDecorator(InFlightLimit limit) {
            this.limit = limit;
        }

        @Override
        public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
            return limit.acquire(longest);
        }

        @Override
        public void adjustTo(int number) {
            limit.adjustTo(number);
        }
    }

    static final class CorrectLimit extends LimitMutant {}

    /** Each machine counts for itself; a number of the service reaches those that are there. */
    static final class UnsharedLimit extends LimitMutant {
        private final List<InFlightLimit> machines = new ArrayList<>();

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            InFlightLimit own = InFlightLimit.of(most);
            machines.add(own);
            return new LimitDecorator(own) {
                @Override
                public void adjustTo(int number) {
                    machines.forEach(machine -> machine.adjustTo(number));
                }
            };
        }
    }

    static final class OneTooMany extends LimitMutant {
        private @Nullable InFlightLimit larger;

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            InFlightLimit known = larger == null ? InFlightLimit.of(most + 1) : larger;
            larger = known;
            return known;
        }
    }

    static final class IgnoredNumberOfTheService extends LimitMutant {
        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public void adjustTo(int number) {}
            };
        }
    }

    /** A number of zero would stop everything for ever. */
    static final class UncheckedNumberOfTheService extends LimitMutant {
        private boolean closed;

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
                    if (closed) {
                        throw new TimeoutException();
                    }
                    return super.acquire(longest);
                }

                @Override
                public void adjustTo(int number) {
                    closed = number < 1;
                    super.adjustTo(number);
                }
            };
        }
    }

    /** A number that is lower than the permits that are out counts from zero again. */
    static final class ForgottenPermitsOnAdjustment extends LimitMutant {
        private @Nullable InFlightLimit adjusted;

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
                    return (adjusted == null ? limit : adjusted).acquire(longest);
                }

                @Override
                public void adjustTo(int number) {
                    adjusted = InFlightLimit.of(Math.max(1, Math.min(most, number)));
                }
            };
        }
    }

    /** A permit that comes after its waiter has given up is lost. */
    static final class LostPermit extends LimitMutant {
        private int lost;

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
                    try {
                        Permit permit = super.acquire(longest);
                        return () -> release(permit);
                    } catch (InterruptedException | TimeoutException e) {
                        lost += longest.compareTo(Duration.ZERO) > 0 ? 1 : 0;
                        throw e;
                    }
                }

                private void release(Permit permit) {
                    if (lost > 0) {
                        lost--;
                    } else {
                        permit.release();
                    }
                }
            };
        }
    }

    static final class IgnoredInterrupt extends LimitMutant {
        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
                    boolean interrupted = Thread.interrupted();
                    Permit permit = super.acquire(longest);
                    if (interrupted) {
                        Thread.currentThread().interrupt();
                    }
                    return permit;
                }
            };
        }
    }

    static final class WrongException extends LimitMutant {
        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException {
                    try {
                        return super.acquire(longest);
                    } catch (TimeoutException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        }
    }

    /** Whoever came last is served first; the number of the service is not asked for. */
    static final class NewestFirst extends LimitMutant {
        private final Deque<CountDownLatch> waiters = new ArrayDeque<>();
        private int taken;

        @Override
        InFlightLimit mutated(InFlightLimit limit, int most) {
            return new LimitDecorator(limit) {
                @Override
                public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
                    CountDownLatch turn = new CountDownLatch(1);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    synchronized (waiters) {
                        if (taken < most) {
                            taken++;
                            return NewestFirst.this::release;
                        }
                        waiters.push(turn);
                    }
                    try {
                        if (!turn.await(Deadline.after(longest).remainingNanos(), TimeUnit.NANOSECONDS)) {
                            throw new TimeoutException();
                        }
                        return NewestFirst.this::release;
                    } finally {
                        synchronized (waiters) {
                            waiters.remove(turn);
                        }
                    }
                }
            };
        }

        private void release() {
            synchronized (waiters) {
                if (waiters.isEmpty()) {
                    taken--;
                } else {
                    waiters.pop().countDown();
                }
            }
        }

        @Override
        protected int waiting() {
            synchronized (waiters) {
                return waiters.size();
            }
        }
    }
}
