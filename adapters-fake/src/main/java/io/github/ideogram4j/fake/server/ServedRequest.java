package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.pricing.Quote;
import java.util.List;
import java.util.Optional;

/**
 * A request that a {@link FakeServer} has decided about, for a log.
 *
 * @param method such as {@code POST}; empty if the head of the request is malformed
 * @param path the path without the query; empty as the method is
 * @param status the HTTP status; 0 if the connection is dropped or stays silent, as scripted
 * @param operation the name of the operation, such as {@code v3-generate}; empty if the request has none
 * @param prompt the prompt; empty if there is none
 * @param cost what the call costs by the ledger of the fake, such as $0.00 if it is refused; empty if no call has arrived
 * @param notes the error message, and what a lenient server has overlooked; often empty
 */
public record ServedRequest(
        String method,
        String path,
        int status,
        Optional<String> operation,
        Optional<String> prompt,
        Optional<Quote> cost,
        List<String> notes) {

    /** A copy of the notes is kept. */
    public ServedRequest {
        notes = List.copyOf(notes);
    }
}
