package dev.steadyback.diary;

import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Facts.Site;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's entries as of one moment. The longest stretch of days that was read whole is kept: what is asked of days within it is not read again. It
 * lasts for one question, asked by one thread.
 */
public final class DiaryReading {
    /** So many days are looked through at a time for a score of the low back. */
    private static final int SITE_STEP_DAYS = 91;

    private final Diary diary;
    private final PersonId person;
    private final @Nullable Instant asOf;

    private @Nullable Stretch kept;
    private @Nullable Outcomes workedOut;
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

    private record Outcomes(PlannedWeeks planned, LocalDate from, LocalDate to, List<WeekOutcome> weeks) {}

    /** What became of the weeks from a Monday to a Sunday. Those that were worked out last are not worked out again. */
    public List<WeekOutcome> outcomes(PlannedWeeks planned, LocalDate from, LocalDate to) {
        Outcomes known = workedOut;
        if (known == null
                || !known.planned().equals(planned)
                || from.isBefore(known.from())
                || to.isAfter(known.to())) {
            known = new Outcomes(planned, from, to, planned.outcomes(from, to, sessions(from, to)));
            workedOut = known;
        }
        return known.weeks().stream()
                .filter(w -> !w.monday().isBefore(from) && !w.monday().isAfter(to))
                .toList();
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

    /** The sessions of a period, both ends included; their notes and exercises may be left out. */
    public List<LoggedEntry> sessions(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? kept.within(from, to, Facts.Session.class)
                : diary.sessions(person, from, to, asOf);
    }

    /** The pain scores of a period, both ends included; their notes may be left out. */
    public List<LoggedEntry> painScores(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? kept.within(from, to, Facts.PainScore.class)
                : diary.painScores(person, from, to, asOf);
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
        List<LoggedEntry> scores = new ArrayList<>();
        LocalDate to = today;
        while (!to.isBefore(start)) {
            LocalDate from = to.minusDays(SITE_STEP_DAYS - 1L);
            scores.addAll(painScores(from.isBefore(start) ? start : from, to));
            if (!scores.isEmpty() && PainSite.shown(scores) == Site.LOW_BACK) {
                return Site.LOW_BACK;
            }
            to = from.minusDays(1);
        }
        return PainSite.shown(scores);
    }

    /** The questionnaires of a period, both ends included; their notes may be left out. */
    public List<LoggedEntry> questionnaires(LocalDate from, LocalDate to) {
        return kept != null && kept.covers(from, to)
                ? kept.within(from, to, Facts.Questionnaire.class)
                : diary.questionnaires(person, from, to, asOf);
    }
}
