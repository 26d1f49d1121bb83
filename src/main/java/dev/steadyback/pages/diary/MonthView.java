package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.DiaryReading;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month at a glance: its weeks from Monday to Sunday, whole, with the days of the months beside it.
 *
 * @param today the person's day
 */
public record MonthView(YearMonth month, LocalDate today, List<Week> weeks) {
    /**
     * A week as a row of cells.
     *
     * @param known its days in the programme
     */
    public record Week(WeekRow known, List<Day> days) {
        /** Whether there is a day in it that something can be logged for. */
        public boolean open() {
            return days.stream().anyMatch(Day::open);
        }
    }

    /**
     * A day as a cell.
     *
     * @param known null before the programme's start
     * @param extras how many of its sessions fulfil nothing that was planned
     * @param inMonth whether it is one of the month, not of a month beside it
     * @param ahead whether it is still to come
     */
    public record Day(LocalDate date, @Nullable DiaryDay known, int extras, boolean inMonth, boolean ahead) {
        /** Whether something can be logged for it. */
        public boolean open() {
            return known != null && !ahead;
        }

        /** Whether it lies in a flare-up; one that lasts says nothing of the days to come. */
        public boolean flare() {
            return known != null && known.flare() && !ahead;
        }

        private boolean hasPain() {
            return known != null && known.pain() != null;
        }
    }

    /** Finds a month that touches the programme. */
    static MonthView find(PersonRecord person, YearMonth month, LocalDate today, DiaryReading reading) {
        Programme programme = person.startedProgramme();
        LocalDate first = Weeks.monday(month.atDay(1));
        LocalDate last = Weeks.sunday(month.atEndOfMonth());
        LocalDate from = first.isBefore(programme.start()) ? programme.start() : first;
        // The days to come are shown with what is planned for them.
        Map<LocalDate, DiaryDay> known = DiaryDays.find(person, new Period(from, last, today), reading).stream()
                .collect(Collectors.toMap(DiaryDay::date, Function.identity()));
        Set<String> fulfilling = known.values().stream()
                .flatMap(d -> d.due().stream())
                .map(DiaryDay.Due::session)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        PlannedWeeks planned = new PlannedWeeks(programme, today);
        List<Week> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            List<Day> days = monday.datesUntil(monday.plusDays(7))
                    .map(date -> {
                        DiaryDay day = known.get(date);
                        int extras = day == null ? 0 : extras(day, planned, fulfilling);
                        return new Day(date, day, extras, YearMonth.from(date).equals(month), date.isAfter(today));
                    })
                    .toList();
            weeks.add(new Week(WeekRow.of(monday, known), days));
        }
        return new MonthView(month, today, weeks);
    }

    private static int extras(DiaryDay day, PlannedWeeks planned, Set<String> fulfilling) {
        return (int) day.sessions().stream()
                .filter((LoggedEntry s) -> !fulfilling.contains(s.id().value()) && !planned.isPractice(s))
                .count();
    }

    public LocalDate first() {
        return weeks.getFirst().known().monday();
    }

    public LocalDate last() {
        return weeks.getLast().known().sunday();
    }

    /** The days of the month that are over, and today once its pain is known. */
    private Stream<Day> counted() {
        return weeks.stream()
                .flatMap(w -> w.days().stream())
                .filter(d -> d.inMonth() && d.open() && (d.date().isBefore(today) || d.hasPain()));
    }

    public int days() {
        return (int) counted().count();
    }

    /** The days whose pain is known. */
    public int painDays() {
        return (int) counted().filter(Day::hasPain).count();
    }
}
