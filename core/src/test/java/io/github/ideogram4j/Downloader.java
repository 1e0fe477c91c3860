package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Downloads pictures, in this process or in one of its own. */
final class Downloader implements Transport {
    static final byte[] PICTURE = Pictures.png(64, 64, (x, y) -> 0xff000000 | x * 7919 * y);
    static final GeneratedImage IMAGE = new GeneratedImage(
            Optional.of("fake:1"),
            Optional.empty(),
            true,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final boolean pauses;

    private Downloader(boolean pauses) {
        this.pauses = pauses;
    }

    /** Saves pictures named {@code prefix-0.png} and so on; pauses in the first until its input says more, if asked to. */
    public static void main(String[] args) {
        save(Path.of(args[0]), args[1], Integer.parseInt(args[2]), Boolean.parseBoolean(args[3]));
    }

    static void save(Path directory, String prefix, int count, boolean pauses) {
        Ideogram ideogram = Ideogram.builder(new Downloader(pauses)).build();
        for (int i = 0; i < count; i++) {
            ideogram.download(IMAGE, directory.resolve(prefix + "-" + i + ".png"));
        }
    }

    static Process start(Path directory, String prefix, int count, boolean pauses) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Downloader.class.getName(),
                        directory.toString(),
                        prefix,
                        Integer.toString(count),
                        Boolean.toString(pauses))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return new FilterInputStream(new ByteArrayInputStream(PICTURE)) {
            private boolean paused = !pauses;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (!paused && in.available() <= PICTURE.length / 2) {
                    paused = true;
                    System.out.write('.');
                    System.out.flush();
                    int unused = System.in.read();
                }
                return super.read(into, offset, Math.min(length, 100));
            }
        };
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        throw new AssertionError("sent");
    }

    @Override
    public Gateway gateway() {
        return Gateway.aiHubMix();
    }
}
