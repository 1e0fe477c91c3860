package io.github.ideogram4j.fake;

/** A form of error bodies that the service, its gateways and proxies send; see {@link RefusalOutcome#withDialect}. */
public enum ErrorDialect {
    /** The vendor's safety filter: {@code {"error":..}}, usually 422. */
    VENDOR_SAFETY(422, "", "Prompt or provided image failed the safety checks", "{'error':'$m'}"),
    /** The vendor's schema check, as problem JSON, usually 400. */
    VENDOR_PROBLEM(
            400,
            "",
            "'x' is not one of [...] - 'field'",
            "{'type':'about:blank','title':'Bad Request','detail':'$m','status':$s}"),
    /** The vendor's other errors: {@code {"error":..}}, usually 400. */
    VENDOR_ERROR(400, "", "Could not read a source image.", "{'error':'$m'}"),
    /** The vendor's key check: {@code {"message":..}}, usually 401 or 403. */
    VENDOR_MESSAGE(401, "", "Access denied. Please verify your API Token is valid.", "{'message':'$m'}"),
    /** The vendor's limits: {@code {"error":..,"reject_reason":..}}, usually 429 or 402. */
    VENDOR_REJECT(429, "inflight_limit", "Too many requests in flight.", "{'error':'$m','reject_reason':'$c'}"),
    /** AiHubMix, usually 401. */
    AIHUBMIX(401, "Aihubmix_api_error", "no key provided", "{'error':{'message':'$m (tid:$i)','type':'$c'}}"),
    /** AiHubMix with an empty account, usually 403, also 400. */
    AIHUBMIX_BALANCE(
            403,
            "Aihubmix_api_error",
            "Your account balance is insufficient. Please top up.",
            "{'error':{'type':'$c','message':'$m'}}"),
    /** AiHubMix in the name of the service behind it, with any status. */
    AIHUBMIX_PROXY(
            500,
            "Aihubmix_api_error",
            "upstream error",
            "{'type':'error','error':{'message':'$m (request id: $i)','type':'$c'}}"),
    /** A relay of the one-api and new-api family, usually 403 or 503. */
    RELAY(
            403,
            "insufficient_user_quota",
            "user quota is not enough",
            "{'error':{'message':'$m (request id: $i)','type':'new_api_error','code':'$c'}}"),
    /** A relay that works by tasks, usually 500. */
    RELAY_TASK(500, "fail_to_fetch_task", "upstream error", "{'code':'$c','message':'$m','data':null}"),
    /** The HTML page of a proxy, usually 502, 503 or 504. */
    HTML_PAGE(502, "", "Bad Gateway", "<html><head><title>$s</title></head><body><h1>$s $m</h1></body></html>"),
    /** No body, usually 502, 503 or 504. */
    EMPTY(504, "", "", "");

    final int status;
    final String code;
    final String message;
    private final String body;

    ErrorDialect(int status, String code, String message, String body) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.body = body;
    }

    /** The status that this form usually has. */
    public int status() {
        return status;
    }

    /** Whether the body names the request. */
    boolean showsRequestId() {
        return body.contains("$i");
    }

    String body(int statusCode, String text, String errorCode, String requestId) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char next = body.charAt(i);
            if (next != '$') {
                filled.append(next == '\'' ? '"' : next);
                continue;
            }
            switch (body.charAt(++i)) {
                case 's' -> filled.append(statusCode);
                case 'm' -> escape(text, filled);
                case 'c' -> escape(errorCode, filled);
                default -> escape(requestId, filled);
            }
        }
        return filled.toString();
    }

    private void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (this == HTML_PAGE ? next == '<' || next == '&' : next < ' ') {
                to.append(this == HTML_PAGE ? "&#" + (int) next + ";" : " ");
            } else {
                to.append(this != HTML_PAGE && (next == '"' || next == '\\') ? "\\" : "")
                        .append(next);
            }
        }
    }
}
