package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.PngFile;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.pricing.PriceList;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Runs validation, pictures and prices with core and java.base only. */
final class PurityProbe {
    private PurityProbe() {}

    public static void main(String[] args) throws IOException {
        byte[] png = PngFile.of(20, 10, 6, 8).bytes();
        ImageSource source = ImageSource.of(png);
        V3Edit edit = V3Edit.builder(source, source, "x").numImages(2).seed(1).build();
        say("modules", ModuleLayer.boot().modules().size());
        say("size", Png.decode(new ByteArrayInputStream(png), 200));
        say("quote", PriceList.aiHubMix().quote(edit));
        new Validator(GatewayProfile.aiHubMix())
                .check(edit, CallOptions.defaults())
                .forEach(v -> say("check", v.rule()));
    }

    private static void say(String what, Object value) {
        System.out.println(what + " " + value);
    }
}
