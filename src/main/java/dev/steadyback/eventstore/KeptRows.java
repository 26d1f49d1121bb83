package dev.steadyback.eventstore;

import dev.steadyback.platform.Kept;
import dev.steadyback.platform.StoreAway;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in a PostgreSQL beside the events, for all servers on it. Who changes it holds the lock that writers of events take turns with. What a server kept
 * in its data folder before is taken over when it is asked for.
 */
final class KeptRows implements Kept {
    private final Connections connections;
    private final Kept before;

    /**
     * What is kept in a database.
     *
     * @param before what the server kept by itself
     */
    KeptRows(Connections connections, Kept before) {
        this.connections = connections;
        this.before = before;
        connections.executeInTransaction(() -> execute(
                "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, content BYTEA NOT NULL)", statement -> {}));
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    @Override
    public Optional<byte[]> read(String name) {
        Optional<byte[]> row = asked(() -> find(name));
        if (row.isPresent() || before.read(name).isEmpty()) {
            return row;
        }
        change(name, there -> there);
        return asked(() -> find(name));
    }

    @Override
    public void change(String name, UnaryOperator<byte @Nullable []> change) {
        asked(() -> {
            connections.executeInTransaction(() -> {
                byte[] there = find(name).or(() -> before.read(name)).orElse(null);
                byte[] content = change.apply(there);
                if (content != null) {
                    execute(
                            "INSERT INTO kept (name, content) VALUES (?, ?)"
                                    + " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
                            statement -> {
                                statement.setString(1, name);
                                statement.setBytes(2, content);
                            });
                }
            });
            return "";
        });
    }

    @Override
    public List<String> names(String folder) {
        TreeSet<String> names = new TreeSet<>(before.names(folder));
        names.addAll(asked(() -> within(folder)));
        return List.copyOf(names);
    }

    @Override
    public void remove(String name) {
        String which = name.endsWith("/") ? "starts_with(name, ?)" : "name = ?";
        asked(() -> {
            connections.executeInTransaction(
                    () -> execute("DELETE FROM kept WHERE " + which, statement -> statement.setString(1, name)));
            return "";
        });
        before.remove(name);
    }

    private Optional<byte[]> find(String name) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT content FROM kept WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EventStoreException("what is kept cannot be read", e);
        }
    }

    private List<String> within(String folder) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT name FROM kept WHERE starts_with(name, ?)")) {
            statement.setString(1, folder);
            List<String> names = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new EventStoreException("what is kept cannot be read", e);
        }
    }

    private void execute(String sql, Values values) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException("what is kept cannot be written", e);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (EventStoreException e) {
            throw new StoreAway(e);
        }
    }
}
