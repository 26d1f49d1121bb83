package dev.steadyback.eventstore;

import dev.steadyback.person.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Deletes all that is stored of a person, for what must not stay: an event store forgets nothing by itself. Who calls it decides whose may go. */
public final class Erasure {
    private final EventDatabase database;
    private final Versions versions;

    Erasure(EventDatabase database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * Deletes all events of a person, in one transaction, and what is left of them in the files. All events are looked at. The positions they had are never given again, so that
     * whoever reads the events in their order skips nothing that comes later.
     *
     * @return how many events were deleted
     */
    public int erase(PersonId person) {
        Set<String> aggregates = aggregatesOf(person);
        if (aggregates.isEmpty()) {
            return 0;
        }
        AtomicInteger erased = new AtomicInteger();
        database.connections().executeInTransaction(() -> {
            erased.set(delete(EventTable.SCHEMA.domainEventTable(), aggregates));
            delete(EventTable.SCHEMA.snapshotTable(), aggregates);
        });
        versions.forget(aggregates);
        database.sweep();
        return erased.get();
    }

    /** The aggregates whose events say that they are this person's. */
    private Set<String> aggregatesOf(PersonId person) {
        Set<String> found = new HashSet<>();
        try (Connection connection = database.connections().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT aggregateIdentifier, payload FROM "
                        + EventTable.SCHEMA.domainEventTable() + " WHERE payload LIKE ?")) {
            // An identifier may stand in somebody else's note; the underscore in it stands for any character.
            statement.setString(1, "%" + person + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (PersonId.in(rows.getString(2)).filter(person::equals).isPresent()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the event store cannot be read", e);
        }
    }

    private int delete(String table, Collection<String> aggregates) {
        try (Connection connection = database.connections().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE aggregateIdentifier = ?")) {
            int deleted = 0;
            for (String aggregate : aggregates) {
                statement.setString(1, aggregate);
                deleted += statement.executeUpdate();
            }
            return deleted;
        } catch (SQLException e) {
            throw new EventStoreException("events could not be deleted", e);
        }
    }
}
