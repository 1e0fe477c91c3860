package io.github.ideogram4j.cli;

import dagger.BindsInstance;
import dagger.Component;
import io.github.ideogram4j.call.Timing;
import java.time.Clock;

/** The command over a scripted service: the same graph with one module swapped. */
@Component(modules = {ScriptedModule.class, DecoderModule.class})
interface ScriptedComponent {
    Cli cli();

    @Component.Factory
    interface Factory {
        ScriptedComponent create(
                @BindsInstance ScriptedService service,
                @BindsInstance Console console,
                @BindsInstance Environment environment,
                @BindsInstance Clock clock,
                @BindsInstance Timing timing);
    }
}
