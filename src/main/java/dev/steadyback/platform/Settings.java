package dev.steadyback.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set, under {@code steadyback} in the configuration or as {@code STEADYBACK_…} in the environment.
 *
 * @param data the data folder
 * @param mongodbUri a real MongoDB for the read models; without it an embedded server in this process
 * @param postgresUrl a PostgreSQL for the events, as a JDBC URL; without it SQLite in the data folder
 */
@ConfigurationProperties("steadyback")
public record Settings(
        Path data,
        @Nullable String mongodbUri,
        @Nullable String postgresUrl,
        @Nullable String postgresUser,
        @Nullable String postgresPassword) {

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    public boolean embeddedReadModels() {
        return !given(mongodbUri);
    }

    public boolean embeddedEvents() {
        return !given(postgresUrl);
    }
}
