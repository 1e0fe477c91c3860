package io.github.ideogram4j.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.RenderingSpeed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class OperationTest {
    private static final ImageSource IMAGE = Pictures.file("image", new byte[] {1});
    private static final PromptOptions WITH_NEGATIVE =
            new PromptOptions(new Prompt("p"), Optional.of(new Prompt("n")), Optional.empty(), Optional.empty());

    /** Each operation with the one method of the handler that must be called for it. */
    static Stream<Arguments> dispatch() {
        return Operations.bare().stream().map(operation -> arguments(operation, methodFor(operation)));
    }

    private static Method methodFor(Operation<?> operation) {
        List<Method> methods = Arrays.stream(OperationHandler.class.getMethods())
                .filter(method -> method.getParameterTypes()[0] == operation.getClass())
                .toList();
        assertThat(methods).hasSize(1);
        return methods.get(0);
    }

    @ParameterizedTest
    @MethodSource("dispatch")
    void handledBy_operation_callsItsOwnMethodOnce(Operation<?> operation, Method method) throws Exception {
        OperationHandler handler = mock(OperationHandler.class);

        Object result = operation.handledBy(handler);

        assertThat(result).isNull(); // what a mock returns
        Object unused = method.invoke(verify(handler), operation);
        verifyNoMoreInteractions(handler);
    }

    @Test
    void operations_permitted_areAllInTheTables() {
        Set<Class<?>> permitted = new HashSet<>(Arrays.asList(Operation.class.getPermittedSubclasses()));

        assertThat(classes(Operations.bare())).isEqualTo(permitted);
        assertThat(classes(Operations.full())).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            v3-generate,           DEFAULT,   false, QUALITY,   true,  3
            v3-remix,              DEFAULT,   false, QUALITY,   true,  3
            v3-edit,               DEFAULT,   false, QUALITY,   true,  3
            v3-reframe,            DEFAULT,   false, QUALITY,   false, 3
            v3-replace-background, DEFAULT,   false, QUALITY,   false, 3
            legacy-generate,       V_2_TURBO, false, V_2_TURBO, false, 3
            legacy-remix,          V_2_TURBO, false, V_2_TURBO, false, 3
            legacy-edit,           V_2_TURBO, false, V_2_TURBO, false, 3
            upscale,               '',        false, '',        false, 3
            describe,              '',        false, '',        false, 1
            """)
    void usage_operation_isWhatIsBilled(
            String name, String variant, boolean character, String fullVariant, boolean fullCharacter, int images) {
        assertThat(named(Operations.bare(), name).usage()).isEqualTo(new Operation.Usage(name, variant, character, 1));
        assertThat(named(Operations.full(), name).usage())
                .isEqualTo(new Operation.Usage(name, fullVariant, fullCharacter, images));
    }

    @Test
    void legacyEdit_negativePrompt_isRefused() {
        assertThatThrownBy(() -> new LegacyEdit(ModelId.V_2, IMAGE, IMAGE, WITH_NEGATIVE, Sampling.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative_prompt is not taken by legacy-edit");
    }

    @Test
    void replaceBackground_negativePrompt_isRefused() {
        V3ReplaceBackground sound = V3ReplaceBackground.of(IMAGE, "p");

        assertThatThrownBy(() -> new V3ReplaceBackground(IMAGE, WITH_NEGATIVE, sound.sampling(), sound.style()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative_prompt is not taken by v3-replace-background");
    }

    @Test
    void builders_offerNothingTheOperationDoesNotTake() {
        assertThat(setters(V3Reframe.Builder.class))
                .doesNotContain("style", "magicPrompt", "negativePrompt", "aspectRatio", "character", "imageWeight");
        assertThat(setters(V3ReplaceBackground.Builder.class))
                .contains("style")
                .doesNotContain("negativePrompt", "aspectRatio", "resolution", "character");
        assertThat(setters(V3Edit.Builder.class)).contains("aspectRatio").doesNotContain("resolution", "imageWeight");
        assertThat(setters(LegacyEdit.Builder.class))
                .contains("style")
                .doesNotContain("negativePrompt", "aspectRatio", "resolution", "palette");
        assertThat(setters(Upscale.Builder.class)).doesNotContain("style", "speed", "aspectRatio", "imageWeight");
    }

    @Test
    void build_twice_returnsEqualOperationsWithoutSharedState() {
        V3Generate.Builder builder = V3Generate.builder("p").styleReference(IMAGE);
        V3Generate first = builder.build();

        V3Generate second =
                builder.styleReference(IMAGE).speed(RenderingSpeed.TURBO).build();

        assertThat(first.style().references()).hasSize(1);
        assertThat(first.style().effectiveSpeed()).isEqualTo(RenderingSpeed.DEFAULT);
        assertThat(second.style().references()).hasSize(2);
        assertThat(builder.build()).isEqualTo(second);
    }

    private static Operation<?> named(List<Operation<?>> operations, String name) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Class<?>> classes(List<Operation<?>> operations) {
        return operations.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<String> setters(Class<?> builder) {
        return Arrays.stream(builder.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
