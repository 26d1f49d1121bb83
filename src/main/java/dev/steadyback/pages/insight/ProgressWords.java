package dev.steadyback.pages.insight;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.diary.Overview;
import dev.steadyback.language.Texts;
import dev.steadyback.report.StreakWords;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of progress says about a period. */
public final class ProgressWords {
    private static final int SLOPE_DECIMALS = 2;

    private final Texts texts;

    ProgressWords(Texts texts) {
        this.texts = texts;
    }

    public String kept(AdherenceView adherence) {
        return texts.say(
                "progress.kept",
                texts.credit(adherence.credited()),
                adherence.due(),
                texts.percent(adherence.percent()));
    }

    /** Somebody's last four weeks, in a line. */
    public String fourWeeks(Overview overview) {
        Adherence sessions = overview.sessions();
        LocalDate painOn = overview.painOn();
        LocalDate lastEntry = overview.lastEntry();
        return Stream.of(
                        sessions == null || sessions.due() == 0
                                ? null
                                : texts.say(
                                        "persons.sessions",
                                        texts.credit(sessions.credited()),
                                        sessions.due(),
                                        texts.percent(sessions.percent())),
                        painOn == null
                                ? null
                                : texts.say("persons.pain", texts.value(overview.pain()), texts.day(painOn)),
                        lastEntry == null
                                ? texts.say("persons.no-entry")
                                : texts.say("persons.last-entry", texts.date(lastEntry)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What is kept in a row; null when nothing is. */
    public @Nullable String streak(AdherenceView adherence) {
        String streak = StreakWords.of(adherence, "planned-session", texts);
        return streak.isEmpty() ? null : texts.say("progress.streak", streak);
    }

    /** What is special about a week. */
    public String weekNote(AdherenceView.Week week) {
        return texts.list(Stream.of(
                        week.excused() == 0 ? null : texts.say("progress.excused", week.excused()),
                        week.notYetDue() == 0 ? null : texts.say("progress.to-come", week.notYetDue()),
                        week.overdone() ? texts.say("progress.overdone") : null)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Why pain cannot be compared; null when it can. */
    public @Nullable String missing(PainTrendView pain) {
        ImportantChange.Missing missing = pain.missingCode();
        return missing == null ? null : texts.say("progress.no-comparison", texts.say("trend.missing." + missing));
    }

    public String levels(PainTrendView pain) {
        return texts.say(
                "progress.levels",
                texts.number(Objects.requireNonNull(pain.baseline())),
                texts.number(Objects.requireNonNull(pain.current())));
    }

    public String change(PainTrendView pain) {
        String change = texts.signed(Objects.requireNonNull(pain.change()));
        Integer percent = pain.changePercent();
        return percent == null
                ? texts.say("progress.change", change)
                : texts.say("progress.change-percent", change, texts.signedPercent(percent));
    }

    /** Whether the change matters to a person, and what that means. */
    public String important(PainTrendView pain) {
        BigDecimal change = pain.change();
        if (change == null || change.signum() == 0) {
            return texts.say("progress.same");
        }
        return texts.say(Boolean.TRUE.equals(pain.important()) ? "progress.important" : "progress.not-important");
    }

    /** The slope with its interval. */
    public String slope(PainTrendView pain) {
        PainTrendView.Slope slope = Objects.requireNonNull(pain.slopePerWeek());
        Double low = slope.low();
        Double high = slope.high();
        return low == null || high == null
                ? texts.say("progress.slope", signed(slope.mean()))
                : texts.say("progress.slope-interval", signed(slope.mean()), signed(low), signed(high));
    }

    private String signed(double points) {
        return texts.signed(Texts.fixed(points, SLOPE_DECIMALS));
    }

    /** On how many days pain is known. */
    public String known(PainTrendView pain) {
        PainTrendView.Coverage coverage = pain.coverage();
        return coverage.percent() == null
                ? texts.say("progress.known", coverage.scoredDays(), coverage.days())
                : texts.say(
                        "progress.known-percent",
                        coverage.scoredDays(),
                        coverage.days(),
                        texts.percent(coverage.percent()));
    }
}
