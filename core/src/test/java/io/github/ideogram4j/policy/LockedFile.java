package io.github.ideogram4j.policy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file that another process keeps locked until this is closed. */
final class LockedFile implements AutoCloseable {
    private final Process process;

    private LockedFile(Process process) {
        this.process = process;
    }

    static LockedFile inAnotherProcess(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LockedFile.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the other process did not lock " + file);
        }
        return new LockedFile(process);
    }

    /** Locks the file, says so, and keeps it until its input ends. */
    public static void main(String[] args) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(args[0], "rw")) {
            file.getChannel().lock();
            System.out.write('.');
            System.out.flush();
            System.in.read();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
