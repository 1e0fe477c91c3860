package io.github.ideogram4j.cli;

import dagger.Module;
import dagger.Provides;
import io.github.ideogram4j.call.ImageDecoder;

/** What only this platform can do: here, pixels by ImageIO. */
@Module
interface DecoderModule {
    @Provides
    static ImageDecoder decoder() {
        return new ImageIoDecoder();
    }
}
