package io.github.ideogram4j;

import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Transport;

/** The innermost stage: hands the checked request to the transport. */
final class TransportCallHandler implements CallHandler {
    private final Transport transport;

    TransportCallHandler(Transport transport) {
        this.transport = transport;
    }

    @Override
    public <R> R execute(Call<R> call) {
        call.deadline().requireRemaining();
        CheckedRequest<R> request =
                call.request().orElseThrow(() -> new IllegalStateException("the call has not been checked"));
        call.reachedTransport();
        return transport.execute(call.events().reporting(request));
    }

    @Override
    public String toString() {
        return transport.toString();
    }
}
