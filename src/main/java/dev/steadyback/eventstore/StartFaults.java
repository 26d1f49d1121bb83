package dev.steadyback.eventstore;

import dev.steadyback.platform.Refused;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteException;

/** Why a store cannot be opened, in a sentence with what helps. */
final class StartFaults {
    private StartFaults() {}

    /** A store that is there, and is not for this program. */
    static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String newer;

        private Foreign(@Nullable String newer) {
            super(newer == null ? "the tables of another program" : "of a newer version: " + newer);
            this.newer = newer;
        }

        static Foreign tables() {
            return new Foreign(null);
        }

        static Foreign newer(String type) {
            return new Foreign(type);
        }
    }

    /** A file that cannot be kept safe where it is. */
    static final class Unsafe extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsafe(String mode) {
            super(mode);
        }
    }

    /** The refusal to say; the failure itself where nothing better is known. */
    static RuntimeException sqlite(RuntimeException failure, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String why = switch (cause) {
                case Foreign e when e.newer != null -> newer(e.newer);
                case Foreign e -> "is another program's; move it away, or choose another folder with --data";
                case Unsafe e ->
                    "cannot be kept safe in this folder (" + e.getMessage()
                            + "); choose a folder on a disk of this computer with --data";
                case NativeLibraryNotFoundException e ->
                    "cannot be opened: SQLite's library may not run from the data folder, nor from the temporary folder "
                            + System.getProperty("java.io.tmpdir")
                            + "; choose another data folder with --data, or another temporary folder with java"
                            + " -Djava.io.tmpdir=DIR";
                case SQLiteException e -> sqlite(e);
                default -> null;
            };
            if (why != null) {
                return Refused.unavailable("file", file + " " + why);
            }
        }
        return failure;
    }

    /** The same of a copy: there is nothing to mend or to move away, for it is not used yet. */
    static RuntimeException sqliteCopy(RuntimeException failure, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String why = switch (cause) {
                case Foreign e when e.newer != null -> newer(e.newer);
                case Foreign e -> "is another program's";
                case SQLiteException e when isDamaged(e) || sqlite(e) == null -> "is damaged";
                default -> null;
            };
            if (why != null) {
                return Refused.invalid("file", file.getFileName() + " " + why);
            }
        }
        return sqlite(failure, file);
    }

    private static boolean isDamaged(SQLiteException e) {
        int code = e.getErrorCode() & 0xff;
        return code == 11 || code == 26;
    }

    private static @Nullable String sqlite(SQLiteException e) {
        return switch (e.getErrorCode() & 0xff) {
            case 3, 8, 14, 23 -> "cannot be opened for writing; see who owns it and its folder";
            case 5, 6 -> "is held by another program; close that one first";
            case 10 -> "cannot be read or written: the disk reports an error";
            case 11, 26 ->
                "is damaged, or is another program's; put a backup in its place, or move it away to begin anew";
            case 13 -> "cannot be written: the disk is full; make room and start again";
            default -> null;
        };
    }

    /** The refusal to say; the failure itself where nothing better is known. */
    static RuntimeException postgresql(RuntimeException failure, String url) {
        String where = "at " + withoutSettings(url);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String why = switch (cause) {
                case Foreign e when e.newer != null -> newer(e.newer);
                case Foreign e ->
                    "has a table named event that is another program's; give Steadyback a database of its own";
                case IllegalArgumentException e ->
                    "cannot be asked: STEADYBACK_POSTGRES_URL must be like jdbc:postgresql://host:5432/database";
                case SQLException e -> postgresql(e);
                default -> null;
            };
            if (why != null) {
                return Refused.unavailable("PostgreSQL", where + " " + why);
            }
        }
        return failure;
    }

    private static @Nullable String postgresql(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "does not answer; start it, or see STEADYBACK_POSTGRES_URL";
        }
        if (state.startsWith("28")) {
            return "takes neither this user nor this password; see STEADYBACK_POSTGRES_USER and"
                    + " STEADYBACK_POSTGRES_PASSWORD";
        }
        return switch (state) {
            case "3D000" -> "has no such database; create it, or see STEADYBACK_POSTGRES_URL";
            case "42501" -> "does not let this user make tables or use them; grant it that";
            case "53100" -> "has no room on its disk; make room and start again";
            case "53300" -> "takes no more connections; see its max_connections";
            default -> null;
        };
    }

    private static String newer(String type) {
        return "holds entries of a newer version of Steadyback (" + type
                + "); start that version, or one after it. Nothing was changed";
    }

    /** What may stand after a question mark is a password. */
    private static String withoutSettings(String url) {
        int settings = url.indexOf('?');
        return settings < 0 ? url : url.substring(0, settings);
    }
}
