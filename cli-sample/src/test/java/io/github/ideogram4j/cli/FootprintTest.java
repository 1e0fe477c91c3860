package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.server.FakeServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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

    @Test
    void coreAndFake_areSmall() throws Exception {
        assertThat(size(Ideogram.class) + size(FakeTransport.class, file -> !isOfServer(file)))
                .isLessThanOrEqualTo(CORE_AND_FAKE);
    }

    @Test
    void serverOfTheFake_isSmall() throws Exception {
        assertThat(size(FakeServer.class, FootprintTest::isOfServer)).isBetween(10 * KIB, FAKE_SERVER);
    }

    @Test
    void fakeAndItsServer_packaged_areTwoJars() throws Exception {
        assumeThat(place(FakeTransport.class)).isRegularFile();

        assertThat(size(FakeTransport.class, FootprintTest::isOfServer)).isLessThan(KIB);
        assertThat(size(FakeServer.class, file -> file.endsWith(".class") && !isOfServer(file)))
                .isLessThan(KIB);
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

    private static boolean isOfServer(String file) {
        return file.contains("/fake/server/");
    }

    private static Path place(Class<?> member) throws URISyntaxException {
        return Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static long size(Class<?> member) throws IOException, URISyntaxException {
        return size(member, file -> true);
    }

    /** The size of the jar that contains the class, with these files only; if there is none yet, of a jar made of its directory. */
    private static long size(Class<?> member, Predicate<String> included) throws IOException, URISyntaxException {
        Path place = place(member);
        if (Files.isDirectory(place)) {
            return packed(place, included);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return packed(jar.getPath("/"), included);
        }
    }

    private static long packed(Path classes, Predicate<String> included) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> all = Files.walk(classes)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> included.test(file.toString().replace('\\', '/')))
                    .toList();
            for (Path file : files) {
                jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return bytes.size();
    }
}
