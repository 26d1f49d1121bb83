package dev.steadyback.eventstore;

import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Settings;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses and opens the event store. There is no DataSource bean, so that nothing else attaches itself to it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean(destroyMethod = "close")
    EventDatabase eventDatabase(Settings settings, DataFolder folder) {
        return settings.embeddedEvents()
                ? EventDatabase.sqlite(folder.file("events.db"))
                : EventDatabase.postgresql(
                        Objects.requireNonNull(settings.postgresUrl()),
                        settings.postgresUser(),
                        settings.postgresPassword());
    }

    @Bean(destroyMethod = "close")
    GroupCommit eventStorageEngine(EventDatabase database, @Qualifier("eventSerializer") Serializer serializer) {
        return new GroupCommit(database.engine(serializer), serializer);
    }

    @Bean(destroyMethod = "close")
    EventFeed eventFeed(GroupCommit engine) {
        return new EventFeed(engine);
    }
}
