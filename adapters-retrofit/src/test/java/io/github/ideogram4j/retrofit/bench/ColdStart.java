package io.github.ideogram4j.retrofit.bench;

import java.io.IOException;
import java.net.URI;

/** A program that makes one call and prints the nanoseconds from the start of {@code main} to its answer. */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        ServerAddress server = ServerAddress.http1(URI.create(args[1]));
        BenchmarkedClient client =
                args[0].equals("LibraryClient") ? new LibraryClient(server) : new HandWrittenClient(server);
        int pictures = client.textForm().images().size();
        long nanos = System.nanoTime() - start;
        System.out.println(pictures == 1 ? nanos : -1);
    }
}
