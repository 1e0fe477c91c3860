package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        "sk-01234 is its beginning, [key] is its beginning",
        "sk-01234...6789 is wrong, [key]...6789 is wrong",
        "SK-0123456789 is wrong, [key] is wrong",
        "Sk-01234567, [key]",
        "sk-0123 is no key, sk-0123 is no key",
        "sk-sk-0123456789, sk-[key]",
        "all keys begin with sk-, all keys begin with sk-",
        "sk-0124356789 is another key, sk-0124356789 is another key"
    })
    void redact_textWithTheKeyOrItsBeginning_hidesIt(String text, String shown) {
        ApiKey key = ApiKey.from(() -> "sk-0123456789", "Api-Key", "");

        assertThat(key.redact(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk/01<23&45",
                "sk\\/01\\u003c23\\u002645",
                "sk\\u002f01\\u003C23&45",
                "sk\\/01<23&45",
                "sk\\\\/01<23\\\\u002645",
                "SK\\/01\\u003C23&45",
                "\\u0073\\u006b/01<23&45",
                "\\u0053\\u004b/01<23&45",
                "sk%2f01%3c23%2645",
                "sk%2F01%3C23%2645",
                "SK%2F01%3C23%2645",
                "sk%252F01%253C23%252645",
                "%73%6B%2F%30%31%3C%32%33%26%34%35",
                "sk%2F01%3C23",
                "sk\\/01\\u003c23"
            })
    void redact_keyEscaped_hidesIt(String spelling) {
        ApiKey key = ApiKey.from(() -> "sk/01<23&45", "Api-Key", "");

        assertThat(key.redact("{\"error\":\"key " + spelling + " is wrong\"}"))
                .isEqualTo("{\"error\":\"key [key] is wrong\"}");
    }

    /** Text that a gateway sends must not hold a call for long. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void redact_manyBackslashes_takesLinearTime() {
        String backslashes = "\\".repeat(1 << 20);
        ApiKey key = ApiKey.from(() -> "sk-0123456789", "Api-Key", "");

        assertThat(key.redact(backslashes)).isEqualTo(backslashes);
        assertThat(key.redact(backslashes + "sk-0123456789")).endsWith("\\[key]");
    }

    @ParameterizedTest
    @CsvSource({"key, the key is a KEY of a Keyboard, the [key] is a KEY of a Keyboard", "a%b\\c, is a%b\\c, is [key]"})
    void redact_shortKey_hidesItAsSpelled(String value, String text, String shown) {
        assertThat(ApiKey.from(() -> value, "Api-Key", "").redact(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "%7", "\\", "\\u00", "sk", "a lighthouse at dusk, 100% sk%C3%A4rg\\u00e5rd", "C:\\sk\\a"
            })
    void redact_textWithoutTheKey_isUnchanged(String text) {
        assertThat(ApiKey.from(() -> "sk-0123456789", "Api-Key", "").redact(text))
                .isEqualTo(text);
    }
}
