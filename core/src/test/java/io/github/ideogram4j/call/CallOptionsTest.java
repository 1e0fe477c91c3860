package io.github.ideogram4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallOptionsTest {
    @Test
    void defaults_setNothing() {
        assertThat(CallOptions.defaults().timeout()).isEmpty();
        assertThat(CallOptions.defaults().extraParameters()).isEmpty();
    }

    @Test
    void with_extraParameter_keepsOrderAndOriginal() {
        CallOptions one = CallOptions.defaults().withExtraParameter("z", "1").withExtraParameter("a", "2");
        CallOptions two = one.withExtraParameter("z", "3").withTimeout(Duration.ofNanos(1));

        assertThat(one.extraParameters()).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThat(two.extraParameters()).containsExactly(Map.entry("z", "3"), Map.entry("a", "2"));
        assertThat(two.timeout()).contains(Duration.ofNanos(1));
        assertThat(CallOptions.defaults().extraParameters()).isEmpty();
    }

    @Test
    void extraParameters_areCopiedAndCannotBeChanged() {
        Map<String, String> own = new HashMap<>(Map.of("a", "1"));
        CallOptions options = new CallOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false,
                own,
                TransferListener.NONE);

        own.put("b", "2");

        assertThat(options.extraParameters()).containsOnlyKeys("a");
        assertThatThrownBy(() -> options.extraParameters().put("c", "3"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void withTimeout_notPositive_isRefused(long seconds) {
        Duration timeout = Duration.ofSeconds(seconds);

        assertThatThrownBy(() -> CallOptions.defaults().withTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeout <= 0: " + timeout);
        assertThatThrownBy(() -> CallOptions.defaults().withAttemptTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attemptTimeout <= 0: " + timeout);
    }

    @Test
    void with_eachOption_keepsTheOthers() {
        TransferListener listener = new TransferListener() {};
        CallOptions options = CallOptions.defaults()
                .withTransfers(listener)
                .withAttemptTimeout(Duration.ofSeconds(2))
                .withExtraParameter("a", "1")
                .withMaxAttempts(4)
                .withSendAgain()
                .withIdempotencyKey("line 7")
                .withTimeout(Duration.ofSeconds(3))
                .withAttemptTimeout(Duration.ofSeconds(1));

        assertThat(options.timeout()).contains(Duration.ofSeconds(3));
        assertThat(options.attemptTimeout()).contains(Duration.ofSeconds(1));
        assertThat(options.extraParameters()).containsExactly(Map.entry("a", "1"));
        assertThat(options.transfers()).isSameAs(listener);
        assertThat(options.maxAttempts()).hasValue(4);
        assertThat(options.sendAgain()).isTrue();
        assertThat(options.idempotencyKey()).contains("line 7");
        assertThat(options.withTransfers(TransferListener.NONE).timeout()).contains(Duration.ofSeconds(3));
    }

    @Test
    void with_invalidValues_areRefused() {
        assertThatThrownBy(() -> CallOptions.defaults().withMaxAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts < 1: 0");
        assertThatThrownBy(() -> CallOptions.defaults().withIdempotencyKey(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idempotencyKey is blank: ' '");
    }

    @Test
    void shortestTimeout_isTheShorterOfThoseGiven() {
        CallOptions none = CallOptions.defaults();
        Duration one = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);

        assertThat(none.shortestTimeout()).isEmpty();
        assertThat(none.withTimeout(one).shortestTimeout()).contains(one);
        assertThat(none.withAttemptTimeout(two).shortestTimeout()).contains(two);
        assertThat(none.withTimeout(one).withAttemptTimeout(two).shortestTimeout())
                .contains(one);
        assertThat(none.withTimeout(two).withAttemptTimeout(one).shortestTimeout())
                .contains(one);
    }
}
