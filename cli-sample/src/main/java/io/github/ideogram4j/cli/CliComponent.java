package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.gateway.GatewayModule;
import io.github.ideogram4j.cli.picture.ImageIoDecoder;
import io.github.ideogram4j.cli.report.Console;
import java.time.Clock;

/** The dependency graph of the command. */
@Component(modules = {GatewayModule.class, CliComponent.DecoderModule.class})
interface CliComponent {
    Cli cli();

    /** Takes the parts in which a test differs from the process. */
    @Component.Factory
    interface Factory {
        CliComponent create(
                @BindsInstance Console console,
                @BindsInstance Environment environment,
                @BindsInstance Clock clock,
                @BindsInstance Timing timing);
    }

    /** Binds the decoder of JPEG and WebP pictures, which differs by platform: ImageIO on the JVM. */
    @Module
    interface DecoderModule {
        @Provides
        static ImageDecoder decoder() {
            return new ImageIoDecoder();
        }
    }
}
