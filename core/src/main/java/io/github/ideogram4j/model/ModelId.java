package io.github.ideogram4j.model;

import io.github.ideogram4j.internal.ServiceConstant;
import java.util.List;

/**
 * A model of the legacy endpoints. The service may add models, so any constant is accepted.
 *
 * @param value a constant such as {@code V_2_TURBO}
 */
public record ModelId(String value) {
    public static final ModelId V_1 = new ModelId("V_1");
    public static final ModelId V_1_TURBO = new ModelId("V_1_TURBO");
    public static final ModelId V_2 = new ModelId("V_2");
    public static final ModelId V_2_TURBO = new ModelId("V_2_TURBO");
    public static final ModelId V_2A = new ModelId("V_2A");
    public static final ModelId V_2A_TURBO = new ModelId("V_2A_TURBO");

    public ModelId {
        ServiceConstant.require("model", value);
    }

    /** The six documented models (AiHubMix docs, V2 and V1). */
    public static List<ModelId> legacy() {
        return List.of(V_1, V_1_TURBO, V_2, V_2_TURBO, V_2A, V_2A_TURBO);
    }

    @Override
    public String toString() {
        return value;
    }
}
