package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a JVM of its own, which can be killed. */
public final class BatchProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final StringBuilder out = new StringBuilder();
    private long mostResident = -1;

    private BatchProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the command; {@code -X} options of the JVM come first. */
    public static BatchProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, Redirect.DISCARD, arguments);
    }

    /** Starts the command; {@link #awaitError} reads its errors if they are piped. */
    public static BatchProcess start(Map<String, String> environment, Redirect errors, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        List<String> words = new ArrayList<>(List.of(arguments));
        while (!words.isEmpty() && words.get(0).startsWith("-X")) {
            command.add(words.remove(0));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().keySet().removeIf(name -> name.endsWith("_API_KEY"));
        builder.environment().putAll(environment);
        return new BatchProcess(builder.start());
    }

    /** Waits until so many lines have been printed, or the process has ended. */
    public BatchProcess await(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            String line = output.readLine();
            if (line == null) {
                return this;
            }
            out.append(line).append('\n');
            readResident();
        }
        return this;
    }

    /** Waits until a line of the standard error contains a text; returns whether there is one. */
    public boolean awaitError(String text) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process with SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end, with SIGTERM. */
    public void terminate() {
        process.toHandle().destroy(); // not that of the process, which closes its output
    }

    /** The largest resident memory seen so far, read at each line of output; -1 where the system does not tell. */
    public long mostResidentKilobytes() {
        return mostResident;
    }

    private void readResident() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    mostResident = Math.max(mostResident, Long.parseLong(line.replaceAll("[^0-9]", "")));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // it has ended, or the system has no such file
        }
    }

    /** Waits for the end of the process; returns its exit code. */
    public int exit() throws IOException {
        await(Integer.MAX_VALUE);
        return process.onExit().join().exitValue();
    }

    /** What was printed to standard output so far. */
    public String out() {
        return out.toString();
    }

    @Override
    public void close() {
        kill();
    }
}
