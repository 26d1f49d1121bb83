package dev.steadyback.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What the databases' errors mean: whose fault they are, and what a person can do about them. */
final class StoreFaults {
    static final String NO_ANSWER = "does not answer";

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_NO_MEMORY = 7;
    private static final int SQLITE_READ_ONLY = 8;
    private static final int SQLITE_IO_ERROR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANNOT_OPEN = 14;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_NOT_A_DATABASE = 26;

    /** PostgreSQL's classes of errors that are the server's: no connection, no resources, stopped, the system's, its own. */
    private static final List<String> SERVERS_OWN = List.of("08", "53", "57", "58", "XX", "55", "25");

    private StoreFaults() {}

    /** SQLite says 19 (constraint) in the low byte of its code, PostgreSQL an SQL state of class 23. */
    static boolean isDuplicateKey(Throwable failure) {
        SQLException sql = sql(failure);
        return sql != null && (sqlite(sql) == SQLITE_CONSTRAINT || state(sql).startsWith("23"));
    }

    static boolean isFull(Throwable failure) {
        SQLException sql = sql(failure);
        return sql != null && sqlite(sql) == SQLITE_FULL;
    }

    /** Why the store takes nothing from anybody, as the end of a sentence; null when it is one caller's fault. */
    static @Nullable String outage(Throwable failure) {
        SQLException sql = sql(failure);
        if (sql == null) {
            return null;
        }
        if (failure.getCause() instanceof SQLTransientConnectionException && sqlite(sql) == 0) {
            return NO_ANSWER;
        }
        return switch (sqlite(sql)) {
            case SQLITE_FULL -> "cannot write: the disk is full; make room, it goes on by itself";
            case SQLITE_IO_ERROR -> "cannot write: the disk reports an error";
            case SQLITE_READ_ONLY, SQLITE_CANNOT_OPEN -> "cannot write: its file cannot be opened for writing";
            case SQLITE_CORRUPT, SQLITE_NOT_A_DATABASE -> "cannot be used: its file is damaged";
            case SQLITE_BUSY -> "cannot write: another program holds its file";
            case SQLITE_NO_MEMORY -> "cannot write: there is no memory left";
            default -> server(sql);
        };
    }

    private static @Nullable String server(SQLException sql) {
        String state = state(sql);
        if (state.equals("53100")) {
            return "cannot write: the disk of its server is full; make room, it goes on by itself";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return NO_ANSWER;
        }
        return SERVERS_OWN.stream().anyMatch(state::startsWith) ? "takes nothing now (SQL state " + state + ")" : null;
    }

    /** The error nearest to the database that says something. */
    private static @Nullable SQLException sql(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (found == null || sqlite(sql) != 0 || !state(sql).isEmpty())) {
                found = sql;
            }
        }
        return found;
    }

    private static int sqlite(SQLException sql) {
        return sql instanceof SQLiteException e ? e.getErrorCode() & 0xff : 0;
    }

    private static String state(SQLException sql) {
        String state = sql.getSQLState();
        return state == null ? "" : state;
    }
}
