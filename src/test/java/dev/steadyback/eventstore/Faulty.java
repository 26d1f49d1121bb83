package dev.steadyback.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between the pools and the driver, and makes one commit fail, or all connections, or leaves a SQLite file no room. */
final class Faulty implements UnaryOperator<DataSource> {
    /** What becomes of the next commit; its sender hears that the connection broke in each case. */
    enum Commit {
        DONE,
        NOT_DONE
    }

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile @Nullable Commit next;
    private volatile boolean away;
    private volatile boolean awayAfterCommit;

    void breakNextCommit(Commit what) {
        next = what;
    }

    /** After the next broken commit no connection can be had. */
    void andStayAway() {
        awayAfterCommit = true;
    }

    void comeBack() {
        away = false;
        awayAfterCommit = false;
    }

    /** As a full disk: the file cannot grow any more. SQLite itself says so, and ends the transaction by itself. */
    void fill() throws SQLException {
        limit(1);
    }

    void makeRoom() throws SQLException {
        limit(1_000_000_000);
    }

    private void limit(long pages) throws SQLException {
        for (Connection connection : connections) {
            if (!connection.isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA max_page_count = " + pages);
                }
            }
        }
        limit = pages;
    }

    private volatile long limit;

    @Override
    public DataSource apply(DataSource source) {
        return proxy(DataSource.class, (method, args) -> {
            if (!method.getName().equals("getConnection")) {
                return method.invoke(source, args);
            }
            if (away) {
                throw broken();
            }
            Connection connection = (Connection) method.invoke(source, args);
            connections.add(connection);
            if (limit > 0) {
                limit(limit);
            }
            return proxy(Connection.class, (m, a) -> {
                Commit broken = next;
                if (m.getName().equals("commit") && broken != null) {
                    next = null;
                    away = awayAfterCommit;
                    if (broken == Commit.DONE) {
                        connection.commit();
                    }
                    throw broken();
                }
                return m.invoke(connection, a);
            });
        });
    }

    private static SQLException broken() {
        return new SQLException("the connection broke", "08006");
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object @Nullable [] args) throws SQLException, ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return call.answer(method, args);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }));
    }
}
