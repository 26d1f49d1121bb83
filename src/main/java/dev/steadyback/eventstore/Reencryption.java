package dev.steadyback.eventstore;

import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Encrypts all events that are stored, or stores all as they are. What they say stays the same; interrupted, it goes on where it was. */
public final class Reencryption {
    private static final int AT_A_TIME = 1000;

    private final EventDatabase database;
    private final PersonKeys keys;

    Reencryption(EventDatabase database, PersonKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** What an event is to be stored as. */
    private record Row(long position, String payload) {}

    /**
     * Some events that were read.
     *
     * @param last the position of the last of them
     * @param otherwise those that are to be stored otherwise
     */
    private record Portion(int looked, long last, List<Row> otherwise) {}

    /**
     * Goes through all events. Those of erased persons stay as they are.
     *
     * @param encrypted whether they are to be encrypted
     * @param progress told how many events were looked at
     * @return how many events were changed
     */
    public long run(boolean encrypted, LongConsumer progress) {
        Sealing sealing = new Sealing(keys, encrypted);
        long looked = 0;
        long changed = 0;
        Portion portion = new Portion(0, -1, List.of());
        do {
            long after = portion.last();
            portion = database.connections().fetchInTransaction(() -> {
                Portion next = read(after, sealing);
                write(next.otherwise());
                return next;
            });
            changed += portion.otherwise().size();
            looked += portion.looked();
            progress.accept(looked);
        } while (portion.looked() == AT_A_TIME);
        if (changed > 0) {
            database.sweep();
        }
        return changed;
    }

    private Portion read(long after, Sealing sealing) {
        try (Connection connection = database.connections().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT globalIndex, eventIdentifier, payloadType, payloadRevision, payload FROM "
                                + EventTable.SCHEMA.domainEventTable()
                                + " WHERE globalIndex > ? ORDER BY globalIndex LIMIT " + AT_A_TIME)) {
            statement.setLong(1, after);
            int looked = 0;
            long last = after;
            List<Row> otherwise = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    looked++;
                    last = rows.getLong(1);
                    String what = EventTable.what(rows.getString(2), rows.getString(3), rows.getString(4));
                    String payload = rows.getString(5);
                    String wanted = sealing.open(what, payload)
                            .map(plain -> PersonId.in(plain)
                                    .map(person -> sealing.stored(person, what, plain))
                                    .orElse(plain))
                            .orElse(payload);
                    if (Sealing.isSealed(wanted) != Sealing.isSealed(payload)) {
                        otherwise.add(new Row(last, wanted));
                    }
                }
            }
            return new Portion(looked, last, otherwise);
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    private void write(List<Row> rows) {
        try (Connection connection = database.connections().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE " + EventTable.SCHEMA.domainEventTable() + " SET payload = ? WHERE globalIndex = ?")) {
            for (Row row : rows) {
                statement.setString(1, row.payload());
                statement.setLong(2, row.position());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new EventStoreException("events could not be written", e);
        }
    }
}
