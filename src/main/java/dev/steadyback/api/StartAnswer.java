package dev.steadyback.api;

import dev.steadyback.adherence.ProgrammeEffect;
import dev.steadyback.adherence.StartChange;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.programme.PlannedBefore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What moving a programme's start changes, as the API shows it.
 *
 * @param start the first day as it is
 * @param to the first day as it would be
 * @param planned what was planned on the days before the start as it is
 * @param weeksLater how many weeks later the first week is, negative for earlier
 * @param countedFrom the Monday from which both counts are; null when that day has not come yet
 * @param before the counts as they are
 * @param after the counts as they would be
 * @param lost how many sessions would no longer count for a planned one
 * @param gained how many count for a planned one only then
 * @param day which day of the programme today is; the review counts these
 * @param dayThen which one it would be
 * @param verdicts how many verdicts were taken down; they stay as they are
 */
record StartAnswer(
        LocalDate start,
        LocalDate to,
        PlannedBefore planned,
        long weeksLater,
        @Nullable LocalDate countedFrom,
        @Nullable Counts before,
        @Nullable Counts after,
        int lost,
        int gained,
        long day,
        long dayThen,
        int verdicts) {
    /**
     * What is counted from a day on.
     *
     * @param due planned sessions whose day is over, without excused ones
     * @param credited 1 for done, 0.5 for partly or stopped
     * @param percent whole percent, null when nothing was due
     * @param extras sessions that fulfil nothing planned
     */
    record Counts(int due, double credited, @Nullable Integer percent, int extras) {
        private static Counts of(Adherence counts) {
            return new Counts(counts.due(), counts.credited(), counts.percent(), counts.extras());
        }
    }

    static StartAnswer of(StartChange change) {
        ProgrammeEffect effect = change.effect();
        return new StartAnswer(
                change.from(),
                change.to(),
                change.planned(),
                change.weeksLater(),
                effect == null ? null : effect.from(),
                effect == null ? null : Counts.of(effect.before()),
                effect == null ? null : Counts.of(effect.after()),
                effect == null ? 0 : effect.lost().size(),
                effect == null ? 0 : effect.gained().size(),
                change.day(),
                change.dayThen(),
                change.verdicts());
    }
}
