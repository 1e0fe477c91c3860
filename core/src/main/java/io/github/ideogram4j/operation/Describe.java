package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.DescribeModel;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Picture to text (AiHubMix docs, describe).
 *
 * @param model the vendor's V_3 when not sent; AiHubMix does not document it
 */
public record Describe(ImageSource image, Optional<DescribeModel> model) implements Operation<Descriptions> {

    public Describe {
        Objects.requireNonNull(image, "image");
    }

    public static Describe of(ImageSource image) {
        return new Describe(image, Optional.empty());
    }

    public static Describe of(ImageSource image, DescribeModel model) {
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
        model.ifPresent(value -> visitor.constant("describe_model_version", value.value()));
        visitor.file("image_file", image);
    }
}
