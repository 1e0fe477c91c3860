package io.github.ideogram4j.operation;

import io.github.ideogram4j.internal.ServiceConstant;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Picture to text (AiHubMix docs, describe).
 *
 * @param model defaults to V_3 at the vendor; AiHubMix does not document it
 */
public record Describe(ImageSource image, Optional<Model> model) implements Operation<Descriptions> {

    public Describe {
        Objects.requireNonNull(image, "image");
    }

    /** Describes {@code image} with the default model of the service. */
    public static Describe of(ImageSource image) {
        return new Describe(image, Optional.empty());
    }

    /** Describes {@code image} with {@code model}. Only the vendor documents this choice; elsewhere the check warns. */
    public static Describe of(ImageSource image, Model model) {
        return new Describe(image, Optional.of(model));
    }

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public Descriptions handledBy(OperationHandler handler) {
        return handler.describe(this);
    }

    @Override
    public Usage usage() {
        return new Usage(name(), "", false, 1);
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        if (model.isPresent()) {
            visitor.constant("describe_model_version", model.get().value());
        }
        visitor.file("image_file", image);
    }

    /**
     * The model that describes a picture. The service may add models, so any constant is accepted.
     *
     * @param value a constant such as {@code V_3}
     */
    public record Model(String value) {
        public static final Model V_2 = new Model("V_2");
        public static final Model V_3 = new Model("V_3");
        public static final Model V_4 = new Model("V_4");

        public Model {
            ServiceConstant.require("describe_model_version", value);
        }

        /** The versions the vendor documents. */
        public static List<Model> known() {
            return List.of(V_2, V_3, V_4);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
