package io.github.ideogram4j.fake.bench;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.bench.ChildJvm;
import io.github.ideogram4j.bench.Comparison;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.operation.V3Generate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Draws pictures of 1312x736, each of another prompt. */
final class PaintingBenchmark {
    private static final int CALLS = 1000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final FakeTransport fake = new FakeTransport();
    private final Ideogram ideogram = Ideogram.builder(fake).build();
    private int number;

    /** A program that prints the nanoseconds of its first picture, or of its first calls if the argument is calls. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        PaintingBenchmark process = new PaintingBenchmark();
        if (args[0].equals("calls")) {
            for (int i = 0; i < CALLS; i++) {
                process.generate();
            }
            System.out.println(System.nanoTime() - start);
        } else {
            System.out.println(process.draw());
        }
    }

    /**
     * @param pictures to draw, after three times as many to warm up
     * @param starts the processes of each kind
     */
    static void run(BarTable table, int pictures, int starts) throws IOException {
        table.row(Bar.PAINTING, Comparison.alone(new PaintingBenchmark().warm(pictures)));
        table.row(Bar.FIRST_PICTURE, Comparison.alone(started("picture", starts)));
        table.row(Bar.UNOPENED, Comparison.alone(started("calls", starts)));
    }

    private double[] warm(int pictures) throws IOException {
        double[] millis = new double[pictures];
        for (int i = -3 * pictures; i < pictures; i++) {
            long nanos = draw();
            if (i >= 0) {
                millis[i] = nanos / NANOS_PER_MILLI;
            }
        }
        return millis;
    }

    private static double[] started(String what, int starts) throws IOException {
        double[] millis = new double[starts];
        for (int i = 0; i < starts; i++) {
            try (ChildJvm program = ChildJvm.start(PaintingBenchmark.class, what)) {
                millis[i] = Long.parseLong(program.nextLine()) / NANOS_PER_MILLI;
            }
        }
        return millis;
    }

    /** Returns the time from opening a picture to its last byte. */
    private long draw() throws IOException {
        GeneratedImage image = generate();
        long start = System.nanoTime();
        try (InputStream in = fake.open(image, CallOptions.defaults())) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return System.nanoTime() - start;
    }

    private GeneratedImage generate() {
        return ideogram.generate(V3Generate.builder("A lighthouse at dawn, number " + number++)
                        .resolution(Resolution.parse("1312x736"))
                        .build())
                .images()
                .get(0);
    }
}
