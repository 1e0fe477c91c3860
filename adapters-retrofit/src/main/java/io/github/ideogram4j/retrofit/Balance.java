package io.github.ideogram4j.retrofit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an empty account from a bad key or a bad request: gateways answer 400, 402, 403 and 429 for it. */
final class Balance {
    private static final Set<String> CODES =
            Set.of("insufficient_user_quota", "insufficient_quota", "insufficient_funds", "insufficient_balance");
    private static final String ACCOUNT = "(?:balance|quota|credits?|funds)";
    private static final String LOW = "(?:insufficient|not enough|not sufficient|exhausted|used up)";
    // relays answer in their own language
    private static final Pattern WORDS = Pattern.compile(
            ACCOUNT + "[^.]{0,40}" + LOW + "|" + LOW + "[^.]{0,40}" + ACCOUNT + "|(?:余额|额度)不足",
            Pattern.CASE_INSENSITIVE);

    private Balance() {}

    static boolean isLow(int status, ErrorBody error) {
        return switch (status) {
            case 402 -> true;
            case 400, 403 ->
                saysSo(error.code())
                        || error.message().filter(Balance::speaksOfIt).isPresent();
            case 401, 429 -> saysSo(error.code()); // words about a quota may mean a rate limit here
            default -> false;
        };
    }

    private static boolean saysSo(Optional<String> code) {
        return code.filter(text -> CODES.contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean speaksOfIt(String message) {
        return WORDS.matcher(message).find();
    }
}
