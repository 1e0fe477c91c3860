package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.call.Timing;
import java.time.Clock;

/** Puts the command together from what the process gives it. */
@Component(modules = {GatewayModule.class, DecoderModule.class})
interface CliComponent {
    Cli cli();

    /** Takes what differs between a process and a test. */
    @Component.Factory
    interface Factory {
        CliComponent create(
                @BindsInstance Console console,
                @BindsInstance Environment environment,
                @BindsInstance Clock clock,
                @BindsInstance Timing timing);
    }
}
