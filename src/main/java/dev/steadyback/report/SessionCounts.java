package dev.steadyback.report;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import java.util.List;

/**
 * The sessions of some days: planned ones by their plan day, extras by the day they were done on.
 *
 * @param adherence those that count, with the extras
 * @param excused planned sessions in a pause
 * @param notYetDue planned sessions still to come
 */
public record SessionCounts(Adherence adherence, int excused, int notYetDue) {
    /** Counts over days of a report. */
    public static SessionCounts of(Report report, List<DiaryDay> days) {
        int extras = days.stream().mapToInt(d -> report.extrasOn(d.date())).sum();
        return of(days, extras);
    }

    /** Counts over any days, beside a number of extras. */
    static SessionCounts of(List<DiaryDay> days, int extras) {
        int due = 0;
        double credited = 0;
        int excused = 0;
        int notYetDue = 0;
        for (DiaryDay day : days) {
            for (DiaryDay.Due session : day.due()) {
                due += session.counts() ? 1 : 0;
                credited += session.credit();
                excused += session.state() == DayState.EXCUSED ? 1 : 0;
                notYetDue += session.state() == DayState.NOT_YET_DUE ? 1 : 0;
            }
        }
        return new SessionCounts(new Adherence(due, credited, extras), excused, notYetDue);
    }
}
