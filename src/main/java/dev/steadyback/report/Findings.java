package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.Band;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report finds, in sentences. Every number in them is one that is also drawn. */
final class Findings {
    private static final BigDecimal LEAST_POINTS = BigDecimal.valueOf(2);
    private static final BigDecimal LEAST_PART = new BigDecimal("0.3");

    private final Report report;
    private final PainTrendView pain;
    private final AdherenceView adherence;

    Findings(Report report) {
        this.report = report;
        this.pain = report.painTrend();
        this.adherence = report.adherence();
    }

    String title(Chart chart) {
        return switch (chart) {
            case OVERVIEW -> pain.change() == null && adherence.due() > 0 ? sessions() : pain();
            case PAIN -> pain();
            case SESSIONS -> sessions();
            case DAYS -> days();
            case REVIEW -> new ReviewFindings(report.review()).title();
        };
    }

    String subtitle(Chart chart) {
        if (chart == Chart.REVIEW) {
            return new ReviewFindings(report.review()).subtitle();
        }
        List<String> parts = new ArrayList<>();
        parts.add(Words.span(report.from(), report.to()));
        if (chart.hasPain()) {
            parts.add("pain on " + ofDays(pain.coverage().scoredDays()));
        }
        if (chart == Chart.OVERVIEW && adherence.due() > 0) {
            parts.add(kept() + " sessions (" + Words.percent(adherence.percent()) + ")");
        }
        if (chart == Chart.SESSIONS) {
            parts.add(Words.count(adherence.due(), "session") + " due");
        }
        if (chart == Chart.DAYS) {
            parts.add(Words.count(tally().all(), "day") + " with a planned session");
        }
        return String.join(" \u00b7 ", parts);
    }

    List<String> facts(Chart chart) {
        return switch (chart) {
            case OVERVIEW -> List.of(comparison(), slope(), adherenceFact(), coverageFact());
            case PAIN -> painFacts();
            case SESSIONS -> sessionFacts();
            case DAYS -> dayFacts();
            case REVIEW -> new ReviewFindings(report.review()).facts();
        };
    }

    /** Where pain has gone. */
    String pain() {
        BigDecimal change = pain.change();
        if (change == null || pain.baseline() == null || pain.current() == null) {
            return pain.coverage().scoredDays() == 0
                    ? "No pain score yet: the first one starts the line"
                    : "Too early to compare pain, with scores on "
                            + ofDays(pain.coverage().scoredDays());
        }
        String now = Words.number(pain.current());
        if (change.signum() == 0) {
            return "Pain is where it was at the start, at " + now;
        }
        boolean important = Boolean.TRUE.equals(pain.important());
        String moved = "Pain is " + (change.signum() < 0 ? "down " : "up ") + points(change.abs()) + ", from "
                + Words.number(pain.baseline()) + " to " + now;
        if (change.signum() < 0) {
            return moved + (important ? ": a change that matters" : ": not yet a change that matters");
        }
        return moved + (important ? ": worth talking over with whoever guides you" : ": less than an important change");
    }

    /** How many of the due sessions were done. */
    String sessions() {
        if (adherence.due() == 0) {
            return "No session was due in this time";
        }
        if (adherence.credited() == 0) {
            return Words.count(adherence.due(), "session was", "sessions were") + " due: the next one is a fresh start";
        }
        String done = kept() + " sessions done, " + Words.percent(adherence.percent());
        Band band = adherence.band();
        return band == Band.MET
                ? done + ": the plan is being kept"
                : band == Band.PARTLY
                        ? done + ": more than half, and worth building on"
                        : done + ": every one counts, and a smaller plan may fit better";
    }

    private String days() {
        ChartModel.Tally tally = tally();
        int over = tally.done() + tally.partly() + tally.missed();
        if (over == 0) {
            return "No day with a planned session is over yet";
        }
        return "All done on " + tally.done() + " of " + Words.count(over, "planned day")
                + (tally.partly() == 0 ? "" : ", partly on " + tally.partly());
    }

    private List<String> painFacts() {
        List<String> facts = new ArrayList<>();
        facts.add(comparison());
        facts.add(slope());
        facts.add(coverageFact());
        if (pain.baselineInFlare()) {
            facts.add("The baseline began in a flare-up: pain may have come down by itself.");
        }
        List<Double> values = pain.days().stream()
                .map(PainTrendView.Day::value)
                .mapMulti((@Nullable Double v, java.util.function.Consumer<Double> to) -> {
                    if (v != null) {
                        to.accept(v);
                    }
                })
                .sorted()
                .toList();
        if (values.size() > 1) {
            facts.add(
                    values.getFirst().equals(values.getLast())
                            ? "Every daily value is " + Words.value(values.getFirst()) + "."
                            : "Daily values lie between " + Words.value(values.getFirst()) + " and "
                                    + Words.value(values.getLast()) + ".");
        }
        return facts;
    }

