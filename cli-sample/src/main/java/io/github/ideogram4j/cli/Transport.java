package io.github.ideogram4j.cli;

import io.github.ideogram4j.Gateway;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;

/** A way to a gateway, for both halves of a call, and the rules and prices that hold there. */
record Transport(ImageService service, ImageDownloads downloads, Gateway gateway) {
    Ideogram.Builder ideogram(ImageDecoder decoder) {
        return Ideogram.builder(service, downloads).gateway(gateway).decoder(decoder);
    }
}
