package io.github.ideogram4j.cli.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code java} command that the launcher ends in.
 *
 * @param words the executable and its arguments
 */
record JavaCommand(List<String> words) {
    private static final int POLL_MILLIS = 1;
    private static final List<String> ARCHIVE =
            List.of("-XX:SharedArchiveFile", "-XX:+AutoCreateSharedArchive", "-XX:AOT", "-Xshare", "-Xlog");

    /** Runs the launcher and reads the arguments of the JVM it starts from the operating system. */
    static JavaCommand of(List<String> launcher) throws IOException, InterruptedException {
        Process process = CommandBenchmark.quiet(launcher).start();
        while (process.isAlive()) {
            List<String> found = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .map(JavaCommand::words)
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            if (!found.isEmpty()) {
                process.waitFor();
                return new JavaCommand(found);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IOException("no JVM was seen in " + launcher);
    }

    private static List<String> words(ProcessHandle process) {
        String executable = process.info().command().orElse("");
        String[] arguments = process.info().arguments().orElse(new String[0]);
        if (!executable.endsWith(File.separator + "java") || arguments.length == 0) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(executable));
        words.addAll(Arrays.asList(arguments));
        return words;
    }

    /** {@link Hello} on the same JVM with the same flags but those of a class-data archive, which is the command's own. */
    List<String> hello() throws URISyntaxException {
        List<String> hello = new ArrayList<>(List.of(words.get(0)));
        for (String word : words.subList(1, words.size())) {
            if (!word.startsWith("-X") && !word.startsWith("-D")) {
                break;
            }
            if (ARCHIVE.stream().noneMatch(word::startsWith)) {
                hello.add(word);
            }
        }
        Path classes = Path.of(
                Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        hello.addAll(List.of("-cp", classes.toString(), Hello.class.getName()));
        return hello;
    }
}
