package dev.steadyback.report;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewWords;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a report finds, in sentences. Every number in them is one that is also drawn. */
public final class Findings {

    private final Report report;
    private final Texts texts;
    private final PainTrendView pain;
    private final AdherenceView adherence;

    public Findings(Report report) {
        this.report = report;
        this.texts = report.texts();
        this.pain = report.painTrend();
        this.adherence = report.adherence();
    }

    /** What matters most: where pain has gone, or while that cannot be said, how many sessions were done. */
    public String headline() {
        return pain.change() == null && adherence.due() > 0 ? sessions() : pain();
    }

    /** Where pain has gone. */
    public String pain() {
        BigDecimal change = pain.change();
        BigDecimal baseline = pain.baseline();
        BigDecimal current = pain.current();
        int scored = pain.coverage().scoredDays();
        if (change == null || baseline == null || current == null) {
            return scored == 0
                    ? texts.say("finding.no-score")
                    : texts.say("finding.too-early", scored, pain.coverage().days());
        }
        if (change.signum() == 0) {
            return texts.say("finding.pain-same", texts.number(current));
        }
        String key = "finding.pain-" + (change.signum() < 0 ? "down" : "up")
                + (Boolean.TRUE.equals(pain.important()) ? "-important" : "");
        return texts.say(key, points(change.abs()), texts.number(baseline), texts.number(current));
    }

    /** How many of the due sessions were done. */
    public String sessions() {
        Band band = adherence.band();
        if (adherence.due() == 0 || band == null) {
            return texts.say("finding.nothing-due");
        }
        return adherence.credited() == 0
                ? texts.say("finding.none-done", adherence.due())
                : texts.say(
                        "finding.sessions-" + key(band),
                        credited(),
                        adherence.due(),
                        texts.percent(adherence.percent()));
    }

    private static String key(Band band) {
        return switch (band) {
            case MET -> "met";
            case PARTLY -> "partly";
            case LOW -> "low";
        };
    }

    /** How the days with planned sessions ended. */
    public String days() {
        Tally tally = tally();
        int over = tally.done() + tally.partly() + tally.missed();
        if (over == 0) {
            return texts.say("finding.no-day-over");
        }
        return tally.partly() == 0
                ? texts.say("finding.days", tally.done(), over)
                : texts.say("finding.days-partly", tally.done(), over, tally.partly());
    }

    /** On how many days pain was scored. */
    public String scored() {
        return texts.say(
                "finding.scored", pain.coverage().scoredDays(), pain.coverage().days());
    }

    /** How many of the due sessions are credited, with the percentage. */
    public String kept() {
        return texts.say("finding.kept", credited(), adherence.due(), texts.percent(adherence.percent()));
    }

    public String due() {
        return texts.say("finding.due", adherence.due());
    }

    public String plannedDays() {
        return texts.say("finding.planned-days", tally().all());
    }

    public List<String> painFacts() {
        List<String> facts = new ArrayList<>(List.of(comparison(), slope(), coverage()));
        if (pain.baselineInFlare()) {
            facts.add(texts.say("finding.baseline-in-flare"));
        }
        DoubleSummaryStatistics values = pain.days().stream()
                .map(PainTrendView.Day::value)
                .filter(Objects::nonNull)
                .collect(Collectors.summarizingDouble(v -> v));
        if (values.getCount() > 1) {
            String lowest = texts.value(values.getMin());
            String highest = texts.value(values.getMax());
            facts.add(
                    lowest.equals(highest)
                            ? texts.say("finding.values-equal", lowest)
                            : texts.say("finding.values", lowest, highest));
        }
        return facts;
    }

    /** Pain now against the baseline, with the days behind both. */
    public String comparison() {
        BigDecimal change = pain.change();
        BigDecimal baseline = pain.baseline();
        BigDecimal current = pain.current();
        PainTrendView.Window first = pain.baselineWindow();
        PainTrendView.Window now = pain.currentWindow();
        if (change == null || first == null || now == null || baseline == null || current == null) {
            return texts.say(
                    pain.missingCode() == null ? "finding.nothing-to-compare" : "trend.missing." + pain.missingCode());
        }
        return texts.say(
                        "finding.comparison",
                        texts.number(baseline),
                        window(first),
                        texts.number(current),
                        window(now),
                        change(change))
                + " "
                + texts.say(Boolean.TRUE.equals(pain.important()) ? "finding.is-important" : "finding.important-from");
    }

