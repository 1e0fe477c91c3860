package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeyTest {
    @ParameterizedTest
    @CsvSource({
        "sk-0123456789 is wrong, [key] is wrong",
        "sk-0123456789sk-0123456789, [key][key]",
        "?key=sk-012345678, ?key=[key]",
        "?key=sk-01234, ?key=[key]",
        "sk-012345 is no key, sk-012345 is no key",
        "all keys begin with sk-, all keys begin with sk-"
    })
    void redact_textWithTheKeyOrItsBeginningAtTheEnd_hidesIt(String text, String shown) {
        ApiKey key = ApiKey.from(() -> "sk-0123456789", "Api-Key", "");

        assertThat(key.redact(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk/01<23&45", "sk\\/01\\u003c23\\u002645", "sk\\u002f01\\u003C23&45", "sk\\/01<23&45"})
    void redact_keyEscapedInJson_hidesIt(String spelling) {
        ApiKey key = ApiKey.from(() -> "sk/01<23&45", "Api-Key", "");

        assertThat(key.redact("{\"error\":\"key " + spelling + " is wrong\"}"))
                .isEqualTo("{\"error\":\"key [key] is wrong\"}");
    }
}
