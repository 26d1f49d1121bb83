package dev.steadyback.adherence;

import dev.steadyback.programme.PlannedBefore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What moving a programme's start changes.
 *
 * @param from the start as it is
 * @param to the start as it would be
 * @param planned what was planned on the days that are won; of no meaning for a later start
 * @param weeksLater how many weeks later the first week is, negative for earlier
 * @param effect the counts from the earlier of the two starts on; null when it has not come yet
 * @param day which day of the programme today is, 0 before its start; the review counts these
 * @param dayThen which one it would be
 * @param verdicts how many verdicts of the review were taken down; they stay as they are
 */
public record StartChange(
        LocalDate from,
        LocalDate to,
        PlannedBefore planned,
        long weeksLater,
        @Nullable ProgrammeEffect effect,
        long day,
        long dayThen,
        int verdicts) {
    public boolean earlier() {
        return to.isBefore(from);
    }

    public boolean isNothing() {
        return to.equals(from);
    }
}
