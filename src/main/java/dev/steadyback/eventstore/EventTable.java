package dev.steadyback.eventstore;

import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Erased;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * The table of events. The payload is sealed on its way in and opened on its way out, so that everything else, upcasters too, knows nothing of it. An event whose person was
 * erased reads as {@link Erased}, and an aggregate that has one as none.
 */
final class EventTable extends JdbcEventStorageEngine {
    static final EventSchema SCHEMA =
            EventSchema.builder().eventTable("event").snapshotTable("snapshot").build();

    private final Sealing sealing;

    EventTable(Connections connections, Serializer serializer, Sealing sealing) {
        super(builder(connections, serializer, sealing));
        this.sealing = sealing;
    }

    private static Builder builder(Connections connections, Serializer serializer, Sealing sealing) {
        String table = SCHEMA.domainEventTable();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(StoreFaults::isDuplicateKey)
                .dataType(String.class)
                .schema(SCHEMA)
                .batchSize(1000)
                .appendEvents((connection, schema, dataType, events, json, timestamps) ->
                        insert(connection, events, json, timestamps, sealing))
                // Axon's own statements give a row of NULL where there is nothing, which it then cannot read.
                .lastSequenceNumberFor((connection, schema, aggregate) -> {
                    PreparedStatement statement = connection.prepareStatement("SELECT sequenceNumber FROM " + table
                            + " WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1");
                    statement.setString(1, aggregate);
                    return statement;
                })
                .createTailToken((connection, schema) -> connection.prepareStatement(
                        "SELECT globalIndex - 1 FROM " + table + " ORDER BY globalIndex LIMIT 1"))
                .createHeadToken((connection, schema) -> connection.prepareStatement(
                        "SELECT globalIndex FROM " + table + " ORDER BY globalIndex DESC LIMIT 1"))
                .createTokenAt((connection, schema, time) -> {
                    PreparedStatement statement = connection.prepareStatement("SELECT globalIndex - 1 FROM " + table
                            + " WHERE timeStamp >= ? ORDER BY globalIndex LIMIT 1");
                    statement.setString(1, time.toString());
                    return statement;
                })
                .fetchTrackedEvents((connection, schema, index) -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT globalIndex FROM " + table + " WHERE globalIndex > ? ORDER BY globalIndex LIMIT 1");
                    statement.setLong(1, index);
                    return statement;
                });
    }

    private static PreparedStatement insert(
            Connection connection,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps,
            Sealing sealing)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("INSERT INTO " + SCHEMA.domainEventTable()
                + " (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType,"
                + " payloadRevision, payload, metaData) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            SerializedObject<String> payload = event.serializePayload(serializer, String.class);
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            timestamps.writeTimestamp(statement, 5, event.getTimestamp());
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setString(8, sealing.on() ? sealed(sealing, event.getIdentifier(), payload) : payload.getData());
            statement.setString(
                    9, event.serializeMetaData(serializer, String.class).getData());
            statement.addBatch();
        }
        return statement;
    }

    private static String sealed(Sealing sealing, String event, SerializedObject<String> payload) {
        PersonId person = PersonId.in(payload.getData())
                .orElseThrow(() -> new IllegalStateException(
                        payload.getType().getName() + " does not say whose it is, and cannot be sealed"));
        return sealing.seal(
                person,
                what(event, payload.getType().getName(), payload.getType().getRevision()),
                payload.getData());
    }

    /** What a sealed payload is the payload of. */
    static String what(String event, String type, String revision) {
        return event + "\n" + type + "\n" + revision;
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken before) throws SQLException {
        TrackedEventData<?> stored = super.getTrackedEventData(row, before);
        return stored instanceof TrackedDomainEventData<?> event
                ? new TrackedDomainEventData<>(event.trackingToken(), opened(event))
                : stored;
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return opened(super.getDomainEventData(row));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long from, int most) {
        List<? extends DomainEventData<?>> events = super.fetchDomainEvents(aggregate, from, most);
        return events.stream().anyMatch(e -> isErased(e.getPayload())) ? List.of() : events;
    }

    private static boolean isErased(SerializedObject<?> payload) {
        return payload.getType().getName().equals(Erased.NAME);
    }

    private DomainEventData<?> opened(DomainEventData<?> event) {
        String stored = (String) event.getPayload().getData();
        if (!Sealing.isSealed(stored)) {
            return event;
        }
        String type = event.getPayload().getType().getName();
        String revision = event.getPayload().getType().getRevision();
        String plain = sealing.open(what(event.getEventIdentifier(), type, revision), stored)
                .orElse(null);
        return new GenericDomainEventEntry<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getEventIdentifier(),
                event.getTimestamp(),
                plain == null ? Erased.NAME : type,
                revision,
                plain == null ? "{}" : plain,
                (String) event.getMetaData().getData());
    }
}
