package dev.steadyback.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that cannot be used is refused in a sentence, before anything is written to it. */
class StartFaultsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"why?", "x?y&z", "a b", "100%", "a#b", "a;b", "jürgen", "it's", "a:b", "${HOME}", "?mode=memory"
            })
    void aFolderMayHaveAnyName(String name) throws IOException {
        Path named = Files.createDirectory(folder.resolve(name));
        try (EventDatabase database = EventDatabase.sqlite(named.resolve("events.db"))) {
            append(database);
            assertThat(named.resolve("events.db")).exists();
            assertThat(named.resolve("events.db-wal")).exists();
        }
        try (EventDatabase database = EventDatabase.sqlite(named.resolve("events.db"))) {
            assertThat(database.engine(StorageJson.serializer()).readEvents(null, false))
                    .hasSize(1);
        }
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(named));
    }

    @Test
    void aDamagedFileIsNamedWithWhatHelps() throws IOException {
        Path file = Files.writeString(folder.resolve("events.db"), "no database at all, ".repeat(400));
        assertThatThrownBy(() -> EventDatabase.sqlite(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(file + " is damaged, or is another program's; put a backup in its place");
        assertThat(file).content().startsWith("no database");
    }

    @Test
    void aFileOfAnotherProgramIsLeftAlone() throws Exception {
        Path file = folder.resolve("events.db");
        sqlite(file, "CREATE TABLE photos (name TEXT)");
        assertThatThrownBy(() -> EventDatabase.sqlite(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is another program's");
        Path other = folder.resolve("other.db");
        sqlite(other, "CREATE TABLE event (name TEXT)");
        assertThatThrownBy(() -> EventDatabase.sqlite(other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is another program's");
        assertThat(tables(file)).isEqualTo(1);
    }

    @Test
    void entriesOfANewerVersionAreLeftAlone() throws Exception {
        Path file = folder.resolve("events.db");
        try (EventDatabase database = EventDatabase.sqlite(file)) {
            append(database);
        }
        sqlite(file, "UPDATE event SET payloadRevision = '2'");
        assertThatThrownBy(() -> EventDatabase.sqlite(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds entries of a newer version of Steadyback");
        sqlite(file, "UPDATE event SET payloadRevision = NULL, payloadType = 'entry-shared'");
        assertThatThrownBy(() -> EventDatabase.sqlite(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("(entry-shared); start that version");
    }

    @Test
    void aPostgresqlThatCannotBeUsedIsNamedWithWhatHelps() throws Exception {
        Postgres postgres = Postgres.empty();
        try (EventDatabase database = postgres.open()) {
            append(database);
        }
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE event SET payloadType = 'entry-shared'");
            assertThatThrownBy(postgres::open)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("holds entries of a newer version");
            statement.execute("DROP TABLE event");
            statement.execute("CREATE TABLE event (name TEXT)");
            assertThatThrownBy(postgres::open).isInstanceOf(Refused.class).hasMessageContaining("is another program's");
        }
        assertThatThrownBy(() -> Postgres.open(postgres.url().replace(postgres.name(), "none")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has no such database");
        assertThatThrownBy(() -> Postgres.open("jdbc:postgresql://localhost:1/x?password=secret"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PostgreSQL: at jdbc:postgresql://localhost:1/x does not answer; start it")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Postgres.open("postgres://localhost/x"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("must be like jdbc:postgresql://");
    }

    @Test
    void whatIsKeptIsItsOwnersAlone() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder data = DataFolder.open(folder);
                EventDatabase database = EventDatabase.sqlite(data.file("events.db"))) {
            append(database);
        }
        assertThat(permissions(folder)).isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder.resolve("events.db"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(folder.resolve("events.db-wal"), "", StandardCharsets.UTF_8);
        try (DataFolder data = DataFolder.open(folder);
                EventDatabase database = EventDatabase.sqlite(data.file("events.db"))) {
            append(database);
            for (String name : List.of("events.db", "events.db-wal", "events.db-shm", "steadyback.lock")) {
                assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aFolderSharedWithOtherThingsKeepsItsPermissions() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        DataFolder.open(folder).close();
        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void append(EventDatabase database) {
        PersonId person = PersonId.random();
        try (GroupCommit store = database.groupCommit(StorageJson.serializer())) {
            store.appendEvents(List.of(new GenericDomainEventMessage<>(
                    "Person", person.value(), 0, new PersonEvent.Registered(person, "Robin", Instant.EPOCH))));
        }
    }

    private static void sqlite(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long tables(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            return sql.executeQuery("SELECT count(*) FROM sqlite_master").getLong(1);
        }
    }
}
