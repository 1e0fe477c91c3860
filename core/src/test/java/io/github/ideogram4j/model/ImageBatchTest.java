package io.github.ideogram4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageBatchTest {
    @ParameterizedTest
    @CsvSource({
        "2000-01-23T04:56:07Z, 2000-01-23T04:56:07Z",
        "2000-01-23T04:56:07+00:00, 2000-01-23T04:56:07Z",
        "2000-01-23 04:56:07+00:00, 2000-01-23T04:56:07Z",
        "2024-08-27T15:40:31.101790+00:00, 2024-08-27T15:40:31.101790Z",
        "2026-06-02T16:24Z, 2026-06-02T16:24:00Z",
        "2024-08-27T17:40:31+02:00, 2024-08-27T15:40:31Z",
        "1724773231, 2024-08-27T15:40:31Z",
    })
    void createdAt_inEverySpellingSeen_isRead(String created, Instant instant) {
        assertThat(batch(created).createdAt()).hasValue(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-08-27", "99999999999999", "2024-13-01T00:00:00Z"})
    void createdAt_inNoSpellingSeen_isEmptyAndTheTextIsKept(String created) {
        assertThat(batch(created).createdAt()).isEmpty();
        assertThat(batch(created).created()).hasValue(created);
    }

    @Test
    void createdAt_missing_isEmpty() {
        assertThat(new ImageBatch(List.of(), Optional.empty(), Optional.empty()).createdAt())
                .isEmpty();
    }

    private static ImageBatch batch(String created) {
        return new ImageBatch(List.of(), Optional.of(created), Optional.empty());
    }
}