    /** Pain now against the baseline, with the days behind both. */
    String comparison() {
        BigDecimal change = pain.change();
        PainTrendView.Window first = pain.baselineWindow();
        PainTrendView.Window now = pain.currentWindow();
        if (change == null || first == null || now == null || pain.baseline() == null || pain.current() == null) {
            return pain.missing() == null ? "There is nothing to compare yet." : pain.missing();
        }
        Integer percent = pain.changePercent();
        String verdict = Boolean.TRUE.equals(pain.important())
                ? "It counts as important: at least 2 points and at least 30" + Words.NBSP + "% of baseline."
                : "A change counts as important from 2 points and 30" + Words.NBSP + "% of baseline.";
        return "Baseline " + Words.number(pain.baseline()) + " (" + window(first) + "), now "
                + Words.number(pain.current()) + " (" + window(now) + "): "
                + (change.signum() == 0 ? "no change. " : signed(change) + " " + noun(change) + percent(percent) + ". ")
                + verdict;
    }

    private static String percent(@Nullable Integer percent) {
        return percent == null ? "" : " (" + (percent > 0 ? "+" : "") + Words.percent(percent) + ")";
    }

    private static String window(PainTrendView.Window window) {
        return "mean of " + Words.count(window.scoredDays(), "scored day") + ", "
                + Words.span(window.from(), window.to());
    }

    String slope() {
        PainTrendView.Slope slope = pain.slopePerWeek();
        if (slope == null) {
            return "There are too few scores yet to say which way pain is going.";
        }
        Double low = slope.low();
        Double high = slope.high();
        String mean = (slope.mean() > 0 ? "+" : "") + Words.slope(slope.mean()) + " points a week over the whole time";
        if (low == null || high == null) {
            return "Slope: " + mean + ".";
        }
        return "Slope: " + mean + " (95" + Words.NBSP + "% interval " + Words.slope(low) + " to " + Words.slope(high)
                + ").";
    }

    private String adherenceFact() {
        String counted = adherence.due() == 0
                ? "No planned session was due"
                : kept() + " sessions are credited (" + Words.percent(adherence.percent()) + ")";
        return counted + ", with " + Words.count(adherence.extras(), "extra") + " beside.";
    }

    private String coverageFact() {
        List<ChartModel.Gap> gaps = ChartModel.gaps(pain.days());
        String scored = "Pain was scored on " + ofDays(pain.coverage().scoredDays());
        if (pain.coverage().scoredDays() == 0) {
            return scored + ".";
        }
        if (gaps.isEmpty()) {
            return scored + ", without a gap of more than five days.";
        }
        ChartModel.Gap longest = gaps.stream()
                .max(Comparator.comparingLong(ChartModel.Gap::days))
                .orElseThrow();
        return scored + "; " + Words.count(gaps.size(), "gap") + " of more than five days, the longest "
                + Words.count(longest.days(), "day") + " (" + Words.span(longest.from(), longest.to()) + ").";
    }

    private List<String> sessionFacts() {
        List<String> facts = new ArrayList<>();
        facts.add(adherenceFact());
        facts.add("Kept in a row at the end: " + Words.count(adherence.streakSessions(), "planned session") + ", "
                + Words.count(adherence.streakWeeks(), "week") + ".");
        long excused = adherence.weeks().stream()
                .mapToLong(AdherenceView.Week::excused)
                .sum();
        facts.add(Words.count(excused, "planned session was", "planned sessions were")
                + " excused by a pause, and counted neither way.");
        long overdone =
                adherence.weeks().stream().filter(AdherenceView.Week::overdone).count();
        if (overdone > 0) {
            facts.add("More than 150" + Words.NBSP + "% of the planned minutes were done in "
                    + Words.count(overdone, "week") + ": rest is part of the plan.");
        }
        return facts;
    }

    private List<String> dayFacts() {
        ChartModel.Tally tally = tally();
        int extras =
                report.extras().values().stream().mapToInt(Integer::intValue).sum();
        return List.of(
                Words.count(tally.done(), "day") + " done, " + tally.partly() + " partly, " + tally.missed()
                        + " missed.",
                Words.count(tally.excused(), "planned day lay", "planned days lay") + " in a pause and "
                        + (tally.excused() == 1 ? "is" : "are") + " excused.",
                Words.count(extras, "extra session") + " beside the plan.");
    }

    private ChartModel.Tally tally() {
        return ChartModel.Tally.of(report.days());
    }

    String kept() {
        return Words.credit(adherence.credited()) + " of " + adherence.due() + " due";
    }

    private String ofDays(int scored) {
        return scored + " of " + Words.count(pain.coverage().days(), "day");
    }

    private static String points(BigDecimal points) {
        return Words.number(points) + " " + noun(points);
    }

    private static String noun(BigDecimal points) {
        return points.abs().compareTo(BigDecimal.ONE) == 0 ? "point" : "points";
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + Words.number(change);
    }

    /**
     * The highest mean, with one decimal, that is an important change down from the baseline: at least 2 points and at
     * least 30 %. Null without a baseline, and when it is below 2.
     */
    static @Nullable BigDecimal importantFrom(@Nullable BigDecimal baseline) {
        if (baseline == null || baseline.compareTo(LEAST_POINTS) < 0) {
            return null;
        }
        return baseline.subtract(LEAST_POINTS.max(baseline.multiply(LEAST_PART)))
                .setScale(1, RoundingMode.FLOOR);
    }
}
