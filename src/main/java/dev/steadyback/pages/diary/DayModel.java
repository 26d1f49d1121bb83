package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Names;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.chart.LatelyChart;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.pages.prompt.Prompts;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.report.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a day shows: today's, and any earlier day's. */
@Component
class DayModel {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(700);

    private final RedFlags redFlags;
    private final Freshness freshness;
    private final Prompts prompts;
    private final Reports reports;
    private final PageCharts charts;

    DayModel(RedFlags redFlags, Freshness freshness, Prompts prompts, Reports reports, PageCharts charts) {
        this.prompts = prompts;
        this.freshness = freshness;
        this.redFlags = redFlags;
        this.reports = reports;
        this.charts = charts;
    }

    /**
     * A daily practice of the day.
     *
     * @param loggedAs the entry of the day that says it was done; null when none does
     */
    public record Practice(String name, @Nullable EntryId loggedAs) {
        public boolean done() {
            return loggedAs != null;
        }
    }

    /** Fills in one day, and the week it lies in. */
    void fill(Model model, Who who, LocalDate date) {
        Period period = Period.of(who.programme(), date, date, who.now());
        LocalDate monday = Weeks.monday(date);
        Map<LocalDate, DiaryDay> known = DiaryDays.find(who.person(), week(who, monday), who.reading()).stream()
                .collect(Collectors.toMap(DiaryDay::date, Function.identity()));
        DiaryDay day = Objects.requireNonNull(known.get(period.from()));
        List<LoggedEntry> entries = day.entries();
        boolean today = date.equals(who.today());
        model.addAttribute("day", day);
        model.addAttribute("isToday", today);
        model.addAttribute("week", WeekRow.of(monday, known));
        model.addAttribute("blank", Form.blank());
        model.addAttribute("entries", entries);
        model.addAttribute("practices", practices(who, day));
        boolean now = redFlags.shownBeside(who, justDone(model, who, entries));
        model.addAttribute("redFlagsNow", now);
        // Today as long as today has such a score; an earlier day only just after it was logged.
        boolean safety = now || (today && redFlags.shownBeside(who, entries));
        model.addAttribute("redFlags", safety);
        if (today) {
            prompts.fill(model, who, safety);
            model.addAttribute("open", open(known.values(), date));
            model.addAttribute("scored", lastScore(day));
            Locale locale = LocaleContextHolder.getLocale();
            model.addAttribute(
                    "lately", charts.lately(reports.find(who.person().id(), LatelyChart.request(date, locale))));
        }
    }

    /** The whole week, its days to come included, as far as it lies in the programme. */
    private static Period week(Who who, LocalDate monday) {
        LocalDate from = monday.isBefore(who.start()) ? who.start() : monday;
        return new Period(from, monday.plusDays(6), who.today());
    }

    /** The last score of how much the low back hurts at a moment of the day; null when there is none. */
    private static @Nullable LoggedEntry lastScore(DiaryDay day) {
        return day.scores().stream()
                .filter(e -> e.facts() instanceof Facts.PainScore f
                        && f.kind() == PainKind.NOW
                        && f.site() == Facts.Site.LOW_BACK)
                .max(Comparator.comparing(DayModel::when))
                .orElse(null);
    }

    /** When it was, wherever the person was then; without a time it was said when it was logged. */
    private static Instant when(LoggedEntry entry) {
        LocalDateTime time = entry.moment().localTime();
        return time == null ? entry.recordedAt() : time.toInstant(entry.moment().offset());
    }

    /** The days of the week before this one that have a missed session, which is still possible. */
    private static List<DiaryDay> open(Collection<DiaryDay> week, LocalDate today) {
        return week.stream()
                .filter(d ->
                        d.date().isBefore(today) && d.due().stream().anyMatch(due -> due.state() == DayState.MISSED))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
    }

    /** The entries of the day that something was done to just now, if any. */
    private static List<LoggedEntry> justDone(Model model, Who who, List<LoggedEntry> entries) {
        if (!(model.getAttribute("flash") instanceof Flash flash)) {
            return List.of();
        }
        List<EntryId> together = PainSites.of(who.person().id(), flash.of());
        return entries.stream()
                .filter(e -> flash.isAbout(e.id()) || together.contains(e.id()))
                .toList();
    }

    static List<Practice> practices(Who who, DiaryDay day) {
        if (day.paused()) {
            return List.of();
        }
        WeeklyPlan plan = who.programme().planOn(day.date());
        return plan.dailyPractice().stream()
                .map(p -> new Practice(
                        p.name(),
                        day.sessions().stream()
                                .filter(s ->
                                        s.facts() instanceof Facts.Session session && plan.isCalled(p, session.name()))
                                .findFirst()
                                .map(LoggedEntry::id)
                                .orElse(null)))
                .toList();
    }

    /**
     * The entry that says already what a tap says, and what was logged on a page that stood open knows nothing of: a daily practice and a planned session are done once,
     * and an average of a day is the same however often it is said. What hurts now is another score each time. Empty when nothing does.
     */
    Optional<EntryId> saidBefore(Who who, LocalDate date, Facts facts) {
        return switch (facts) {
            case Facts.Session f when f.fulfils() != null -> fulfilled(dayByNow(who, f.fulfils()), f.name());
            case Facts.Session f -> practiced(who, dayByNow(who, date), f.name());
            case Facts.PainScore f
            when f.kind() == PainKind.AVERAGE_24H ->
                dayByNow(who, date).stream()
                        .flatMap(d -> d.scores().stream())
                        .filter(e -> e.facts().equals(f))
                        .map(LoggedEntry::id)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** What fulfils the day's planned sessions of a name; nothing while one of them is open. */
    private static Optional<EntryId> fulfilled(Optional<DiaryDay> day, String name) {
        EntryId last = null;
        for (DiaryDay.Due due : day.map(DiaryDay::due).orElse(List.of())) {
            if (Names.same(due.name(), name)) {
                if (due.session() == null) {
                    return Optional.empty();
                }
                last = new EntryId(due.session());
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<EntryId> practiced(Who who, Optional<DiaryDay> day, String name) {
        return day.map(d -> practices(who, d)).orElse(List.of()).stream()
                .filter(p -> Names.same(p.name(), name))
                .findFirst()
                .map(Practice::loggedAs);
    }

    /** The day with all that is stored by now: another window may have logged the same a moment ago. */
    private Optional<DiaryDay> dayByNow(Who who, LocalDate date) {
        freshness.await(LONGEST_WAIT);
        return day(who, date);
    }

    /** A day of the diary, with its week; empty when the diary has none of it. */
    private Optional<DiaryDay> day(Who who, LocalDate date) {
        if (date.isBefore(who.start()) || date.isAfter(who.today())) {
            return Optional.empty();
        }
        LocalDate monday = Weeks.monday(date);
        Period week = Period.of(who.programme(), monday, monday.plusDays(6), who.now());
        return DiaryDays.find(who.person(), week, who.reading()).stream()
                .filter(d -> d.date().equals(date))
                .findFirst();
    }
}
