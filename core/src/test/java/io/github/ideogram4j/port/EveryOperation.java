package io.github.ideogram4j.port;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import java.util.List;

/** Each operation once, with real files. */
final class EveryOperation {
    static final String PROMPT = "a lighthouse";
    static final ImageSource IMAGE = Pictures.picture(64, 64);
    static final ImageSource MASK = Pictures.mask(64, 64, 64 * 32);

    private EveryOperation() {}

    static List<Operation<?>> all() {
        return List.of(
                V3Generate.of(PROMPT),
                V3Remix.of(IMAGE, PROMPT),
                V3Edit.of(IMAGE, MASK, PROMPT),
                V3Reframe.of(IMAGE, new Resolution(1152, 704)),
                V3ReplaceBackground.of(IMAGE, PROMPT),
                LegacyGenerate.of(ModelId.V_2, PROMPT),
                LegacyRemix.of(ModelId.V_2, IMAGE, PROMPT),
                LegacyEdit.of(ModelId.V_2, IMAGE, MASK, PROMPT),
                Upscale.of(IMAGE),
                Describe.of(IMAGE));
    }
}
