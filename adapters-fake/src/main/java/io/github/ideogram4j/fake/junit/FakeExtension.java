package io.github.ideogram4j.fake.junit;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.port.Transport;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test its own fake: parameters of test methods, {@code @BeforeEach} and {@code @AfterEach} methods may be a {@link
 * FakeTransport}, a {@link Transport}, an {@link Ideogram} client of it, or its {@link VirtualClock}, which moves by each wait
 * at once. A test that passes fails all the same if entries of its script are unused.
 *
 * <p>Use it by {@code @ExtendWith(FakeExtension.class)}, or with {@code @RegisterExtension} and {@link #of} for a fake with
 * other settings. Without JUnit 5, call {@link FakeTransport#close} at the end of a test.
 */
public final class FakeExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(FakeExtension.class);
    private static final List<Class<?>> TYPES =
            List.of(FakeTransport.class, Transport.class, Ideogram.class, VirtualClock.class);

    private final Function<VirtualClock, FakeTransport> factory;

    /** An extension whose fakes answer at once and have no limits. */
    public FakeExtension() {
        this(clock -> FakeTransport.builder().time(clock).build());
    }

    private FakeExtension(Function<VirtualClock, FakeTransport> factory) {
        this.factory = factory;
    }

    /**
     * An extension whose fakes are built for each test by {@code factory}.
     *
     * @param factory gets the clock of the test, for {@link FakeTransport.Builder#time}
     */
    public static FakeExtension of(Function<VirtualClock, FakeTransport> factory) {
        return new FakeExtension(factory);
    }

    /** The parts that the parameters of a test share. */
    private static final class Session {
        final VirtualClock clock = VirtualClock.automatic();
        final FakeTransport fake;
        final Ideogram ideogram;

        Session(Function<VirtualClock, FakeTransport> factory) {
            fake = factory.apply(clock);
            ideogram = Ideogram.builder(fake).timing(clock.timing()).build();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getTestMethod().isPresent()
                && TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Session session = test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Session.class, type -> new Session(factory), Session.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == VirtualClock.class) {
            return session.clock;
        }
        return type == Ideogram.class ? session.ideogram : session.fake;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Session session = test.getStore(NAMESPACE).get(Session.class, Session.class);
        if (session != null && !test.getExecutionException().isPresent()) {
            session.fake.verifyScript();
        }
    }
}