    private String change(BigDecimal change) {
        Integer percent = pain.changePercent();
        if (change.signum() == 0) {
            return texts.say("finding.no-change");
        }
        String points = texts.say("points", texts.signed(change), change.abs());
        return percent == null ? points : points + " (" + texts.signedPercent(percent) + ")";
    }

    private String window(PainTrendView.Window window) {
        return texts.say("finding.window", window.scoredDays(), texts.span(window.from(), window.to()));
    }

    public String slope() {
        PainTrendView.Slope slope = pain.slopePerWeek();
        if (slope == null) {
            return texts.say("finding.no-slope");
        }
        Double low = slope.low();
        Double high = slope.high();
        String mean = texts.signed(Texts.fixed(slope.mean(), 2));
        return low == null || high == null
                ? texts.say("finding.slope", mean)
                : texts.say("finding.slope-interval", mean, texts.slope(low), texts.slope(high));
    }

    /** How many sessions are credited. */
    public String credit() {
        return adherence.due() == 0
                ? texts.say("finding.no-credit")
                : texts.say("finding.credit", credited(), adherence.due(), texts.percent(adherence.percent()));
    }

    /** What came from outside in the period and may explain a change; empty when nothing did. */
    public List<String> treatments() {
        List<ReviewView.Treated> treated = report.days().stream()
                .flatMap(day -> day.of(EntryKind.TREATMENT).stream())
                .map(e -> new ReviewView.Treated(((Facts.Treatment) e.facts()).type(), e.date()))
                .toList();
        return treated.isEmpty()
                ? List.of()
                : List.of(texts.say("finding.treatments", new ReviewWords(texts).treated(treated)));
    }

    /** How many days have a score, and where they are missing for long. */
    public String coverage() {
        int scored = pain.coverage().scoredDays();
        int days = pain.coverage().days();
        List<Gap> gaps = Gap.of(pain.days());
        if (scored == 0) {
            return texts.say("finding.coverage-none", days);
        }
        if (gaps.isEmpty()) {
            return texts.say("finding.coverage-whole", scored, days);
        }
        Gap longest = gaps.stream().max(Comparator.comparingLong(Gap::days)).orElseThrow();
        return texts.say(
                "finding.coverage-gaps",
                scored,
                days,
                gaps.size(),
                longest.days(),
                texts.span(longest.from(), longest.to()));
    }

    public List<String> sessionFacts() {
        List<String> facts = new ArrayList<>();
        facts.add(credit());
        String streak = StreakWords.of(adherence, "planned-session", texts);
        if (!streak.isEmpty()) {
            facts.add(texts.say(
                    "finding.streak", streak, texts.date(report.period().today())));
        }
        if (adherence.extras() > 0) {
            facts.add(texts.say("finding.extras", adherence.extras()));
        }
        long excused = adherence.weeks().stream()
                .mapToLong(AdherenceView.Week::excused)
                .sum();
        if (excused > 0) {
            facts.add(texts.say("finding.excused", excused));
        }
        long overdone =
                adherence.weeks().stream().filter(AdherenceView.Week::overdone).count();
        if (overdone > 0) {
            facts.add(texts.say("finding.overdone", overdone));
        }
        return facts;
    }

    public List<String> dayFacts() {
        Tally tally = tally();
        List<String> facts = new ArrayList<>();
        facts.add(texts.say("finding.tally", tally.done(), tally.partly(), tally.missed()));
        if (tally.excused() > 0) {
            facts.add(texts.say("finding.days-excused", tally.excused()));
        }
        int extras =
                report.extras().values().stream().mapToInt(Integer::intValue).sum();
        if (extras > 0) {
            facts.add(texts.say("finding.extras", extras));
        }
        return facts;
    }

    private Tally tally() {
        return Tally.of(report.days());
    }

    private String credited() {
        return texts.credit(adherence.credited());
    }

    private String points(BigDecimal points) {
        return texts.say("points", texts.number(points), points);
    }
}
