package io.github.ideogram4j.fake;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Run by {@link JavaBaseOnlyTest} in a JVM with one module; the argument is a folder. */
final class JavaBaseOnlyProbe {
    private JavaBaseOnlyProbe() {}

    public static void main(String[] args) throws IOException {
        Path folder = Paths.get(args[0]);
        Ideogram ideogram = Ideogram.builder(new FakeTransport()).build();
        GeneratedImage made =
                ideogram.generate(V3Generate.of("a bridge")).images().get(0);
        ImageSource saved = ImageSource.of(ideogram.download(made, folder.resolve("made.png")));
        GeneratedImage remix = ideogram.remix(V3Remix.of(saved, "fog")).images().get(0);
        ideogram.download(remix, folder.resolve("remix.png"));

        System.out.println("modules " + ModuleLayer.boot().modules().size());
        System.out.println("pictures " + (Files.size(folder.resolve("remix.png")) > 10_000));
        System.out.println(ideogram.describe(Describe.of(saved)).texts().get(0));
    }
}
