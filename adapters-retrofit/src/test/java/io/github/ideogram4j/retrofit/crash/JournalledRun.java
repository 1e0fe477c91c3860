package io.github.ideogram4j.retrofit.crash;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The program that is killed. It pays for numbered pictures, several at a time, and saves each. */
final class JournalledRun {
    static final int THREADS = 4;

    private final Ideogram ideogram;
    private final Path folder;

    private JournalledRun(Ideogram ideogram, Path folder) {
        this.ideogram = ideogram;
        this.folder = folder;
    }

    /** Arguments: the URL of the gateway, the folder for pictures and journal, the number of pictures. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(URI.create(args[0]));
        Ideogram ideogram = Ideogram.builder(
                        RetrofitTransport.builder(gateway, () -> "key").build())
                .journal(FileJournal.at(folder.resolve("paid.journal")))
                .build();
        JournalledRun run = new JournalledRun(ideogram, folder);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run.all(Integer.parseInt(args[2])).forEach(out::println);
    }

    private List<String> all(int pictures) throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            int number = i;
            calls.add(() -> one(number));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<String> lines = new ArrayList<>();
        for (Future<String> line : threads.invokeAll(calls)) {
            lines.add(line.get());
        }
        threads.shutdown();
        return lines;
    }

    private String one(int number) {
        try {
            ImageBatch batch = ideogram.generate(V3Generate.of("picture " + number));
            Path file = folder.resolve(number + ".png");
            if (!Files.exists(file)) {
                ideogram.download(batch.images().get(0), file);
            }
            return "saved " + number;
        } catch (UnsettledRequestException e) {
            return "unsettled " + number;
        }
    }
}
