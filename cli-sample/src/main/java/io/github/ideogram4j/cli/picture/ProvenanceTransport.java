package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.run.CallProvenance;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;

/** Adds to each PNG picture how it was made, while it is downloaded. */
final class ProvenanceTransport implements Transport {
    private final Transport transport;
    private final CallProvenance provenance;

    ProvenanceTransport(Transport transport, CallProvenance provenance) {
        this.transport = transport;
        this.provenance = provenance;
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        return transport.execute(request);
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        InputStream picture = transport.open(image, options);
        return new PngTextInputStream(picture, provenance.of(image).texts());
    }

    @Override
    public Gateway gateway() {
        return transport.gateway();
    }
}
