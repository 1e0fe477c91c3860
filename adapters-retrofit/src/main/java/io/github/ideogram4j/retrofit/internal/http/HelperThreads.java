package io.github.ideogram4j.retrofit.internal.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Daemon threads for work that may block for long: name look-ups, and cancelling. They end after an idle second. */
final class HelperThreads {
    static final Executor EXECUTOR = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), HelperThreads::helper);

    private HelperThreads() {}

    @SuppressWarnings("ThreadPriorityCheck")
    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY); // not that of the first caller
        thread.setContextClassLoader(null);
        return thread;
    }

    private static Thread helper(Runnable work) {
        return daemon(work, "ideogram4j-helper");
    }
}
