package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The sizes of the artifacts, as limited by decision 6. */
final class FootprintTest {
    private static final long KIB = 1024;
    private static final long CORE = 290 * KIB;
    private static final long CORE_AND_FAKE = 470 * KIB;
    private static final long FAKE_SERVER = 76 * KIB;
    private static final long RETROFIT_DEPENDENCIES = 3_400_000;

    @Test
    void core_isSmall() throws Exception {
        assertThat(size(Ideogram.class)).isLessThanOrEqualTo(CORE);
    }

    /** Without the packages of the fake that need more than an app has: a JVM's server, or JUnit. */
    @Test
    void coreAndFake_areSmall() throws Exception {
        assertThat(size(Ideogram.class) + size(FakeTransport.class, "/fake/server/", "/fake/junit/"))
                .isLessThanOrEqualTo(CORE_AND_FAKE);
    }

    @Test
    void serverOfTheFake_isSmall() throws Exception {
        assertThat(size(FakeTransport.class) - size(FakeTransport.class, "/fake/server/"))
                .isBetween(10 * KIB, FAKE_SERVER);
    }

    /** The third-party jars. The build of the adapter writes their class path to a file. */
    @Test
    void dependenciesOfRetrofit_areSmall() throws IOException {
        String classPath = Files.readString(Path.of("../adapters-retrofit/target/runtime-classpath.txt"));
        long bytes = 0;
        for (String jar : classPath.trim().split(File.pathSeparator, -1)) {
            bytes += jar.contains("ideogram4j-core") || !jar.endsWith(".jar") ? 0 : Files.size(Path.of(jar));
        }
        assertThat(bytes).isBetween(1_000_000L, RETROFIT_DEPENDENCIES);
    }

    /** The size of the jar that contains the class; if there is none yet, of a jar made of its directory. */
    private static long size(Class<?> member, String... exempt) throws IOException, URISyntaxException {
        Path place = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return packed(place, exempt);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return packed(jar.getPath("/"), exempt);
        }
    }

    private static long packed(Path classes, String... exempt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> all = Files.walk(classes)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(exempt).noneMatch(file.toString().replace('\\', '/')::contains))
                    .toList();
            for (Path file : files) {
                jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return bytes.size();
    }
}
