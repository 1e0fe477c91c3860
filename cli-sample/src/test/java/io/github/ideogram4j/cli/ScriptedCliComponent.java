package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import java.time.Clock;

/** The dependency graph with {@link ScriptedTransportModule} in place of the real transports. */
@Component(modules = {ScriptedTransportModule.class, CliComponent.PlatformModule.class})
interface ScriptedCliComponent {
    Cli cli();

    @Component.Factory
    interface Factory {
        ScriptedCliComponent create(
                @BindsInstance ScriptedTransport service,
                @BindsInstance Console console,
                @BindsInstance Environment environment,
                @BindsInstance Clock clock,
                @BindsInstance Timing timing);
    }
}
