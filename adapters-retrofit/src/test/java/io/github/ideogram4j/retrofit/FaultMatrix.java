package io.github.ideogram4j.retrofit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fault matrix, and the program that measures and prints it. */
public final class FaultMatrix {
    private FaultMatrix() {}

    static Stream<Fault> faults() {
        return Stream.of(
                        ConnectionFaults.all(),
                        AnswerFaults.all(),
                        FramingFaults.all(),
                        StatusFaults.all(),
                        PictureFaults.all())
                .flatMap(rows -> rows);
    }

    /** Prints Markdown. Exits with 1 if an outcome differs from the expected one. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        Path folder = Files.createTempDirectory("fault-matrix");
        List<String> differences = new FaultReport(out, folder).print(faults().toList());
        Files.delete(folder);
        differences.forEach(row -> out.println("not as it must be: " + row));
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}
