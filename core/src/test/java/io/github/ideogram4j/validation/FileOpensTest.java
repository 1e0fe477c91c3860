package io.github.ideogram4j.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The check opens each file once. */
final class FileOpensTest {
    private static final byte[] PNG = Pictures.png(8, 8, (x, y) -> 0xff336699);
    private static final byte[] MASK = Pictures.png(8, 8, (x, y) -> y < 4 ? Pictures.BLACK : Pictures.WHITE);

    private final Map<String, Integer> opens = new TreeMap<>();

    private ImageSource counted(String name, byte[] bytes) {
        opens.put(name, 0);
        return ImageSource.of(name, bytes.length, () -> {
            opens.merge(name, 1, Integer::sum);
            return new ByteArrayInputStream(bytes);
        });
    }

    private void check(Operation<?> operation) {
        assertThat(new Validator(GatewayProfile.ideogram()).check(operation, CallOptions.defaults()))
                .isEmpty();
    }

    @Test
    void check_v3Edit_opensImageAndMaskOnce() {
        check(V3Edit.of(counted("image", PNG), counted("mask", MASK), "x"));

        assertThat(opens).isEqualTo(Map.of("image", 1, "mask", 1));
    }

    @Test
    void check_v3GenerateWithStyleReference_opensItOnce() {
        check(V3Generate.builder("x").styleReference(counted("style", PNG)).build());

        assertThat(opens).isEqualTo(Map.of("style", 1));
    }

    @Test
    void check_v3GenerateWithCharacterMask_opensImageAndMaskOnce() {
        CharacterReference character = CharacterReference.of(counted("image", PNG), counted("mask", MASK));

        check(V3Generate.builder("x").character(character).build());

        assertThat(opens).isEqualTo(Map.of("image", 1, "mask", 1));
    }

    @Test
    void check_webpMaskWithDecoder_isOpenedOnceMoreByTheDecoder() {
        ImageDecoder decoder = (source, maxPixels) -> {
            try (InputStream in = source.open()) {
                assertThat(in.read()).isNotNegative();
            }
            return Pictures.raster(8, 8, (x, y) -> y < 4 ? Pictures.BLACK : Pictures.WHITE);
        };
        V3Edit edit = V3Edit.of(counted("image", PNG), counted("mask", Pictures.webp(8, 8)), "x");

        assertThat(new Validator(GatewayProfile.ideogram(), decoder).check(edit, CallOptions.defaults()))
                .isEmpty();

        assertThat(opens).isEqualTo(Map.of("image", 1, "mask", 2));
    }

    @Test
    void checkMask_pngMask_opensImageAndMaskOnce() {
        Validator validator = new Validator(GatewayProfile.ideogram());

        assertThat(validator.checkMask(counted("image", PNG), counted("mask", MASK)))
                .allMatch(Validator.MaskFinding::met);

        assertThat(opens).isEqualTo(Map.of("image", 1, "mask", 1));
    }
}
