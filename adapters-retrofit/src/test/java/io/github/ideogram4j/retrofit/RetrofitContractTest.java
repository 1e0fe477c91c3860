package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.HttpTransportContract;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.port.WireServer;
import java.net.URI;

final class RetrofitContractTest extends HttpTransportContract {
    @Override
    protected Transport transport(URI gateway, String key) {
        HttpGateway here = HttpGateway.aiHubMix().withBaseUrl(gateway);
        return RetrofitTransport.builder(here, () -> key).build();
    }

    @Override
    protected WireServer serve(WireServer.Handler handler) {
        return MockWireServer.start(handler);
    }
}
