package dev.steadyback.exchange;

import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.StartMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries before a programme's start, as they would be recorded if it started early enough. */
record BeforeStart(List<Recorded> entries) {
    /**
     * The entries of files before a programme's start; null when there are none, or it cannot be moved that far.
     *
     * @param first the earliest date in the files, null without one
     */
    static @Nullable BeforeStart of(
            Programme programme, PersonId person, List<Reading> readings, @Nullable LocalDate first, Instant now) {
        // With a day that starts late, an entry just after midnight stands on the day before its date.
        if (first == null || first.isAfter(programme.start())) {
            return null;
        }
        Programme early = programme.startingOn(first.minusDays(1), null);
        List<Recorded> entries = readings.stream()
                .flatMap(r -> r.before(programme.start(), person, early, now))
                .toList();
        if (entries.isEmpty()) {
            return null;
        }
        BeforeStart before = new BeforeStart(entries);
        try {
            StartMove.decide(programme, new MoveStart(person, before.to(), PlannedBefore.NOTHING, null), now);
            return before;
        } catch (Refused e) {
            return null; // each line says that it lies before the start
        }
    }

    /** The day the start would be moved to. */
    LocalDate to() {
        return entries.stream()
                .map(e -> e.moment().date())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    List<LoggedEntry> sessions() {
        return entries.stream()
                .filter(e -> e.facts() instanceof Facts.Session)
                .map(e -> new LoggedEntry(e.id(), 0, e.moment(), e.facts(), e.recordedAt()))
                .toList();
    }
}
