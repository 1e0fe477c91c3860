package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that start the command, in copies of their directories with a Java of the test's own. */
class LauncherTest {
    private static final Path DIST = Path.of("src/dist");

    /** Prints its arguments, one a line, and writes the archive that it is asked for. */
    private static final String RECORDING_JAVA = """
            #!/bin/sh
            printf '%s\\n' "$@"
            echo run >>"$RUNS"
            case " $* " in
                *" -Xshare:dump "*) echo classes >archive ;;
            esac
            """;

    @TempDir
    private Path folder;

    private String shell = "/bin/sh";
    private Path home;
    private Path jar;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        for (String name : List.of("bin/ideogram", "lib/launch.sh")) {
            Path copy = folder.resolve("a place").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(DIST.resolve(name), copy);
        }
        jar = Files.writeString(folder.resolve("a place/lib/ideogram.jar"), "no jar");
        home = folder.resolve("java home");
        Files.createDirectories(home.resolve("bin"));
        java(RECORDING_JAVA, "17.0.1");
    }

    private void java(String script, String version) throws IOException {
        Path java = Files.writeString(home.resolve("bin/java"), script);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private Run ideogram(String... args) throws IOException, InterruptedException {
        return run(folder, folder.resolve("a place/bin/ideogram"), System.getenv("PATH"), args);
    }

    private Run run(Path directory, Path script, String path, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(shell, script.toString()));
        command.addAll(List.of(args));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().put("PATH", path);
        builder.environment().put("RUNS", folder.resolve("runs").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private Path archive() {
        return jar.resolveSibling("ideogram-Test-17.0.1.jsa");
    }

    private Path made() {
        return jar.resolveSibling("ideogram-Test-17.0.1.jsa.made");
    }

    /** Makes a file five seconds older than another. */
    private static void moveBack(Path file, Path other) throws IOException {
        long time = Files.getLastModifiedTime(other).toMillis();
        Files.setLastModifiedTime(file, FileTime.fromMillis(time - 5000));
    }

    private long runsOfJava() throws IOException {
        return Files.readAllLines(folder.resolve("runs")).size();
    }

    @Test
    void firstRun_makesTheArchive_laterRunsUseIt() throws Exception {
        Run first = ideogram("prices");

        assertThat(first.exit()).isZero();
        assertThat(first.err()).hasLineCount(1).contains("preparing a faster start");
        assertThat(archive()).hasContent("classes");
        long runs = runsOfJava();
        Run second = ideogram("prices", "--json");
        assertThat(runsOfJava()).isEqualTo(runs + 1);
        assertThat(second.err()).isEmpty();
        assertThat(second.out())
                .contains("-XX:SharedArchiveFile=" + archive().toRealPath() + "\n", "-Xshare:auto\n")
                .endsWith("-jar\n" + jar.toRealPath() + "\nprices\n--json\n");
    }

    @Test
    void arguments_arriveUnchanged() throws Exception {
        assertThat(ideogram("generate", "a  red \"boat\" $HOME\n*", "", "--", "-5")
                        .out())
                .endsWith("\ngenerate\na  red \"boat\" $HOME\n*\n\n--\n-5\n");
    }

    @Test
    void newJar_makesANewArchive() throws Exception {
        ideogram("prices");
        moveBack(made(), jar);

        assertThat(ideogram("prices").err()).contains("preparing a faster start");
    }

    /** A zip from another time zone has one. */
    @Test
    void jarOfTheFuture_makesTheArchiveOnce() throws Exception {
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 86_400_000));
        ideogram("prices");

        Run run = ideogram("prices");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("-XX:SharedArchiveFile=");
    }

    /** The command that was typed may cost money. */
    @ParameterizedTest
    @CsvSource({"/bin/sh, HUP, 129", "/bin/sh, INT, 130", "/bin/bash, INT, 130", "/bin/bash, TERM, 143"})
    void signalWhileTheArchiveIsMade_endsTheCommand(String name, String signal, int exit) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(name)));
        shell = name;
        java("#!/bin/sh\necho \"$@\"\ncase $* in *=1.list*) kill -" + signal + " $PPID ;; esac\n", "17.0.1");

        Run run = ideogram("generate", "boat");

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(made()).doesNotExist();
    }

    /** Tried once, not on each run. */
    @Test
    void javaThatMakesNoArchive_runsWithoutOne() throws Exception {
        java("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", "17.0.1");

        assertThat(ideogram("prices").out()).doesNotContain("SharedArchiveFile").endsWith("\nprices\n");
        assertThat(archive()).doesNotExist();
        assertThat(ideogram("prices").err()).isEmpty();
    }

    /** It may crash Java, which checks little of it. */
    @Test
    void archive_changedSinceItWasMade_isNotUsed() throws Exception {
        ideogram("prices");
        moveBack(made(), archive());
        moveBack(jar, made());

        Run run = ideogram("prices");

        assertThat(run.out()).doesNotContain("SharedArchiveFile");
        assertThat(run.err()).isEmpty();
        assertThat(ideogram("prices").err()).contains("preparing a faster start");
    }

    @Test
    void archive_thatJavaRefuses_isNotMentioned() throws Exception {
        Files.delete(home.resolve("bin/java"));
        Files.createSymbolicLink(home.resolve("bin/java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        writeRealJar();
        for (byte[] damage : List.of("classes".getBytes(StandardCharsets.US_ASCII), new byte[100_000])) {
            Files.write(archive(), damage);
            Files.write(made(), new byte[0]);
            moveBack(jar, made());

            Run run = ideogram("--version");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).isEqualTo("ideogram (development)\n");
            assertThat(run.err()).isEmpty();
        }
    }

    /** A jar that refers to the class path of this JVM. */
    private void writeRealJar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        StringBuilder classPath = new StringBuilder();
        String entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : entries.split(File.pathSeparator, -1)) {
            classPath.append(Path.of(entry).toUri()).append(' ');
        }
        attributes.put(Attributes.Name.CLASS_PATH, classPath.toString());
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    @Test
    void link_isFollowed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("a place/bin/ideogram"));
        Path second = Files.createSymbolicLink(folder.resolve("two"), link);

        assertThat(run(folder.resolve("a place"), second, System.getenv("PATH"), "help")
                        .out())
                .endsWith(jar.toRealPath() + "\nhelp\n");
    }

    /** As where /bin is a link to /usr/bin: the parent of a link is not the parent of what it refers to. */
    @Test
    void linkedDirectory_isFollowed() throws Exception {
        Path linked = Files.createDirectories(folder.resolve("elsewhere")).resolve("bin");
        Files.createSymbolicLink(linked, folder.resolve("a place/bin"));
        Path tools = Files.createDirectories(folder.resolve("usr/local/tools"));
        Files.createSymbolicLink(tools.resolve("ideogram"), Path.of("../../../a place/bin/ideogram"));
        Path shortcut = Files.createSymbolicLink(folder.resolve("tools"), tools);

        for (Path script : List.of(linked.resolve("ideogram"), shortcut.resolve("ideogram"))) {
            Run run = run(folder, script, System.getenv("PATH"), "help");

            assertThat(run.out()).as(run.err()).endsWith(jar.toRealPath() + "\nhelp\n");
        }
    }

    @Test
    void linkNamedWithoutItsDirectory_isFollowed() throws Exception {
        Path directory = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(directory.resolve("ig"), Path.of("../a place/bin/ideogram"));

        Run run = run(directory, Path.of("ig"), System.getenv("PATH"), "help");

        assertThat(run.out()).as(run.err()).endsWith(jar.toRealPath() + "\nhelp\n");
    }

    /** A zip gives the jar of another build the same time. With the same size too, Java would run the old classes. */
    @Test
    void otherJarOfTheSameTime_makesANewArchive() throws Exception {
        ideogram("prices");
        FileTime time = Files.getLastModifiedTime(jar);
        Path other = Files.writeString(folder.resolve("other"), "my jar");
        Files.setLastModifiedTime(other, time);
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);

        assertThat(ideogram("prices").err()).contains("preparing a faster start");
        assertThat(ideogram("prices").err()).isEmpty();
    }

    @Test
    void oldJava_isRefusedInOneLine() throws Exception {
        for (String version : List.of("11.0.2", "1.8.0_292")) {
            java(RECORDING_JAVA, version);

            Run run = ideogram("prices");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).hasLineCount(1).contains("Java 17 or later is needed");
        }
    }

    /** The launcher of the repository, without its sources. */
    @Test
    void build_withoutCompilerOrMaven_failsInOneLine() throws Exception {
        Path root = folder.resolve("repository");
        Path shared = root.resolve("cli-sample").resolve(DIST).resolve("lib/launch.sh");
        Files.createDirectories(shared.getParent());
        Files.copy(DIST.resolve("lib/launch.sh"), shared);
        Path script = Files.copy(Path.of("../ideogram"), root.resolve("ideogram"));
        Path tools = Files.createDirectories(folder.resolve("tools"));

        Run withoutMaven = run(folder, script, tools.toString(), "prices");
        assertThat(Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nexit 1\n")
                        .toFile()
                        .setExecutable(true))
                .isTrue();
        Run withoutCompiler = run(folder, script, tools.toString(), "prices");

        assertThat(withoutMaven.exit()).isEqualTo(1);
        assertThat(withoutMaven.err()).hasLineCount(1).contains("no mvn found");
        assertThat(withoutCompiler.exit()).isEqualTo(1);
        assertThat(withoutCompiler.err()).hasLineCount(1).contains("no compiler found", "JDK");
    }
}
