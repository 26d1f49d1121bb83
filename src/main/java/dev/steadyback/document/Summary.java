package dev.steadyback.document;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.analytics.adherence.Band;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Findings;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewFindings;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What answers in a minute: where pain has gone, how much of the plan was done, what the review says, what was a flare-up and what was relief, and when to
 * get help at once.
 *
 * @param finding what matters most
 * @param sentences the rest of what matters, a sentence each
 */
public record Summary(
        String finding, List<Figure> figures, List<String> sentences, String kind, Block.Picture overview) {
    private static final int MOST_FLARES = 3;

    /** A number that stands out, with what it is made of. */
    public record Figure(String name, String value, String detail) {}

    static Summary of(Report report, Charts charts) {
        Texts texts = report.texts();
        Findings findings = new Findings(report);
        ReviewFindings review = new ReviewFindings(report.review(), texts);
        List<String> sentences = new ArrayList<>();
        sentences.add(findings.sessions() + ".");
        sentences.add(findings.comparison());
        sentences.add(texts.say("summary.review", texts.say("section.REVIEW"), review.title()));
        relief(report).ifPresent(sentences::add);
        flares(report).ifPresent(sentences::add);
        return new Summary(
                findings.headline(),
                figures(report),
                sentences,
                kind(report.adherence(), texts),
                ReportContents.picture(report, charts, Chart.OVERVIEW, false));
    }

    private static List<Figure> figures(Report report) {
        Texts texts = report.texts();
        AdherenceView adherence = report.adherence();
        List<Figure> figures = new ArrayList<>(pain(report.painTrend(), texts));
        figures.add(new Figure(
                texts.say("figure.adherence"),
                texts.percent(adherence.percent()),
                texts.say("figure.of-due", texts.credit(adherence.credited()), adherence.due())));
        if (adherence.streakSessions() > 0) {
            figures.add(new Figure(
                    texts.say("figure.streak"),
                    texts.whole(adherence.streakSessions()),
                    texts.say("figure.kept", adherence.streakSessions())));
        }
        return figures;
    }

    private static List<Figure> pain(PainTrendView pain, Texts texts) {
        BigDecimal current = pain.current();
        BigDecimal baseline = pain.baseline();
        BigDecimal change = pain.change();
        Integer percent = pain.changePercent();
        if (current == null || baseline == null || change == null) {
            return List.of(new Figure(texts.say("figure.pain-now"), "\u2013", texts.say("figure.too-early")));
        }
        BigDecimal line = ImportantChange.importantFrom(baseline);
        return List.of(
                new Figure(
                        texts.say("figure.pain-now"),
                        texts.number(current),
                        line == null
                                ? texts.say("figure.baseline", texts.number(baseline))
                                : texts.say("figure.baseline-line", texts.number(baseline), texts.number(line))),
                new Figure(
                        texts.say("figure.change"),
                        percent == null
                                ? texts.signed(change)
                                : texts.signed(change) + " (" + texts.signedPercent(percent) + ")",
                        texts.say(
                                Boolean.TRUE.equals(pain.important()) ? "figure.important" : "figure.not-important")));
    }

    /** What did not happen is not told. */
    private static Optional<String> relief(Report report) {
        long days = report.days().stream().filter(DiaryDay::relief).count();
        return days == 0
                ? Optional.empty()
                : Optional.of(
                        report.texts().say("summary.relief", days, report.days().size()));
    }

    private static Optional<String> flares(Report report) {
        Texts texts = report.texts();
        List<PersonRecord.Flare> flares = inPeriod(report);
        if (flares.isEmpty()) {
            return Optional.empty();
        }
        String named = texts.list(flares.stream()
                .skip(Math.max(0, flares.size() - MOST_FLARES))
                .map(f -> span(f.from(), f.to(), texts))
                .toList());
        return Optional.of(
                flares.size() > MOST_FLARES
                        ? texts.say("summary.flares-last", flares.size(), named)
                        : texts.say("summary.flares", flares.size(), named));
    }

    static String span(LocalDate from, @Nullable LocalDate to, Texts texts) {
        return to == null ? texts.say("summary.since", texts.date(from)) : texts.span(from, to);
    }

    /** The flare-ups that touch the period. */
    static List<PersonRecord.Flare> inPeriod(Report report) {
        return report.flares().stream()
                .filter(f -> !f.from().isAfter(report.to()) && (f.to() == null || !f.to().isBefore(report.from())))
                .toList();
    }

    private static String kind(AdherenceView adherence, Texts texts) {
        Band band = adherence.band();
        return texts.say(
                band == null
                        ? "kind.nothing"
                        : switch (band) {
                            case MET -> "kind.met";
                            case PARTLY -> "kind.partly";
                            case LOW -> "kind.low";
                        });
    }
}
