package dev.steadyback.pages;

import dev.steadyback.analytics.DayState;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.diary.Weeks;
import dev.steadyback.entry.Facts;
import dev.steadyback.programme.WeeklyPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of a day show: today's, and any earlier day's. */
@Component
class DayModel {
    private final DiaryDays days;
    private final RedFlags redFlags;

    DayModel(DiaryDays days, RedFlags redFlags) {
        this.days = days;
        this.redFlags = redFlags;
    }

    /**
     * A daily practice of the day.
     *
     * @param done whether it was logged on the day
     */
    public record Practice(String name, boolean done) {}

    /** A day of the week and what is planned for it, to choose what a session counts for. */
    public record Choice(LocalDate date, String name) {}

    /** Fills in one day. */
    void fill(Model model, Who who, LocalDate date) {
        Period period = Period.of(who.programme(), date, date, who.now());
        fill(model, who, days.find(who.person(), period, null).getFirst());
    }

    void fill(Model model, Who who, DiaryDay day) {
        List<LoggedEntry> entries = entries(day);
        model.addAttribute("day", day);
        model.addAttribute("none", Form.blank());
        model.addAttribute("entries", entries);
        model.addAttribute("practices", practices(who, day));
        model.addAttribute("names", names(who, day.date()));
        model.addAttribute("choices", choices(who, day.date()));
        model.addAttribute("redFlags", shownBeside(model, who, day, entries));
        for (EntryKind kind : EntryKind.values()) {
            if (!model.containsAttribute(kind.form())) {
                model.addAttribute(kind.form(), Form.blank());
            }
        }
    }

    /** All entries of a day, in the order they are shown. */
    private static List<LoggedEntry> entries(DiaryDay day) {
        return Stream.of(day.flares(), day.sessions(), day.scores(), day.reliefs(), day.habits(), day.questionnaires())
                .flatMap(Collection::stream)
                .toList();
    }

    static boolean hasMissed(DiaryDay day) {
        return day.due().stream().anyMatch(d -> d.state() == DayState.MISSED);
    }

    /** Today as long as today has such a score; an earlier day only just after it was logged. */
    private boolean shownBeside(Model model, Who who, DiaryDay day, List<LoggedEntry> entries) {
        List<LoggedEntry> looked = entries;
        if (!day.date().equals(who.today())) {
            looked = model.getAttribute("flash") instanceof Flash flash
                    ? entries.stream().filter(e -> e.id().equals(flash.entry())).toList()
                    : List.of();
        }
        return redFlags.shownBeside(who, looked);
    }

    private static List<Practice> practices(Who who, DiaryDay day) {
        if (day.paused()) {
            return List.of();
        }
        return who.programme().planOn(day.date()).dailyPractice().stream()
                .map(p -> new Practice(p.name(), day.sessions().stream().anyMatch(s -> same(s, p.name()))))
                .toList();
    }

    private static boolean same(LoggedEntry entry, String name) {
        return entry.facts() instanceof Facts.Session session
                && session.name()
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> names(Who who, LocalDate date) {
        return who.programme().planOn(date).sessions().stream()
                .map(WeeklyPlan.Line::name)
                .distinct()
                .toList();
    }

    static List<Choice> choices(Who who, LocalDate date) {
        return Weeks.monday(date)
                .datesUntil(Weeks.monday(date).plusDays(7))
                .flatMap(d -> who.programme().planOn(d).sessions().stream()
                        .filter(l -> l.weekday() == d.getDayOfWeek())
                        .map(l -> new Choice(d, l.name())))
                .toList();
    }
}
