package io.github.ideogram4j.samples;

import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.HttpTransportContract;
import io.github.ideogram4j.port.Transport;
import java.net.URI;

// sample: transport-contract
final class JdkHttpTransportContractTest extends HttpTransportContract {
    @Override
    protected Transport transport(URI gateway, String key) {
        URI endpoints = gateway.resolve("/ideogram/");
        return new JdkHttpTransport(endpoints, Gateway.aiHubMix(), () -> key);
    }
}
// end
