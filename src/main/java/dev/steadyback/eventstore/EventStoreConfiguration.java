package dev.steadyback.eventstore;

import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Kept;
import dev.steadyback.platform.KeptFiles;
import dev.steadyback.platform.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses and opens the event store. There is no DataSource bean, so that nothing else attaches itself to it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    /** How often what other servers on the same PostgreSQL appended is looked for. */
    private static final Duration OTHER_SERVERS = Duration.ofMillis(100);

    @Bean(destroyMethod = "close")
    EventDatabase eventDatabase(Settings settings, DataFolder folder) {
        if (settings.embeddedEvents()) {
            SqliteLibrary.keepIn(folder.path());
            EventDatabase database = EventDatabase.sqlite(folder.file(EventCopy.FILE));
            // The files are there now, and become their owner's alone.
            folder.file(EventCopy.FILE);
            return database;
        }
        return EventDatabase.postgresql(
                Objects.requireNonNull(settings.postgresUrl()), settings.postgresUser(), settings.postgresPassword());
    }

    /**
     * Encrypted is what comes next as it is set; where nothing is set, on a server with accounts, and where the newest event is. The keys are looked at before anything is
     * read or written.
     */
    @Bean
    Sealing sealing(EventDatabase database, PersonKeys keys, Settings settings) {
        List<String> payloads = database.outermostPayloads();
        boolean sealed = payloads.stream().anyMatch(Sealing::isSealed);
        Boolean wanted = settings.encryption();
        boolean on = wanted == null ? settings.accounts() || (sealed && Sealing.isSealed(payloads.getLast())) : wanted;
        if (on || sealed) {
            keys.check(sealed);
        }
        return new Sealing(keys, on);
    }

    @Bean
    JdbcEventStorageEngine eventTable(EventDatabase database, Serializer serializer, Sealing sealing) {
        return database.engine(serializer, sealing);
    }

    @Bean
    Reencryption reencryption(EventDatabase database, PersonKeys keys) {
        return new Reencryption(database, keys);
    }

    @Bean(destroyMethod = "close")
    EventFeed eventFeed(JdbcEventStorageEngine eventTable, Settings settings) {
        return new EventFeed(eventTable, settings.embeddedEvents() ? null : OTHER_SERVERS);
    }

    @Bean
    Versions eventVersions(JdbcEventStorageEngine eventTable, Settings settings) {
        return new Versions(eventTable, settings.embeddedEvents());
    }

    @Bean
    Kept kept(EventDatabase database, DataFolder folder, Settings settings) {
        Kept files = new KeptFiles(folder);
        return settings.embeddedEvents() ? files : database.kept(files);
    }

    @Bean
    StoreState storeState(EventDatabase database) {
        return new StoreState(database);
    }

    @Bean
    Erasure erasure(EventDatabase database, Versions versions) {
        return new Erasure(database, versions);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return new UnitEventStore(engine);
    }

    @Bean
    Streams streams(EventStore events) {
        return new Streams(events);
    }

    @Bean(destroyMethod = "close")
    @Primary
    EventStorageEngine eventStorageEngine(
            JdbcEventStorageEngine eventTable,
            EventDatabase database,
            Serializer serializer,
            EventFeed feed,
            Versions versions) {
        return new GroupCommit(eventTable, database, versions, serializer, feed::appended);
    }
}
