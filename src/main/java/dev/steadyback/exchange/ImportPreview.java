package dev.steadyback.exchange;

import dev.steadyback.adherence.StartChange;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.programme.ProgrammeCommand.Start;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before anything is stored.
 *
 * @param starts the programme that would be started; null when there is one already, or none can be
 * @param planFrom the day from which a plan among the files would be the programme's first; null when there is none
 * @param earlier what moving the start back would change for entries before it; null when there are none
 */
public record ImportPreview(
        List<Looked> files,
        @Nullable Start starts,
        @Nullable LocalDate planFrom,
        @Nullable Earlier earlier) {
    public ImportPreview {
        files = List.copyOf(files);
    }

    /** Entries before the programme's start, and what moving it back to the first of them changes. */
    public record Earlier(int entries, StartChange change) {}

    /** A column of a file, and what it is taken for; an empty text when it is left out. */
    public record Column(String header, String takenFor) {}

    /** A line as it would be recorded. */
    public record Row(int line, Moment moment, Facts facts) {}

    /**
     * What a file was taken for.
     *
     * @param read whether its lines could be looked at one by one; otherwise nothing of it can be taken
     * @param semicolons whether these separate its cells, and not commas
     * @param dates how its dates are written: {@code ISO}, {@code DOTS} or {@code SLASHES}; null when that is not known
     * @param lines how many lines it has under its header
     * @param fresh how many entries would be recorded or brought back
     * @param duplicates how many were recorded before, and are left as they are
     * @param differing how many of these say more in the file, or something else in their notes
     * @param beside how many of the fresh ones have an entry of an earlier import beside them on their day
     * @param back how many of the fresh ones were recorded before and removed since
     * @param removed how many were recorded before and removed since, and stay removed unless it is asked for them
     * @param first the first lines as they would be recorded
     * @param plan the plan that it holds; null when it holds none
     * @param refused why lines of it cannot be taken, the first hundred
     * @param refusedLines how many lines that are
     * @param reasons how many reasons there are
     */
    public record Looked(
            ChosenFile chosen,
            boolean read,
            List<Column> columns,
            boolean semicolons,
            @Nullable String dates,
            int lines,
            int fresh,
            int duplicates,
            int differing,
            int beside,
            int back,
            int removed,
            List<Row> first,
            @Nullable Start plan,
            List<Rejection> refused,
            int refusedLines,
            int reasons) {
        public Looked {
            columns = List.copyOf(columns);
            first = List.copyOf(first);
            refused = List.copyOf(refused);
        }

        public String name() {
            return chosen.file().name();
        }

        public boolean whole() {
            return reasons == 0;
        }

        /** How many entries nobody has recorded before. */
        public int unknown() {
            return fresh - back;
        }

        /** Whether something of it could be taken with its refused lines left out. */
        public boolean inPart() {
            return !whole() && read && fresh > 0;
        }
    }

    /** How many entries would be recorded if each file is taken whole or not at all. */
    public int fresh() {
        return files.stream().filter(Looked::whole).mapToInt(Looked::fresh).sum();
    }

    /** How many entries would be recorded if refused lines are left out. */
    public int freshInPart() {
        return files.stream().filter(Looked::read).mapToInt(Looked::fresh).sum();
    }

    /** How many entries were removed since and could be brought back, if each file is taken whole or not at all. */
    public int removed() {
        return files.stream().filter(Looked::whole).mapToInt(Looked::removed).sum();
    }

    public int refusedLines() {
        return files.stream()
                .filter(Looked::read)
                .mapToInt(Looked::refusedLines)
                .sum();
    }

    /** Whether there is anything to do when each file is taken whole or not at all. */
    public boolean possible() {
        return fresh() > 0 || planned();
    }

    /** Whether leaving refused lines out makes more possible. */
    public boolean possibleInPart() {
        return freshInPart() > fresh();
    }

    private boolean planned() {
        return planFrom != null
                || (starts != null && files.stream().anyMatch(f -> f.whole() && Objects.nonNull(f.plan())));
    }
}
