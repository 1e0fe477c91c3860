package io.github.ideogram4j.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that counts, can be unreachable, can lose the confirmation of a commit, and can end a commit late. */
public final class InterceptedDataSource {
    private final DataSource delegate;
    private final Preparation preparation;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean losesConfirmation = new AtomicBoolean();
    private volatile boolean down;
    private volatile boolean goesDown;
    private final AtomicBoolean delaysCommit = new AtomicBoolean();
    private volatile @Nullable Connection delayed;
    private volatile String delayedSql = "";

    public InterceptedDataSource(DataSource delegate) {
        this(delegate, connection -> {});
    }

    InterceptedDataSource(DataSource delegate, Preparation preparation) {
        this.delegate = delegate;
        this.preparation = preparation;
    }

    /** Done to each connection before it is used. */
    @FunctionalInterface
    interface Preparation {
        void on(Connection connection) throws SQLException;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, this::onDataSource);
    }

    /** Whether no connection can be had. */
    void down(boolean now) {
        down = now;
    }

    /** The next change is committed, and then the connection breaks. */
    void loseNextConfirmation() {
        losesConfirmation.set(true);
    }

    /** The next change is committed, and then the server is gone. */
    void loseNextConfirmationAndGoDown() {
        goesDown = true;
        losesConfirmation.set(true);
    }

    /** The next change fails, as if nobody knew what became of it; it is committed with {@link #commitDelayed}. */
    void delayNextCommit() {
        delaysCommit.set(true);
    }

    /** As {@link #delayNextCommit}, for the next statement with that text, which takes effect by itself. */
    void delayUpdate(String sql) {
        delayedSql = sql;
    }

    void commitDelayed() throws SQLException {
        try (Connection connection = Objects.requireNonNull(delayed)) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    boolean hasLostConfirmation() {
        return !losesConfirmation.get();
    }

    /** Statements run so far, without commits. */
    public long statements() {
        return statements.get();
    }

    public long commits() {
        return commits.get();
    }

    private Object onDataSource(Object self, Method method, Object[] arguments) throws Throwable {
        if (down) {
            throw new SQLException("the server is down", "08001");
        }
        Object result = invoke(delegate, method, arguments);
        if (result instanceof Connection connection) {
            preparation.on(connection);
            return proxy(Connection.class, (it, call, values) -> onConnection(connection, call, values));
        }
        return result;
    }

    private Object onConnection(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (connection == delayed) {
            return method.getReturnType() == int.class ? (Object) 0 : method.getReturnType() == boolean.class;
        }
        if (method.getName().equals("commit")) {
            commits.incrementAndGet();
            if (delaysCommit.compareAndSet(true, false)) {
                throw delayed(connection);
            }
            connection.commit();
            loseConfirmation();
            return connection;
        }
        Object result = invoke(connection, method, arguments);
        if (!delayedSql.isEmpty()
                && method.getName().equals("prepareStatement")
                && arguments[0].toString().contains(delayedSql)) {
            delayedSql = "";
            delayNextCommit();
        }
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, (it, call, values) -> onStatement(connection, statement, call, values))
                : result;
    }

    private Object onStatement(Connection connection, PreparedStatement statement, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().equals("executeUpdate")
                && connection.getAutoCommit()
                && delaysCommit.compareAndSet(true, false)) {
            connection.setAutoCommit(false);
            statement.executeUpdate();
            throw delayed(connection);
        }
        Object result = invoke(statement, method, arguments);
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
            if (method.getName().equals("executeUpdate") && connection.getAutoCommit() && !result.equals(0)) {
                loseConfirmation();
            }
        }
        return result;
    }

    private SQLException delayed(Connection connection) {
        delayed = connection;
        return new SQLException("nobody knows", "XX000");
    }

    private void loseConfirmation() throws SQLException {
        if (losesConfirmation.compareAndSet(true, false)) {
            down = goesDown;
            throw new SQLException("the connection broke", "08006");
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(InterceptedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
