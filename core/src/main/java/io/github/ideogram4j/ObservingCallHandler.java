package io.github.ideogram4j;

import java.util.Optional;

/** Reports the end of every call to its observer, including calls that never reach the transport. */
final class ObservingCallHandler implements CallHandler {
    private final CallHandler next;

    ObservingCallHandler(CallHandler next) {
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        try {
            R result = next.execute(call);
            call.events().finished(Optional.empty());
            return result;
        } catch (RuntimeException | Error e) {
            call.events().finished(Optional.of(e));
            throw e;
        }
    }

    @Override
    public String toString() {
        return "observed(" + next + ")";
    }
}
