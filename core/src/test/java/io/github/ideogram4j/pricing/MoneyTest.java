package io.github.ideogram4j.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.000, 0.00",
        "1, 1.00",
        "100, 100.00",
        "0.1, 0.10",
        ".5, 0.50",
        "5., 5.00",
        "0.025, 0.025",
        "0.0250000, 0.025",
        "0.000000000001, 0.000000000001",
        "1000000000000, 1000000000000.00"
    })
    void of_plainDecimal_isKeptExactWithAtLeastTwoDecimals(String text, String written) {
        assertThat(Money.of(text)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.01 | amount < 0: '-0.01'",
                "abc | amount is not a plain decimal number: 'abc'",
                "'' | amount is not a plain decimal number: ''",
                "1e3 | amount is not a plain decimal number: '1e3'",
                "1,5 | amount is not a plain decimal number: '1,5'",
                "NaN | amount is not a plain decimal number: 'NaN'",
                ". | amount is not a plain decimal number: '.'",
                "1000000000000.01 | amount > 1000000000000: '1000000000000.01'",
                "0.0000000000001 | amount has more than 12 decimals: '1E-13'"
            })
    void of_otherText_isRefusedWithIt(String text, String message) {
        assertThatThrownBy(() -> Money.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "1e-999999999"})
    void money_ofMonstrousScale_isRefusedWithoutWritingItOut(BigDecimal amount) {
        assertThatThrownBy(() -> new Money(amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(amount.toString());
    }

    @Test
    void arithmetic_isExact() {
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
        assertThat(Money.of("0.025").times(8)).isEqualTo(Money.of("0.2"));
        assertThat(Money.of("0.06").times(0)).isEqualTo(Money.ZERO);
        assertThat(Money.ZERO).isEqualTo(Money.of("0.000")).hasSameHashCodeAs(Money.of("0"));
    }

    @Test
    void compareTo_ordersByAmount() {
        assertThat(Money.of("0.1")).isLessThan(Money.of("0.11")).isGreaterThan(Money.of("0.099"));
        assertThat(Money.of("2.50")).isEqualByComparingTo(Money.of("2.5"));
    }

    @Test
    void times_negative_isRefused() {
        Money money = Money.of("0.06");

        assertThatThrownBy(() -> money.times(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount < 0: '-0.06'");
    }
}
