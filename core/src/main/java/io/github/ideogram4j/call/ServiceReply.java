package io.github.ideogram4j.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of the service to a request that failed.
 *
 * @param status HTTP status
 * @param requestId the service's id of the call, for support requests
 * @param code the service's own error code or type, any text
 * @param body the raw answer, cut to a few KiB
 * @param headers by name in lower case; long ones cut, without cookies; empty where the transport has none
 */
public record ServiceReply(
        int status, Optional<String> requestId, Optional<String> code, String body, Map<String, List<String>> headers) {

    public ServiceReply {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /** A reply without headers. */
    public ServiceReply(int status, Optional<String> requestId, Optional<String> code, String body) {
        this(status, requestId, code, body, Map.of());
    }

    /** Leaves out body and headers: they may repeat the prompt. */
    @Override
    public String toString() {
        return "ServiceReply[status=" + status + ", requestId=" + requestId.orElse("-") + ", code=" + code.orElse("-")
                + "]";
    }
}
