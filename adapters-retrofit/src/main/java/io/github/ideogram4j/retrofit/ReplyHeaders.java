package io.github.ideogram4j.retrofit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Headers;

/** What is kept of an answer's headers: enough to complain with, and no secrets. */
final class ReplyHeaders {
    private static final int MAX_HEADERS = 64;
    private static final int MAX_CHARACTERS = 256;

    private ReplyHeaders() {}

    static Map<String, List<String>> of(Headers headers, ApiKey key) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (int i = 0; i < Math.min(headers.size(), MAX_HEADERS); i++) {
            String name = shown(headers.name(i).toLowerCase(Locale.ROOT), key);
            if (!name.equals("set-cookie")) {
                kept.computeIfAbsent(name, first -> new ArrayList<>()).add(shown(headers.value(i), key));
            }
        }
        return kept;
    }

    private static String shown(String text, ApiKey key) {
        String shown = key.redact(text);
        return shown.substring(0, Math.min(shown.length(), MAX_CHARACTERS));
    }
}
