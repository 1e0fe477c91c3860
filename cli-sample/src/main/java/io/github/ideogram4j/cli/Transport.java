package io.github.ideogram4j.cli;

import io.github.ideogram4j.Gateway;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;

/** A way to a gateway, for both halves of a call. */
record Transport(ImageService service, ImageDownloads downloads) {
    static <T extends ImageService & ImageDownloads> Transport of(T transport) {
        return new Transport(transport, transport);
    }

    Ideogram ideogram(Gateway gateway, ImageDecoder decoder) {
        return Ideogram.builder(service, downloads)
                .gateway(gateway)
                .decoder(decoder)
                .build();
    }
}
