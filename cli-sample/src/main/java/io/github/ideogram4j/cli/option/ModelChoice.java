package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.model.ModelId;
import java.util.Optional;

/** The models that {@code --model} accepts. */
public enum ModelChoice {
    V3(""),
    V2("V_2"),
    V2_TURBO("V_2_TURBO"),
    V2A("V_2A"),
    V2A_TURBO("V_2A_TURBO"),
    V1("V_1"),
    V1_TURBO("V_1_TURBO");

    private final String legacyId;

    ModelChoice(String legacyId) {
        this.legacyId = legacyId;
    }

    /** The model id for the legacy endpoints; empty for V3, which has its own endpoints. */
    public Optional<ModelId> legacy() {
        return legacyId.isEmpty() ? Optional.empty() : Optional.of(new ModelId(legacyId));
    }

    /** The name as typed on the command line. */
    public String label() {
        return OptionValues.label(this);
    }
}
