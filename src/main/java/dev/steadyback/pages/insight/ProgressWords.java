package dev.steadyback.pages.insight;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.diary.Overview;
import dev.steadyback.language.Texts;
import dev.steadyback.report.AreaModel;
import dev.steadyback.report.Headline;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        return texts.say("progress.kept", texts.credit(adherence.credited()), adherence.due());
    }

    public String percent(AdherenceView adherence) {
        return texts.percent(adherence.percent());
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

    /** The class of the colour that a daily value of pain has: a half takes that of the step above. */
    public String painStep(double pain) {
        return "pain-" + Math.round(pain);
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

    /** How pain went, and whether that went with consistency. */
    public Headline headline(Report report) {
        return Headline.of(report.painTrend(), report.review(), texts);
    }

    /** How pain went, alone. */
    public String finding(PainTrendView pain) {
        return Headline.finding(pain, texts);
    }

    /** Since when, and for how many days with today. */
    public String since(LocalDate start, LocalDate today) {
        return texts.say(
                "progress.since",
                start.getYear() == today.getYear() ? texts.day(start) : texts.date(start),
                texts.count(ChronoUnit.DAYS.between(start, today) + 1, "day"));
    }

    /** A mean of the scale. */
    public String mean(BigDecimal mean) {
        return texts.number(mean);
    }

    /** What a mean is taken over. */
    public String over(PainTrendView.Window window) {
        return texts.say("progress.mean-of", window.scoredDays());
    }

    /** What the last mean is called: that of now, or of the days up to a day of the past. */
    public String until(PainTrendView pain, LocalDate today) {
        return pain.to().isBefore(today) ? texts.say("progress.by", texts.day(pain.to())) : texts.say("progress.now");
    }

    public String change(PainTrendView pain) {
        return texts.signed(Objects.requireNonNull(pain.change()));
    }

    /** The change as a part of the start, and whether it is important. */
    public String changeSays(PainTrendView pain) {
        Integer percent = pain.changePercent();
        return texts.list(Stream.of(
                        percent == null ? null : texts.signedPercent(percent),
                        Boolean.TRUE.equals(pain.important()) ? texts.say("progress.important") : null)
                .filter(Objects::nonNull)
                .toList());
    }

    /** What was done of what was due in each focus area, those that work on a suspected cause first. */
    public List<AreaBar> areas(Report report) {
        return AreaModel.of(report).rows().stream()
                .filter(row -> row.area().due() > 0)
                .map(this::bar)
                .toList();
    }

    private AreaBar bar(AreaModel.Row row) {
        AdherenceView.Area area = row.area();
        return new AreaBar(
                texts.name(area.area()),
                row.causes().isEmpty()
                        ? ""
                        : texts.say(
                                "progress.against",
                                texts.list(
                                        row.causes().stream().map(texts::name).toList())),
                texts.credit(area.credited()),
                area.due(),
                Math.min(100, (int) Math.round(100 * area.credited() / area.due())));
    }

    /**
     * A focus area.
     *
     * @param against the suspected causes that it works on; empty when there are none
     * @param part how much of what was due was done, in whole percent, for a bar
     */
    public record AreaBar(String name, String against, String credited, int due, int part) {}

    /** From how many percent on something counts as kept. */
    public int keptFrom() {
        return Band.MET.from();
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
