package dev.steadyback.eventstore;

import dev.steadyback.platform.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A copy of the events of a data folder, made while they are read and written. */
public final class EventCopy {
    /** The file of the events in a data folder. */
    public static final String FILE = "events.db";

    private EventCopy() {}

    /**
     * Copies the events as they are at one moment.
     *
     * @param folder the data folder
     * @param copy the file to make
     * @return how many events are in the copy, once that was looked through
     * @throws Refused if there are none to copy, or the copy cannot be written or is not whole
     */
    public static long make(Path folder, Path copy) {
        Path events = folder.resolve(FILE);
        if (!Files.exists(events)) {
            throw Refused.notFound("data", "folder " + folder + " holds no events");
        }
        SqliteLibrary.keepIn(folder);
        try (Connection connection = EventDatabase.readSqlite(events).getConnection();
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw Refused.unavailable(
                    "data", "folder cannot be copied: " + e.getMessage() + "; see whether the disk has room");
        }
        return look(copy);
    }

    /**
     * Looks through a whole copy.
     *
     * @return how many events are in it
     * @throws Refused if it is damaged, of another program, or of a newer version
     */
    public static long look(Path copy) {
        try (EventDatabase database = EventDatabase.sqliteCopy(copy);
                Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!found.next() || !found.getString(1).equals("ok")) {
                    throw damaged(copy);
                }
            }
            try (ResultSet counted =
                    statement.executeQuery("SELECT count(*) FROM " + EventTable.SCHEMA.domainEventTable())) {
                counted.next();
                return counted.getLong(1);
            }
        } catch (SQLException e) {
            throw damaged(copy);
        }
    }

    private static Refused damaged(Path copy) {
        return Refused.invalid("file", copy.getFileName() + " is damaged");
    }
}
