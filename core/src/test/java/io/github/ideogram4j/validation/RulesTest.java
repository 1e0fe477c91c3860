package io.github.ideogram4j.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, by the smallest request that breaks it and the nearest that does not. */
final class RulesTest {
    static Stream<Row> rows() {
        return Stream.of(ParameterRows.all(), LegacyRows.all(), FileRows.all(), MaskRows.all())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void check_smallestViolation_reportsThatRuleAndNoOther(Row row) {
        assertThat(row.violating().check())
                .extracting(Violation::rule, Violation::severity, Violation::field)
                .containsExactly(tuple(row.rule(), row.severity(), row.field()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void check_nearestNeighbour_reportsNothing(Row row) {
        assertThat(row.neighbour().check()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void violation_message_isOneShortLineWithoutFullStop(Row row) {
        assertThat(row.violating().check())
                .allSatisfy(violation -> assertThat(violation.toString())
                        .startsWith(row.field() + ": ")
                        .endsWith(" [" + row.rule() + "]")
                        .doesNotContainPattern("\\p{Cntrl}|\\.( \\[|$)|java\\.|Exception")
                        .hasSizeLessThan(400));
    }

    @Test
    void rules_eachId_hasARowInTheTable() {
        Set<String> tested = rows().map(Row::rule).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested)
                .isEqualTo(Validator.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void rules_eachSeverity_isTheOneInTheTable() {
        Map<String, Set<Violation.Severity>> tested = rows().collect(Collectors.groupingBy(
                Row::rule, TreeMap::new, Collectors.mapping(Row::severity, Collectors.toSet())));

        assertThat(Validator.rules())
                .allSatisfy(rule -> assertThat(tested.get(rule.id())).containsExactly(rule.severity()));
    }

    @Test
    void rules_requirementAndSource_areOneLine() {
        assertThat(Validator.rules())
                .allSatisfy(rule -> assertThat(rule.requirement() + "; " + rule.source())
                        .doesNotContainPattern("\\p{Cntrl}|\\.;|\\.$|^;|; $"));
    }
}
