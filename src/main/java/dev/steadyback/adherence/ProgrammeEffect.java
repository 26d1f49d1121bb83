package dev.steadyback.adherence;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.diary.LoggedEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change of a programme does to weeks that are over or running.
 *
 * @param from the Monday of the first week that it touches
 * @param before the counts of these weeks as things are
 * @param after their counts with the change
 * @param lost sessions that would no longer fulfil a planned one
 * @param gained sessions that fulfil a planned one only with the change
 */
public record ProgrammeEffect(
        LocalDate from, Adherence before, Adherence after, List<LoggedEntry> lost, List<LoggedEntry> gained) {
    public ProgrammeEffect {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** Whether all counts stay as they are. */
    public boolean isNothing() {
        return before.equals(after) && lost.isEmpty() && gained.isEmpty();
    }
}
