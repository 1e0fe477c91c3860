package io.github.ideogram4j;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for calls, which spend their time waiting: as many as there are calls. */
final class SubmitExecutors {
    private SubmitExecutors() {}

    /** Virtual threads where the JVM has them (21 and later), daemon threads elsewhere: none keeps a program from ending. */
    static Executor standard() {
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return daemons();
        }
    }

    /** Daemon threads, as many as there are calls, which end after ten seconds without work. */
    static Executor daemons() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), SubmitExecutors::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ideogram4j-submit");
        thread.setDaemon(true);
        return thread;
    }
}
