package io.github.ideogram4j.retrofit.bench;

import java.io.IOException;
import java.net.URI;

/** A program that makes one call, and says how many nanoseconds it took from the beginning of {@code main}. */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Contender contender =
                args[0].equals("Library") ? new Library(URI.create(args[1])) : new ByHand(URI.create(args[1]));
        int pictures = contender.textForm().images().size();
        long nanos = System.nanoTime() - start;
        System.out.println(pictures == 1 ? nanos : -1);
    }
}
