package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad input results in one line that names field, value and rule, and in the documented exit code. */
class BadInputTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        MalformedFiles.write(folder);
    }

    /**
     * A command line, with {@code @} for the directory of the files, and the texts that its error line must contain.
     */
    private record Bad(String name, List<String> args, List<String> words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad other(String name, List<String> args, String... words) {
        return new Bad(name, args, List.of(words));
    }

    private static Bad file(String name, String file, String... words) {
        return new Bad(name, List.of("remix", "@/" + file, "A red door"), List.of(words));
    }

    private static Bad generate(String name, List<String> more, String... words) {
        List<String> args = new ArrayList<>(List.of("generate", "A red door"));
        args.addAll(more);
        return new Bad(name, args, List.of(words));
    }

    private static Bad prompt(String name, String prompt, String... words) {
        return new Bad(name, List.of("generate", prompt), List.of(words));
    }

    static Stream<Bad> table() {
        return Stream.of(
                file("missing file", "missing.png", "image: 'missing.png' does not exist [file-readable]"),
                file("directory", "directory.png", "image: 'directory.png'", "directory", "[file-readable]"),
                file("empty file", "empty.png", "image: 'empty.png' is empty [file-not-empty]"),
                file("truncated PNG", "truncated.png", "image: 'truncated.png'", "ends too early", "[file-intact]"),
                file("wrong CRC", "crc.png", "image: 'crc.png'", "CRC", "[file-intact]"),
                file("claims 60000x60000", "huge.png", "image: 'huge.png'", "60000x60000", "[file-pixels]"),
                file("GIF renamed", "gif.png", "image: 'gif.png' is GIF", "[file-format]"),
                file("text file", "text.png", "image: 'text.png' is text", "[file-format]"),
                file("unreadable file", "loop.png", "image: 'loop.png' cannot be read", "[file-readable]"),
                prompt("blank prompt", "  \t ", "PROMPT: prompt is blank"),
                generate("too many", List.of("-n", "9"), "--num-images: num_images not in 1-8: 9"),
                generate("negative seed", List.of("--seed", "-1"), "--seed: seed < 0: -1"),
                generate("seed too large", List.of("--seed", "2147483648"), "--seed: ", "2147483648"),
                generate("seed in words", List.of("--seed", "seven"), "--seed: ", "'seven'"),
                generate("unknown style", List.of("--style", "foo"), "style_type: 'FOO' is not one of AUTO"),
                generate("no style", List.of("--style", "!"), "--style: ", "'!'"),
                generate("out is a file", List.of("--out", "@/good.png"), "--out: ", "good.png is not a directory"),
                generate("out below a file", List.of("--out", "@/good.png/x"), "--out: ", "is not a directory"),
                generate("out unwritable", List.of("--out", "/proc/ideogram"), "--out: ", "is not writable"),
                generate("out blank", List.of("--out", " "), "--out: path is blank"),
                generate("unknown model", List.of("--model", "v9"), "--model: 'v9' is not one of v3, v2,"),
                generate("unknown speed", List.of("--speed", "slow"), "--speed: 'slow' is not one of flash, turbo"),
                generate("odd ratio", List.of("--aspect-ratio", "wide"), "--aspect-ratio: ", "'wide'"),
                generate("unknown ratio", List.of("--aspect-ratio", "5x7"), "aspect_ratio: '5x7' is not one of"),
                generate("odd size", List.of("--resolution", "big"), "--resolution: ", "'big'"),
                generate("odd palette", List.of("--palette", "#F00:2"), "--palette: color_weight not in 0.05-1: '2'"),
                generate("odd code", List.of("--style-code", "xyz"), "--style-code: ", "'xyz'"),
                generate("timeout 0", List.of("--timeout", "0"), "--timeout: not in 0.001-86400 seconds: 0"),
                generate("odd cost", List.of("--max-cost", "cheap"), "--max-cost: not a decimal number: 'cheap'"),
                generate("negative cost", List.of("--max-cost", "-1"), "--max-cost: amount < 0: '-1'"),
                generate("odd param", List.of("--param", "nothing"), "--param: not NAME=VALUE: 'nothing'"),
                generate("priced param", List.of("--param", "num_images=8"), "num_images: ", "[extra-priced]"),
                generate("priced param, other case", List.of("--param", "Rendering_Speed=QUALITY"), "[extra-priced]"),
                generate("unknown gateway", List.of("--gateway", "acme"), "--gateway: 'acme' is not one of offline"),
                generate(
                        "plain http", List.of("--gateway", "http://acme.example"), "--gateway: base URL is plain http"),
                generate("key in URL", List.of("--gateway", "https://k3y@a.example"), "--gateway: ", "environment"),
                generate("address of nothing", List.of("--base-url", "https://a.example"), "--base-url: needs"),
                generate("unknown option", List.of("--colour"), "unknown option '--colour'"),
                generate(
                        "other command's",
                        List.of("--image-weight", "5"),
                        "--image-weight is taken by remix, batch only"),
                generate("V3 only", List.of("--model", "v2", "--speed", "turbo"), "--speed: is taken by --model v3"),
                generate(
                        "mask alone", List.of("--character-mask", "@/good.png"), "--character-mask: needs --character"),
                generate("said twice", List.of("--seed", "1", "--seed", "2"), "'--seed'", "only once"),
                other(
                        "weight 0",
                        List.of("remix", "@/good.png", "x", "--image-weight", "0"),
                        "--image-weight: image_weight not in 1-100: 0"),
                other("no size", List.of("reframe", "@/good.png"), "'--resolution=WxH'"),
                other("option after --", List.of("inspect", "--", "x", "--no-color"), "'--no-color' after --"),
                other("no prompt", List.of("generate"), "'PROMPT'"),
                other("no command", List.of("--no-color"), "no command given; the commands are generate, "),
                other("option first", List.of("--quiet", "generate", "x"), "options follow the command"),
                other("unknown command", List.of("paint"), "'paint' is not a command; the commands are generate, "),
                other(
                        "mistyped command",
                        List.of("genrate", "x"),
                        "'genrate' is not a command; did you mean generate?"),
                other("words without quotes", List.of("generate", "a", "boat"), "unexpected argument 'boat'", "quotes"),
                generate("mistyped option", List.of("--sped", "turbo"), "'--sped'; did you mean --speed?"),
                generate("mistyped value", List.of("--speed", "trubo"), "'trubo' is not one of", "did you mean turbo?"),
                generate("mistyped gateway", List.of("--gateway", "aihubmx"), "'aihubmx'", "did you mean aihubmix?"),
                generate("mistyped style", List.of("--style", "realstic"), "'REALSTIC'", "did you mean REALISTIC?"),
                generate("mistyped preset", List.of("--style-preset", "watercolr"), "did you mean WATERCOLOR?"),
                other(
                        "mask of another size",
                        List.of("edit", "@/good.png", "@/small.png", "x"),
                        "mask: ",
                        "20x20",
                        "[mask-size]"),
                other("inspect a GIF", List.of("inspect", "@/gif.png"), "FILE: 'gif.png' is GIF", "[file-format]"),
                other("inspect nothing", List.of("inspect", "@/missing.png"), "FILE: 'missing.png' does not exist"),
                other("no such name", List.of("options", "colours"), "NAME: 'colours' is not one of aspect-ratios"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void run_badInput_failsInOneLine(Bad bad) throws IOException {
        Path out = folder.resolve("never");

        CommandOutcome outcome = CommandRunner.run(arguments(bad, out));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasLineCount(1).startsWith("ideogram: ").contains(bad.words());
        assertThat(outcome.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .hasSizeLessThan(600);
        assertThat(out).doesNotExist();
        assertNoPart();
    }

    @ParameterizedTest
    @MethodSource("table")
    void run_badInputWithJson_printsTheSameErrorAsJson(Bad bad) {
        List<String> args = new ArrayList<>(List.of(arguments(bad, folder.resolve("never"))));
        args.add(Math.min(1, args.size()), "--json");

        CommandOutcome outcome = CommandRunner.run(args.toArray(String[]::new));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.error()).containsEntry("delivery", "NOT_SENT").containsEntry("status", null);
        assertThat(outcome.error().get("kind")).isIn("usage", "invalid-request");
        assertThat(String.valueOf(outcome.error().get("message"))).contains(bad.words());
    }

    @Test
    void run_severalBadInputs_reportsAllOfThem() {
        CommandOutcome outcome = CommandRunner.run(
                "edit",
                "missing.png",
                folder.resolve("gif.png").toString(),
                " ",
                "-n",
                "0",
                "--seed",
                "x",
                "--out",
                folder.resolve("good.png").toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(7).first().isEqualTo("ideogram: 6 errors, nothing was sent");
        assertThat(outcome.err())
                .contains(
                        "PROMPT: ", "--num-images: ", "--seed: ", "--out: ", "image: 'missing.png'", "mask: 'gif.png'");
    }

    @Test
    void run_badModelAndOtherErrors_reportsAllOfThem() {
        String good = folder.resolve("good.png").toString();
        for (List<String> start :
                List.of(List.of("generate", "x"), List.of("remix", good, "x"), List.of("edit", good, good, "x"))) {
            List<String> args = new ArrayList<>(start);
            args.addAll(List.of("--model", "v9", "--seed", "-1", "--style-code", "xyz", "--timeout", "0"));

            CommandOutcome outcome = CommandRunner.run(args.toArray(String[]::new));

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.errLines()).hasSize(5).first().isEqualTo("ideogram: 4 errors, nothing was sent");
            assertThat(outcome.err())
                    .contains("--model: 'v9'", "--seed: seed < 0", "--style-code: ", "'xyz'", "--timeout: not in");
        }
    }

    @Test
    void checkMask_malformedMasks_areNotUsable() {
        for (String mask : List.of("bomb.png", "huge.png", "halved.jpg", "claims.jpg", "halved.webp", "text.png")) {
            CommandOutcome outcome = CommandRunner.run("check-mask", at("good.png"), at(mask));

            assertThat(outcome.exit()).as(mask + outcome.out()).isEqualTo(2);
            assertThat(outcome.out()).contains("not met").doesNotContain("Exception");
        }
    }

    /** The first is sound in structure, so the fake fails when it decodes the pixels. */
    @Test
    void upscale_pictureThatCannotBeDecoded_failsInOneLine() {
        for (String name : List.of("claims.jpg", "halved.webp")) {
            CommandOutcome outcome = CommandRunner.run("upscale", at(name), "--out", at("out"));

            assertThat(outcome.exit()).as(name).isNotZero();
            assertThat(outcome.err()).as(name).hasLineCount(1).doesNotContain("\tat ");
        }
    }

    /** Runs {@link Main} in another JVM with a heap of 48 MB. */
    @Test
    void main_malformedFilesInSmallHeap_neverRunsOutOfMemory() throws IOException, InterruptedException {
        for (String name : List.of("huge.png", "bomb.png", "claims.jpg", "truncated.png", "halved.webp")) {
            assertFailsInSmallHeap("remix", at(name), "x", "--out", at("out"));
            assertFailsInSmallHeap("check-mask", at("good.png"), at(name));
        }
    }

    private static void assertFailsInSmallHeap(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (InputStream output = process.getInputStream()) {
            output.transferTo(said);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isNotZero();
        assertThat(text).doesNotContain("OutOfMemory").doesNotContain("\tat ");
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] arguments(Bad bad, Path out) {
        List<String> args = new ArrayList<>();
        bad.args().forEach(arg -> args.add(arg.startsWith("@/") ? at(arg.substring(2)) : arg));
        boolean paid = !args.isEmpty()
                && List.of("generate", "remix", "reframe", "edit").contains(args.get(0));
        if (paid && !args.contains("--out")) {
            args.addAll(List.of("--out", out.toString()));
        }
        return args.toArray(String[]::new);
    }

    private static void assertNoPart() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }
}
