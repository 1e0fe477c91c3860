package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call that has arrived at the fake, successful or not, as it was when {@link FakeTransport#received} was called.
 *
 * @param options the options of the call, as the transport received them
 * @param parameters the parameters that are set, by their names in the documentation of the service; several values are
 *     joined by commas, a file is its name, size and hash
 * @param inputs the files of the request, in order
 * @param attempt 1 for the first arrival of this request, 2 for the second, and so on
 * @param outcome {@code under way}, or how the call ended, such as {@code answered} or {@code refused 429}
 * @param failure what the caller got instead of an answer; empty if answered or under way
 * @param latency how long the service took, on the clock of the fake
 * @param cost what the service billed; $0.00 for nothing, and unlisted if the price list has no price
 */
public record ReceivedCall(
        Operation<?> operation,
        CallOptions options,
        Map<String, String> parameters,
        List<Input> inputs,
        int attempt,
        String outcome,
        Optional<ImageServiceException> failure,
        Duration latency,
        Quote cost) {
    /**
     * A file of a request.
     *
     * @param parameter name of the parameter, such as {@code image} or {@code mask}
     * @param fileName name of the file
     * @param size number of bytes
     * @param sha256 hash of the bytes, as 64 lower-case hexadecimal digits
     */
    public record Input(String parameter, String fileName, long size, String sha256) {}

    /** The call in one line. */
    @Override
    public String toString() {
        return operation.name() + " " + parameters + ", attempt " + attempt + ": " + outcome + " after "
                + latency.toMillis() + " ms, " + cost;
    }
}
