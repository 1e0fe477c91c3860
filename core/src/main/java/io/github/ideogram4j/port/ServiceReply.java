package io.github.ideogram4j.port;

import java.util.Optional;

/**
 * What the service answered when it refused.
 *
 * @param status HTTP status
 * @param requestId the service's name for the call, to quote in a complaint
 * @param code the service's own error code or type; open
 * @param body the raw answer, cut to a few KiB
 */
public record ServiceReply(int status, Optional<String> requestId, Optional<String> code, String body) {

    /** Leaves out the body: it may repeat the prompt. */
    @Override
    public String toString() {
        return "ServiceReply[status=" + status + ", requestId=" + requestId.orElse("-") + ", code=" + code.orElse("-")
                + "]";
    }
}
