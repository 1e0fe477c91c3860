package io.github.ideogram4j.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports the places in core that a new operation must be added to and the compiler does not check. A new operation must
 * be added to the lists here as well: then these tests name the places that are missing.
 */
final class NewOperationTest {
    /** Operations without a price at AiHubMix. */
    private static final Set<String> UNLISTED_AT_AIHUBMIX = Set.of("describe");
    /** Operations that AiHubMix does not document; the vendor documents all. */
    private static final Set<String> UNDOCUMENTED_AT_AIHUBMIX = Set.of("v3-reframe");

    static Stream<Class<?>> permitted() {
        return Arrays.stream(Operation.class.getPermittedSubclasses());
    }

    /** Each operation with the fewest parameters, and with real files. */
    static Stream<Operation<?>> operations() {
        ImageSource image = Pictures.picture(64, 64);
        ImageSource mask = Pictures.mask(64, 64, 64 * 32);
        return Stream.of(
                V3Generate.of("p"),
                V3Remix.of(image, "p"),
                V3Edit.of(image, mask, "p"),
                V3Reframe.of(image, Resolution.SQUARE),
                V3ReplaceBackground.of(image, "p"),
                LegacyGenerate.of(ModelId.V_2, "p"),
                LegacyRemix.of(ModelId.V_2, image, "p"),
                LegacyEdit.of(ModelId.V_2, image, mask, "p"),
                Upscale.of(image),
                Describe.of(image));
    }

    @Test
    void operations_eachPermitted_isInThisTest() {
        assertThat(operations().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(permitted().collect(Collectors.toSet()));
    }

    @Test
    void names_allOperations_areDistinctAndSpelledAsInPriceLists() {
        List<String> names = operations().map(Operation::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(operations().map(operation -> operation.usage().operation())).isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void facade_eachOperation_hasAMethodOfItsOwn(Class<?> operation) {
        assertThat(Ideogram.class.getMethods())
                .anyMatch(method -> Arrays.asList(method.getParameterTypes()).contains(operation));
    }

    @ParameterizedTest
    @MethodSource("permitted")
    void handler_eachOperation_hasAMethodOfItsOwn(Class<?> operation) {
        assertThat(OperationHandler.class.getMethods())
                .filteredOn(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {operation}))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void priceLists_eachOperation_isListedOrKnownToBeUnlisted(Operation<?> operation) {
        assertThat(PriceList.ideogram().quote(operation)).isNotInstanceOf(Quote.Unlisted.class);
        assertThat(PriceList.aiHubMix().quote(operation) instanceof Quote.Unlisted)
                .isEqualTo(UNLISTED_AT_AIHUBMIX.contains(operation.name()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void validator_eachOperation_isValidAtBothGateways(Operation<?> operation) {
        boolean undocumented = UNDOCUMENTED_AT_AIHUBMIX.contains(operation.name());

        assertThat(rules(GatewayProfile.ideogram(), operation)).isEmpty();
        assertThat(rules(GatewayProfile.aiHubMix(), operation))
                .isEqualTo(undocumented ? Set.of("documented") : Set.of());
    }

    /** The operation of every entry exists: a renamed operation would lose its price or its documentation gap silently. */
    @Test
    void tables_eachOperationName_isOne() {
        Set<String> names = operations().map(Operation::name).collect(Collectors.toSet());

        assertThat(Stream.of(PriceList.ideogram(), PriceList.aiHubMix())
                        .flatMap(list -> list.entries().stream())
                        .map(PriceList.Entry::operation))
                .isSubsetOf(names);
        assertThat(Stream.of(GatewayProfile.ideogram(), GatewayProfile.aiHubMix())
                        .flatMap(gateway -> gateway.undocumented().stream())
                        .map(use -> use.split("/", 2)[0]))
                .isSubsetOf(names);
    }

    private static Set<String> rules(GatewayProfile gateway, Operation<?> operation) {
        return new Validator(gateway)
                .check(operation, CallOptions.defaults()).stream()
                        .map(Violation::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
