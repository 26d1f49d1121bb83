package dev.steadyback.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The event store's connections: a transaction takes the writer's, a fetch one of the readers', so that reading never
 * waits for a commit.
 */
final class Connections implements TransactionManager, ConnectionProvider {
    /** What a transaction does first, such as taking the lock that makes index order commit order. */
    interface Opening {
        void open(Connection connection) throws SQLException;
    }

    private final DataSource writer;
    private final DataSource readers;
    private final Opening opening;

    @SuppressWarnings("ThreadLocalUsage") // one for each store, and always emptied
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    Connections(DataSource writer, DataSource readers, Opening opening) {
        this.writer = writer;
        this.readers = readers;
        this.opening = opening;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        return connection == null
                ? readers.getConnection()
                : ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        try {
            Connection connection = writer.getConnection();
            try {
                connection.setAutoCommit(false);
                opening.open(connection);
            } catch (SQLException e) {
                connection.close();
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
        try (Connection connection = readers.getConnection()) {
            current.set(connection);
            return supplier.get();
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        } finally {
            current.remove();
        }
    }

    private final class WriterTransaction implements Transaction {
        private final Connection connection;

        WriterTransaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void commit() {
            end(connection::commit);
        }

        @Override
        public void rollback() {
            end(connection::rollback);
        }

        private void end(Ending ending) {
            current.remove();
            try (connection) {
                ending.end();
            } catch (SQLException e) {
                throw new EventStoreException("the transaction could not be ended", e);
            }
        }
    }

    private interface Ending {
        void end() throws SQLException;
    }
}
