package dev.steadyback.adherence;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.programme.FocusArea;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adherence over a period.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param due planned sessions whose day is over (today's once done), without excused ones
 * @param credited 1 for done, 0.5 for partly or stopped
 * @param percent whole percent, null when nothing was due
 * @param band MET from 80 percent on, PARTLY from 50 on, LOW below; null when nothing was due
 * @param extras sessions that fulfil nothing planned
 * @param streakSessions planned sessions kept in a row by the moment the view is drawn for, whatever the period
 * @param streakWeeks weeks kept in a row by then; a running week counts once it can no longer fail
 * @param weeks every week of the period, in order
 * @param focusAreas the planned sessions of each focus area that the plan names in the period
 * @param dailyPractice daily practices, counted apart from sessions
 */
public record AdherenceView(
        LocalDate from,
        LocalDate to,
        int due,
        double credited,
        @Nullable Integer percent,
        @Nullable Band band,
        int extras,
        int streakSessions,
        int streakWeeks,
        List<Week> weeks,
        List<Area> focusAreas,
        PlannedWeeks.PracticeCount dailyPractice) {

    /**
     * One Monday-Sunday week, as far as it lies in the period.
     *
     * @param week its ISO name, such as 2026-W10
     * @param monday its first day
     * @param due planned sessions whose day is over (today's once done), without excused ones
     * @param credited 1 for done, 0.5 for partly or stopped
     * @param percent whole percent, null when nothing was due
     * @param extras sessions that fulfil nothing planned
     * @param excused planned sessions in a pause
     * @param notYetDue planned sessions still to come
     * @param overdone more than 150 % of the minutes planned for the whole week were done
     */
    public record Week(
            String week,
            LocalDate monday,
            int due,
            double credited,
            @Nullable Integer percent,
            int extras,
            int excused,
            int notYetDue,
            boolean overdone) {}

    /**
     * The planned sessions of one focus area.
     *
     * @param area which one
     * @param due planned sessions of it whose day is over, without excused ones
     * @param credited 1 for done, 0.5 for partly or stopped
     * @param percent whole percent, null when nothing was due
     */
    public record Area(
            FocusArea area,
            int due,
            double credited,
            @Nullable Integer percent) {}

    /** The counts, for sums. */
    public Adherence counts() {
        return new Adherence(due, credited, extras);
    }
}
