package io.github.ideogram4j.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an HTTP status means for a paid POST; for transports. */
public final class ServiceStatus {
    private static final Set<String> CODES =
            Set.of("insufficient_user_quota", "insufficient_quota", "insufficient_funds", "insufficient_balance");
    private static final String ACCOUNT = "(?:balance|quota|credits?|funds)";
    private static final String LOW = "(?:insufficient|not enough|not sufficient|exhausted|used up)";
    // relays answer in their own language
    private static final Pattern WORDS = Pattern.compile(
            ACCOUNT + "[^.]{0,40}" + LOW + "|" + LOW + "[^.]{0,40}" + ACCOUNT + "|(?:余额|额度)不足",
            Pattern.CASE_INSENSITIVE);

    private ServiceStatus() {}

    /**
     * Whether the service certainly did not carry the request out. False for 408, which a proxy may send while the
     * service works on, nor for 302 and 303, which may point to a result.
     */
    public static boolean refuses(int status) {
        return (status >= 400 && status < 500 && status != 408) || isMoved(status);
    }

    /**
     * The exception for an answer that is not 2xx.
     *
     * @param said the message of the service, which may distinguish an empty account from an invalid key
     * @param retryAfter how long the service asks to wait; null if its answer has no such wait
     */
    public static ImageServiceException failure(
            String message, ServiceReply reply, Optional<String> said, @Nullable Duration retryAfter) {
        return lacksMoney(reply, said)
                ? new InsufficientBalanceException(message, reply)
                : byStatus(message, reply, retryAfter);
    }

    private static ImageServiceException byStatus(String message, ServiceReply reply, @Nullable Duration retryAfter) {
        return switch (reply.status()) {
            case 401, 403 -> new AuthenticationException(message, reply);
            case 422 -> new SafetyRefusalException(message, reply);
            case 429, 503 -> new ServiceBusyException(message, reply, retryAfter);
            default ->
                refuses(reply.status())
                        ? new RequestRejectedException(message, reply)
                        : new OutcomeUnknownException(message, reply, null);
        };
    }

    /** Gateways answer 400, 401, 402, 403 and 429 for an empty account. */
    private static boolean lacksMoney(ServiceReply reply, Optional<String> said) {
        boolean bySaying = WORDS.matcher(said.orElse("")).find();
        boolean byCode = CODES.contains(reply.code().orElse("").toLowerCase(Locale.ROOT));
        return switch (reply.status()) {
            case 402 -> true;
            case 400, 403 -> byCode || bySaying;
            case 401, 429 -> byCode; // words about a quota may mean a rate limit here
            default -> false;
        };
    }

    /** The endpoint lives elsewhere; the request was not looked at. */
    private static boolean isMoved(int status) {
        return status == 301 || status == 307 || status == 308;
    }
}
