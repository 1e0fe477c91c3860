package io.github.ideogram4j.samples;

import io.github.ideogram4j.port.HttpTransportContract;
import io.github.ideogram4j.port.TransportUnderTest;
import io.github.ideogram4j.validation.GatewayProfile;
import java.net.URI;

// sample: transport-contract
final class JdkHttpTransportContractTest extends HttpTransportContract {
    @Override
    protected TransportUnderTest transport(URI gateway, String key) {
        URI endpoints = gateway.resolve("/ideogram/");
        return TransportUnderTest.of(new JdkHttpTransport(endpoints, GatewayProfile.aiHubMix(), () -> key));
    }
}
// end
