package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's entries as of one moment. The longest stretch of days that was read whole is kept: what is asked of days within it is not read again. It
 * lasts for one question, asked by one thread.
 */
public final class DiaryReading {
    /** So many days are looked through at a time for the last session of a name. */
    private static final int SESSION_STEP_DAYS = 28;

    /** So many days are looked through at a time for a score of the low back. */
    private static final int SITE_STEP_DAYS = 91;

    private final Diary diary;
    private final PersonId person;
    private final @Nullable Instant asOf;

    private @Nullable Stretch kept;
    private @Nullable Worked worked;
    private @Nullable Site site;

    DiaryReading(Diary diary, PersonId person, @Nullable Instant asOf) {
        this.diary = diary;
        this.person = person;
        this.asOf = asOf;
    }

    /** The same person's as of the same moment, with nothing read yet. */
    public DiaryReading anew() {
        return new DiaryReading(diary, person, asOf);
    }

    /** The same person's as of the same moment, with what is read already, for another thread to ask. */
    public DiaryReading beside() {
        DiaryReading other = anew();
        other.kept = kept;
        return other;
    }

    /** Only what was recorded by then counts; null for all. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    private record Stretch(LocalDate from, LocalDate to, List<LoggedEntry> entries) {
        boolean covers(LocalDate first, LocalDate last) {
            return !first.isBefore(from) && !last.isAfter(to);
        }

        List<LoggedEntry> within(LocalDate first, LocalDate last, Class<? extends Facts> kind) {
            return entries.stream()
                    .filter(e -> kind.isInstance(e.facts())
                            && !e.date().isBefore(first)
                            && !e.date().isAfter(last))
                    .toList();
        }
    }

    private record Worked(PlannedWeeks planned, LocalDate from, LocalDate to, List<AdherenceWeek> weeks) {}

    /** What became of the weeks from a Monday to a Sunday. */
    public List<WeekOutcome> outcomes(PlannedWeeks planned, LocalDate from, LocalDate to) {
        return adherence(planned, from, to).stream()
                .map(week -> week.at(planned.today()))
                .toList();
    }

    /** The adherence of the weeks from a Monday to a Sunday, in order. Those that were read last are not read again. */
    public List<AdherenceWeek> adherence(PlannedWeeks planned, LocalDate from, LocalDate to) {
        Worked known = worked;
        if (known == null
                || !known.planned().equals(planned)
                || from.isBefore(known.from())
                || to.isAfter(known.to())) {
            known = new Worked(planned, from, to, worked(planned, from, to));
            worked = known;
        }
        return known.weeks().stream()
                .filter(w -> !w.monday().isBefore(from) && !w.monday().isAfter(to))
                .toList();
    }

    /** As the projection worked them out, where it did so for this plan; otherwise they are worked out now, by the same rules. */
    private List<AdherenceWeek> worked(PlannedWeeks planned, LocalDate from, LocalDate to) {
        Map<LocalDate, AdherenceWeek> stored = asOf != null
                ? Map.of()
                : diary.adherence(person, from, to).stream()
                        .collect(Collectors.toMap(AdherenceWeek::monday, Function.identity()));
        List<AdherenceWeek> weeks = new ArrayList<>();
        Map<LocalDate, List<LoggedEntry>> sessions = null;
        for (LocalDate monday = Weeks.monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            AdherenceWeek week = stored.get(monday);
            if (week == null || !week.isPlannedAs(planned)) {
                if (sessions == null) {
                    sessions =
                            sessions(monday, to).stream().collect(Collectors.groupingBy(s -> Weeks.monday(s.date())));
                }
                week = AdherenceWeek.of(planned, monday, sessions.getOrDefault(monday, List.of()));
            }
            weeks.add(week);
        }
        return weeks;
    }

    /** All entries of the days of a period, both ends included. */
    public List<LoggedEntry> entries(LocalDate from, LocalDate to) {
        Stretch known = kept;
        if (known == null || !known.covers(from, to)) {
            known = new Stretch(from, to, diary.entries(person, from, to, asOf));
            kept = known;
        }
        return known.within(from, to, Facts.class);
    }

    /** The sessions of a period, both ends included. */
    private List<LoggedEntry> sessions(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? kept.within(from, to, Facts.Session.class)
                : diary.sessions(person, from, to, asOf);
    }

    /** The latest session of a period, both ends included, that is as it is wanted. */
    public Optional<LoggedEntry> latestSession(LocalDate from, LocalDate to, Predicate<Facts.Session> wanted) {
        LocalDate last = to;
        while (!last.isBefore(from)) {
            LocalDate first = last.minusDays(SESSION_STEP_DAYS - 1L);
            Optional<LoggedEntry> found = sessions(first.isBefore(from) ? from : first, last).stream()
                    .filter(e -> e.facts() instanceof Facts.Session session && wanted.test(session))
                    .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found;
            }
            last = first.minusDays(1);
        }
        return Optional.empty();
    }

    /** The pain of a period's days, both ends included. */
    public List<PainDay> painDays(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? PainDay.of(kept.within(from, to, Facts.class))
                : diary.painDays(person, from, to, asOf);
    }

    /**
     * Whose pain is shown when no site is asked for. It is settled once for the person, on all scores of the programme, and does not depend on the
     * days that are looked at.
     *
     * @param today the last day whose scores count
     */
    public Site shownSite(Programme programme, LocalDate today) {
        Site known = site;
        if (known == null) {
            known = settleSite(programme.start(), today);
            site = known;
        }
        return known;
    }

    /** From the newest scores back, for most people have one of their low back among them. */
    private Site settleSite(LocalDate start, LocalDate today) {
        List<PainDay> days = new ArrayList<>();
        LocalDate to = today;
        while (!to.isBefore(start)) {
            LocalDate from = to.minusDays(SITE_STEP_DAYS - 1L);
            days.addAll(painDays(from.isBefore(start) ? start : from, to));
            if (days.stream().anyMatch(d -> d.at(Site.LOW_BACK).isPresent())) {
                return Site.LOW_BACK;
            }
            to = from.minusDays(1);
        }
        return PainSite.shown(days);
    }

    /** The questionnaires of a period, both ends included. */
    public List<LoggedEntry> questionnaires(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? kept.within(from, to, Facts.Questionnaire.class)
                : diary.questionnaires(person, from, to, asOf);
    }
}
