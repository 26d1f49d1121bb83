package dev.steadyback.adherence;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.adherence.Outcome;
import dev.steadyback.analytics.adherence.Overdoing;
import dev.steadyback.analytics.adherence.Streak;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.diary.PlannedWeeks.PracticeCount;
import dev.steadyback.programme.FocusArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds adherence over a period. It reads the period's weeks, and those up to today only as far as the streak reaches. */
public final class AdherenceViews {
    /** How many earlier weeks are read at a time while the streak goes on. */
    private static final int STREAK_STEP_WEEKS = 26;

    private AdherenceViews() {}

    /** Finds a person's adherence over a period. */
    public static AdherenceView find(PersonRecord person, Period period, DiaryReading reading) {
        LocalDate from = Weeks.monday(period.from());
        LocalDate to = Weeks.sunday(period.to());
        PlannedWeeks planned = new PlannedWeeks(person.startedProgramme(), period.today());
        List<WeekOutcome> whole = reading.outcomes(planned, from, to);
        List<WeekOutcome> shown =
                whole.stream().map(w -> w.within(period.from(), period.to())).toList();
        Adherence total = Adherence.of(shown);
        PracticeCount practice = PracticeCount.of(
                reading.adherence(planned, from, to).stream()
                        .flatMap(week -> week.practice().stream())
                        .toList(),
                period.from(),
                period.to(),
                period.today());
        Streak streak = streak(planned, whole, reading);
        return new AdherenceView(
                period.from(),
                period.to(),
                total.due(),
                total.credited(),
                total.percent(),
                total.band(),
                total.extras(),
                streak.sessions(),
                streak.weeks(),
                whole.stream()
                        .map(w -> week(w, w.within(period.from(), period.to())))
                        .toList(),
                focusAreas(planned, shown),
                practice);
    }

    private static AdherenceView.Week week(WeekOutcome whole, WeekOutcome week) {
        Adherence counts = Adherence.of(List.of(week));
        return new AdherenceView.Week(
                Weeks.iso(week.monday()),
                week.monday(),
                counts.due(),
                counts.credited(),
                counts.percent(),
                counts.extras(),
                count(week, DayState.EXCUSED),
                count(week, DayState.NOT_YET_DUE),
                Overdoing.of(List.of(whole)).flagged());
    }

    private static int count(WeekOutcome week, DayState state) {
        return (int) week.outcomes().stream().filter(o -> o.state() == state).count();
    }

    private static List<AdherenceView.Area> focusAreas(PlannedWeeks planned, List<WeekOutcome> weeks) {
        Map<FocusArea, List<Outcome>> byArea = new EnumMap<>(FocusArea.class);
        for (WeekOutcome week : weeks) {
            for (Outcome outcome : week.outcomes()) {
                for (FocusArea area : planned.focusAreas(outcome.planned())) {
                    byArea.computeIfAbsent(area, a -> new ArrayList<>()).add(outcome);
                }
            }
        }
        return byArea.entrySet().stream()
                .map(e -> {
                    Adherence counts = Adherence.ofOutcomes(e.getValue(), 0);
                    return new AdherenceView.Area(e.getKey(), counts.due(), counts.credited(), counts.percent());
                })
                .toList();
    }

    /**
     * The streak by today. It is a fact of the person, not of the period that is shown; it may have begun long before both.
     *
     * @param weeks those that were worked out already
     */
    private static Streak streak(PlannedWeeks planned, List<WeekOutcome> weeks, DiaryReading reading) {
        Streak.Counter counter = new Streak.Counter();
        LocalDate start = Weeks.monday(planned.programme().start());
        LocalDate end = Weeks.monday(planned.today());
        List<WeekOutcome> step = weeks.getLast().monday().equals(end) ? weeks : earlier(planned, end, reading);
        while (true) {
            for (WeekOutcome week : step.reversed()) {
                if (!counter.add(week)) {
                    return counter.streak();
                }
            }
            end = step.getFirst().monday().minusWeeks(1);
            if (end.isBefore(start)) {
                return counter.streak();
            }
            step = earlier(planned, end, reading);
        }
    }

    private static List<WeekOutcome> earlier(PlannedWeeks planned, LocalDate end, DiaryReading reading) {
        LocalDate begin = end.minusWeeks(STREAK_STEP_WEEKS - 1L);
        return reading.outcomes(planned, begin, Weeks.sunday(end));
    }
}
