package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.gateway.GatewayModule;
import io.github.ideogram4j.cli.picture.AwtCaptionRenderer;
import io.github.ideogram4j.cli.picture.ImageIoDecoder;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.fake.CaptionRenderer;
import java.time.Clock;

/** The dependency graph of the command. */
@Component(modules = {GatewayModule.class, CliComponent.PlatformModule.class})
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

    /** Binds what differs by platform: the decoder of JPEG and WebP pictures, and the fonts. */
    @Module
    interface PlatformModule {
        @Provides
        static ImageDecoder decoder() {
            return new ImageIoDecoder();
        }

        @Provides
        static CaptionRenderer captions() {
            return new AwtCaptionRenderer();
        }
    }
}
