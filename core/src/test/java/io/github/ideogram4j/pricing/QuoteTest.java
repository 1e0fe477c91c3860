package io.github.ideogram4j.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class QuoteTest {
    private static final Money THREE = Money.of("0.03");
    private static final Money SIX = Money.of("0.06");
    private static final Quote EXACT = Quote.between(SIX, Money.of("0.060"), "list");
    private static final Quote RANGE = Quote.between(THREE, SIX, "list");
    private static final Quote UNLISTED = new Quote.Unlisted("list");

    @Test
    void between_sameAmounts_isExact() {
        assertThat(EXACT).isEqualTo(new Quote.Exact(SIX, "list"));
        assertThat(EXACT.low()).contains(SIX).isEqualTo(EXACT.high());
    }

    @Test
    void range_notAscending_isRefused() {
        assertThat(RANGE.low()).contains(THREE);
        assertThat(RANGE.high()).contains(SIX);
        assertThatThrownBy(() -> Quote.between(SIX, THREE, "list"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a range: 0.06-0.03");
    }

    @Test
    void requireAtMost_theUpperEnd_passes() {
        assertThatCode(() -> EXACT.requireAtMost(SIX)).doesNotThrowAnyException();
        assertThatCode(() -> RANGE.requireAtMost(SIX)).doesNotThrowAnyException();
    }

    @Test
    void requireAtMost_aHairLess_refusesNamingQuoteLimitAndList() {
        assertThatThrownBy(() -> EXACT.requireAtMost(Money.of("0.0599")))
                .hasMessage("budget exceeded: cost is $0.06 by price list list, available is $0.0599");
        assertThatThrownBy(() -> RANGE.requireAtMost(THREE))
                .hasMessage("budget exceeded: cost is $0.03-0.06 by price list list, available is $0.03");
    }

    @Test
    void requireAtMost_unlisted_isRefusedForAnyLimit() {
        assertThat(UNLISTED.high()).isEmpty();
        assertThatThrownBy(() -> UNLISTED.requireAtMost(Money.of("1000000")))
                .hasMessage("budget exceeded: cost is unlisted by price list list, available is $1000000.00")
                .asInstanceOf(InstanceOfAssertFactories.type(BudgetExceededException.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(ImageServiceException.Kind.BUDGET_EXCEEDED);
                    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
                });
    }
}
