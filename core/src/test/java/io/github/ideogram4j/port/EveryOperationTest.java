package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.operation.Operation;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A new operation must be added to the contract that all transports are tested against. */
final class EveryOperationTest {
    @Test
    void all_eachPermittedOperation_isInTheContract() {
        assertThat(EveryOperation.all().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Operation.class.getPermittedSubclasses()));
    }

    @Test
    void endpoints_eachPermittedOperation_hasPathInHttpContract() {
        assertThat(HttpTransportContract.endpoints()
                        .map(endpoint -> endpoint.get()[1].getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Operation.class.getPermittedSubclasses()));
    }
}
