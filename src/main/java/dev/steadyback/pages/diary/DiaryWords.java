package dev.steadyback.pages.diary;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.EntryVersion;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.say.Marked;
import dev.steadyback.report.StreakWords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What the pages of a day and of the diary say. */
public final class DiaryWords {
    private final Texts texts;
    private final Marked marked;

    DiaryWords(Texts texts) {
        this.texts = texts;
        this.marked = new Marked(texts);
    }

    /** A day of the week and of the month, as short as can be, such as «Mo 9». */
    public String dayOfWeek(LocalDate date) {
        return texts.weekday(date.getDayOfWeek(), TextStyle.SHORT).substring(0, 2) + " " + date.getDayOfMonth();
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

    /** What is consistent lately, as HTML. */
    public String lately(AdherenceView adherence) {
        String lately = marked.bold(
                "today.lately",
                texts.credit(adherence.credited()),
                adherence.due(),
                texts.percent(adherence.percent()));
        String streak = StreakWords.of(adherence, "session", texts);
        return streak.isEmpty() ? lately : lately + " · " + texts.say("today.in-a-row", streak);
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

    /** What happened to an entry, and when, as the clock of the person's zone showed it. */
    public String step(EntryVersion version, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(version.entry().recordedAt(), zone);
        return texts.say(
                "history." + version.change().name(),
                texts.weekdayAndDay(at.toLocalDate()),
                texts.time(at.toLocalTime()));
    }
}
