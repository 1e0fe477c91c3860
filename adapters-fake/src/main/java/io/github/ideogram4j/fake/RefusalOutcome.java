package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The call arrives and the service answers with an error status. Immutable. */
public final class RefusalOutcome extends Outcome {
    private static final String MESSAGE = "refused, as scripted";

    private final int status;
    // changed only before the copy is returned
    private @Nullable String message;
    private @Nullable String code;
    private @Nullable String requestId;
    private @Nullable Duration retryAfter;
    private @Nullable ErrorDialect dialect;
    private boolean free;
    private int maxInFlight;

    private RefusalOutcome(int status) {
        super("refused " + status, Set.of());
        this.status = status;
    }

    private RefusalOutcome copy() {
        RefusalOutcome copy = new RefusalOutcome(status);
        copy.message = message;
        copy.code = code;
        copy.requestId = requestId;
        copy.retryAfter = retryAfter;
        copy.dialect = dialect;
        copy.free = free;
        copy.maxInFlight = maxInFlight;
        return copy;
    }

    static RefusalOutcome of(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is not of 400 to 599: " + status);
        }
        return new RefusalOutcome(status);
    }

    /**
     * A copy with a {@code Retry-After} of {@code wait}, which is reported for status 429 and 503 only.
     *
     * @throws IllegalArgumentException if {@code wait} is negative
     */
    public RefusalOutcome withRetryAfter(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("wait < 0: " + wait);
        }
        RefusalOutcome copy = copy();
        copy.retryAfter = wait;
        return copy;
    }

    /** A copy with the service's error code, such as {@code insufficient_user_quota} for an insufficient balance. */
    public RefusalOutcome withCode(String errorCode) {
        RefusalOutcome copy = copy();
        copy.code = errorCode;
        return copy;
    }

    /** A copy with the service's request id. */
    public RefusalOutcome withRequestId(String id) {
        RefusalOutcome copy = copy();
        copy.requestId = id;
        return copy;
    }

    /** A copy with the error message of the service. */
    public RefusalOutcome withMessage(String text) {
        RefusalOutcome copy = copy();
        copy.message = text;
        return copy;
    }

    /**
     * A copy whose body has this form. Message and code default to those that occur with it. Defaults to the bare message as
     * body.
     */
    public RefusalOutcome withDialect(ErrorDialect form) {
        RefusalOutcome copy = copy();
        copy.dialect = form;
        return copy;
    }

    /**
     * A copy that is free although the caller cannot know. By default, an error that leaves the outcome unknown is billed, as
     * when a proxy stops waiting for the service: 408, 500 and above, but not 503 with a {@code Retry-After}. All other
     * refusals are free.
     */
    public RefusalOutcome withoutBilling() {
        RefusalOutcome copy = copy();
        copy.free = true;
        return copy;
    }

    /** A copy whose JSON body has {@code max_inflight_requests}. */
    RefusalOutcome withMaxInFlight(int requests) {
        RefusalOutcome copy = copy();
        copy.maxInFlight = requests;
        return copy;
    }

    @Override
    boolean billed() {
        return !free;
    }

    @Override
    void apply(IncomingCall call) {
        call.arrive();
        call.awaitAnswer();
        String text = message != null ? message : dialect == null ? MESSAGE : dialect.message;
        ServiceReply reply = reply(text);
        throw ServiceStatus.failure(
                call.gateway() + " answered " + status + (text.isEmpty() ? "" : ": " + text),
                reply,
                Optional.of(text),
                retryAfter);
    }

    private ServiceReply reply(String text) {
        String shown = code != null ? code : dialect == null ? "" : dialect.code;
        Map<String, List<String>> headers =
                retryAfter == null ? Map.of() : Map.of("retry-after", List.of(Long.toString(seconds(retryAfter))));
        boolean named = requestId == null && dialect != null && dialect.showsRequestId();
        Optional<String> id = named ? Optional.of("fake-0") : Optional.ofNullable(requestId);
        return new ServiceReply(
                status,
                id,
                shown.isEmpty() ? Optional.empty() : Optional.of(shown),
                body(text, shown, id.orElse("")),
                headers);
    }

    private String body(String text, String shownCode, String id) {
        if (dialect == null) {
            return text;
        }
        String body = dialect.body(status, text, shownCode, id);
        return maxInFlight == 0
                ? body
                : body.substring(0, body.length() - 1) + ",\"max_inflight_requests\":" + maxInFlight + "}";
    }

    /** Rounded up, since the header has whole seconds. */
    private static long seconds(Duration wait) {
        return wait.getSeconds() + (wait.getNano() > 0 ? 1 : 0);
    }

    @Override
    public String toString() {
        return super.toString() + (free ? ", free" : "");
    }
}
