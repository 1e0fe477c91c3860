package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.report.ExitCode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Whether the user wants the batch to stop. While it is open, the first signal of Ctrl-C, of a request to end, or of a terminal that
 * closes is noted instead of ending the process; the second one ends it at once, as a kill does, and the next run resumes.
 */
final class StopSignal implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final AtomicBoolean requested = new AtomicBoolean();
    private final Runnable announcement;
    private final List<Runnable> restore = new ArrayList<>();

    private StopSignal(Runnable announcement) {
        this.announcement = announcement;
    }

    /**
     * Watches the signals, where the platform has them.
     *
     * @param announcement runs once, when stopping is requested
     */
    static StopSignal watch(Runnable announcement) {
        StopSignal signal = new StopSignal(announcement);
        SIGNALS.forEach(signal::handle);
        return signal;
    }

    boolean isRequested() {
        return requested.get();
    }

    /** Requests to stop, as the first signal does; returns whether this is the first request. */
    boolean request() {
        boolean first = requested.compareAndSet(false, true);
        if (first) {
            announcement.run();
        }
        return first;
    }

    /** By reflection: the JDK has no other class for signals, and the compiler warns of this one. */
    private void handle(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = type.getConstructor(String.class).newInstance(name);
            Object byDefault = handlerType.getField("SIG_DFL").get(null);
            InvocationHandler noted = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    if (!request()) {
                        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
                    }
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> "stop on " + name;
            };
            Object handler = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {handlerType}, noted);
            @Nullable Object before = set(type, handlerType, signal, handler);
            if (handlerType.getField("SIG_IGN").get(null).equals(before)) { // nohup
                set(type, handlerType, signal, before);
                return;
            }
            restore.add(() -> {
                try {
                    set(type, handlerType, signal, before == null ? byDefault : before);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (ReflectiveOperationException | RuntimeException e) {
            // the JVM does not hand out this signal (-Xrs): it ends the process, and the next run resumes
        }
    }

    private static @Nullable Object set(Class<?> type, Class<?> handlerType, Object signal, @Nullable Object handler)
            throws ReflectiveOperationException {
        return type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}
