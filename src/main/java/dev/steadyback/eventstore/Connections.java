package dev.steadyback.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import dev.steadyback.platform.Outage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The event store's connections: a transaction takes the writer's, a fetch one of the readers', so that reading never
 * waits for a commit. A connection whose transaction could not be ended is never used again: nobody knows what it would
 * do with the next one.
 */
final class Connections implements TransactionManager, ConnectionProvider {
    /** What a transaction does first, such as taking the lock that makes index order commit order. */
    interface Opening {
        void open(Connection connection) throws SQLException;
    }

    /** A commit failed: whether the database did it all the same is not known. */
    static final class CommitFailed extends EventStoreException {
        private static final long serialVersionUID = 1L;

        CommitFailed(SQLException cause) {
            super("the transaction could not be committed", cause);
        }
    }

    /** After a connection was waited for in vain, others are told so at once for a while: who needs several waits once. */
    private static final long AWAY_NANOS = Duration.ofMillis(400).toNanos();

    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Opening opening;
    private final Outage outage;
    private volatile @Nullable Long awaySince;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, and always emptied
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    Connections(HikariDataSource writer, HikariDataSource readers, Opening opening, Outage outage) {
        this.writer = writer;
        this.readers = readers;
        this.opening = opening;
        this.outage = outage;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        return connection == null
                ? take(readers)
                : ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    private Connection take(HikariDataSource pool) throws SQLException {
        Long since = awaySince;
        if (since != null && System.nanoTime() - since < AWAY_NANOS) {
            throw new SQLTransientConnectionException("the event store did not answer a moment ago");
        }
        try {
            Connection connection = pool.getConnection();
            if (since != null) {
                awaySince = null;
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            awaySince = System.nanoTime();
            outage.failed(StoreFaults.NO_ANSWER);
            throw e;
        }
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = take(writer);
            try {
                connection.setAutoCommit(false);
                opening.open(connection);
            } catch (SQLException e) {
                discard(connection);
                throw e;
            }
            current.set(connection);
            return new WriterTransaction(connection);
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be opened for writing", e);
        }
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> supplier) {
        if (current.get() != null) {
            return supplier.get();
        }
        try (Connection connection = take(readers)) {
            current.set(connection);
            return supplier.get();
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        } finally {
            current.remove();
        }
    }

    /** Closes a connection for good, which ends its transaction; the pool opens another in its place. */
    private void discard(Connection connection) {
        try {
            // At once, and not by the pool when it comes to it: the next transaction may need what this one holds.
            connection.unwrap(Connection.class).close();
        } catch (SQLException e) {
            // It is not used again, whatever it says.
        }
        writer.evictConnection(connection);
    }

    private final class WriterTransaction implements Transaction {
        private final Connection connection;
        private boolean ended;

        WriterTransaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end();
            try {
                connection.commit();
            } catch (SQLException e) {
                discard(connection);
                throw new CommitFailed(e);
            }
            giveBack();
        }

        /** Never fails, and never hides why there is a rollback: a closed connection has no transaction. */
        @Override
        public void rollback() {
            if (ended) {
                return;
            }
            end();
            try {
                connection.rollback();
            } catch (SQLException e) {
                discard(connection);
                return;
            }
            giveBack();
        }

        private void end() {
            ended = true;
            current.remove();
        }

        /** The pool would take a connection back also when it cannot be put right, so that is done first. */
        private void giveBack() {
            try {
                connection.setAutoCommit(true);
                connection.close();
            } catch (SQLException e) {
                discard(connection);
            }
        }
    }
}
