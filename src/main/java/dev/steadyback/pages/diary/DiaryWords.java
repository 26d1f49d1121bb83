package dev.steadyback.pages.diary;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PersonRecord.Flare;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.EntryVersion;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.programme.Programme.PauseSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the pages of a day and of the diary say. */
public final class DiaryWords {
    private final Texts texts;

    DiaryWords(Texts texts) {
        this.texts = texts;
    }

    /** A day of the week, as short as can be, such as «Mo». */
    public String weekday(LocalDate date) {
        return weekday(date.getDayOfWeek());
    }

    /** A day of the week in its first letters. */
    public String weekday(DayOfWeek day) {
        return texts.weekday(day, TextStyle.SHORT).substring(0, 2);
    }

    /** How far a week is: what is done of what was due, and what is to come. */
    public String week(WeekRow week) {
        String done = week.due() == 0 ? "" : texts.say("today.week-done", texts.credit(week.credited()), week.due());
        String toCome = week.toCome() == 0 ? "" : texts.say("today.week-to-come", week.toCome());
        return texts.list(Stream.of(done, toCome).filter(s -> !s.isEmpty()).toList());
    }

    /** A score of a day and when it was logged. */
    public String scored(LoggedEntry score) {
        LocalDateTime at = score.moment().localTime();
        String pain = texts.say("entries.pain", ((Facts.PainScore) score.facts()).score());
        return at == null ? pain : texts.say("today.scored", pain, texts.time(at.toLocalTime()));
    }

    /** On the page of its day, «not yet due» means that it is still to do. */
    private String todo(DayState state) {
        return state == DayState.NOT_YET_DUE ? texts.say("state.todo") : texts.say("state." + state.name());
    }

    /** A planned session on the page of its day: its minutes, its state, and the day it was moved to. */
    public String due(DiaryDay.Due due) {
        LocalDate on = due.doneOn();
        String state = due.moved() && on != null
                ? texts.say("due.moved", todo(due.state()), texts.weekdayAndDay(on))
                : todo(due.state());
        return due.minutes() > 0 ? texts.say("due.minutes", due.minutes(), state) : state;
    }

    /** A state in a word short enough for a small box. */
    public String brief(DayState state) {
        return texts.say("brief." + state.name());
    }

    /** What a day's link in the diary says to those who hear it. */
    public String said(DiaryDay day) {
        List<String> parts = new ArrayList<>(List.of(
                texts.longDay(day.date()), texts.say("state." + day.state().name())));
        Double pain = day.pain();
        if (pain != null) {
            parts.add(texts.say("diary.pain", texts.value(pain)));
        }
        if (day.flare()) {
            parts.add(texts.say("diary.flare-said"));
        }
        if (day.relief()) {
            parts.add(texts.say("diary.relief-said"));
        }
        return texts.list(parts);
    }

    /** The same of a day among those of a month. */
    public String said(MonthView.Day cell, LocalDate today) {
        DiaryDay day = cell.known();
        if (day == null) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(said(day)));
        if (day.paused()) {
            parts.add(texts.say("day.paused"));
        }
        if (cell.extras() > 0) {
            parts.add(texts.say("diary.extras", cell.extras()));
        }
        if (cell.date().equals(today)) {
            parts.add(texts.say("day.today"));
        }
        return texts.list(parts);
    }

    /** A daily value where there is little room: with one decimal at most. */
    public String tenths(double pain) {
        return texts.tenths(pain);
    }

    /** The name of the drawing that stands beside an entry. */
    public String icon(Facts facts) {
        return EntryKind.of(facts).word();
    }

    /** A month of a known year, such as Mar. */
    public String month(YearMonth month) {
        return texts.month(month);
    }

    /** When a flare-up was; one that lasts has a beginning alone. */
    public String flare(Flare flare) {
        LocalDate to = flare.to();
        return to == null
                ? texts.say("diary.flare-since", texts.day(flare.from()))
                : texts.say("diary.flare-on", days(flare.from(), to));
    }

    /** When the plan was paused, and why. */
    public String pause(PauseSpan pause) {
        LocalDate to = pause.to();
        String on = to == null
                ? texts.say("diary.pause-since", texts.day(pause.from()))
                : texts.say("diary.pause-on", days(pause.from(), to));
        return pause.reason() == null ? on : on + ": " + pause.reason();
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? texts.day(from) : texts.days(from, to);
    }

    /** What happened to an entry, and when, as the clock of the person's zone showed it. */
    public String step(EntryVersion version, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(version.entry().recordedAt(), zone);
        return texts.say(
                "history." + version.change().name(),
                texts.weekdayAndDay(at.toLocalDate()),
                texts.time(at.toLocalTime()));
    }
}
