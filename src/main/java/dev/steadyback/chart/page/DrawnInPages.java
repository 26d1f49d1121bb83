package dev.steadyback.chart.page;

import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.chart.Factor;
import dev.steadyback.chart.LatelyChart;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.PeriodChart.Asked;
import dev.steadyback.chart.PeriodChart.Panel;
import dev.steadyback.chart.PersonsChart;
import dev.steadyback.chart.QuestionnairesChart;
import dev.steadyback.chart.ReviewChart;
import dev.steadyback.chart.SessionPainChart;
import dev.steadyback.chart.StepReading;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fonts;
import dev.steadyback.report.PersonFindings;
import dev.steadyback.report.PersonsModel;
import dev.steadyback.report.QuestionnaireWords;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReviewModel;
import dev.steadyback.report.SessionPainFindings;
import dev.steadyback.report.SessionPainModel;
import dev.steadyback.review.ReviewWords;
import dev.steadyback.trend.PainTrendView;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the charts of pages together. */
@Component
public class DrawnInPages implements PageCharts {
    /** The least heights of pain in the style sheet, in pixels. */
    private static final double HEIGHT = 208;

    private static final double SMALL = 128;

    @Override
    public PeriodChart period(Report report, Asked asked) {
        Fonts.need();
        ChartModel model = ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
        List<Step> steps = Step.of(report, model);
        boolean byDay = Step.isDay(report);
        StepWords words = new StepWords(report, byDay, asked);
        List<StepReading> readings = steps.stream().map(words::of).toList();
        int chosen = chosen(steps, asked);
        Svg pain = new PainDrawing(report, model, steps, HEIGHT).whole(steps.get(chosen));
        pain.add(StepLinks.of(TimeAxis.of(model), steps, readings, chosen));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("", framed("pain", pain, 0)));
        panels.add(new Panel("", framed("dates", DatesDrawing.of(TimeAxis.of(model), report.texts()), 0)));
        sessions(panels, report, model, byDay);
        Factor factor = asked.factor();
        if (factor != null) {
            FactorDrawing drawing = new FactorDrawing(factor, TimeAxis.of(model), steps, byDay, report.texts());
            panels.add(new Panel(
                    StepWords.name(factor, report.texts()),
                    drawing.isEmpty() ? "" : framed("factors", drawing.whole(), FactorDrawing.HEIGHT)));
        }
        String name = "chart.page.by-" + (byDay ? "day" : model.grain().name().toLowerCase(Locale.ROOT));
        return new PeriodChart(name, byDay, panels, readings, chosen, new Keys(report, model, byDay).all(), factor);
    }

    private static void sessions(List<Panel> to, Report report, ChartModel model, boolean byDay) {
        SpinesDrawing spines = new SpinesDrawing(report, model);
        BarsDrawing bars = new BarsDrawing(model);
        String name = report.texts().say("chart.page.sessions." + model.grain().name());
        if (byDay && spines.fits()) {
            to.add(new Panel(name, framed("weeks", spines.whole(), spines.height())));
        } else if (!bars.isEmpty()) {
            to.add(new Panel(name, framed("bars", bars.whole(), BarsDrawing.HEIGHT)));
        }
    }

    /** The step of the day asked for, or the last with a value, or the last of all. */
    private static int chosen(List<Step> steps, Asked asked) {
        int scored = steps.size() - 1;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (asked.day() != null
                    && !asked.day().isBefore(step.from())
                    && !asked.day().isAfter(step.to())) {
                return i;
            }
            if (step.value() != null && steps.get(scored).value() == null) {
                scored = i;
            }
        }
        return scored;
    }

    @Override
    public LatelyChart lately(Report report) {
        Fonts.need();
        Texts texts = report.texts();
        ChartModel model = ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(
                "", framed("pain small", new PainDrawing(report, model, Step.of(report, model), SMALL).small(), 0)));
        SpinesDrawing spines = new SpinesDrawing(report, model);
        if (spines.fits()) {
            panels.add(new Panel("", framed("weeks", spines.dated(), spines.height())));
        }
        BigDecimal current = report.painTrend().current();
        PainTrendView.Window window = report.painTrend().currentWindow();
        AdherenceView adherence = report.adherence();
        List<String> said = new ArrayList<>();
        String pain = null;
        String painOf = null;
        if (current != null && window != null) {
            pain = texts.number(current);
            painOf = texts.say(
                    "chart.page.lately-of",
                    window.scoredDays(),
                    ChronoUnit.DAYS.between(window.from(), window.to()) + 1);
            said.add(texts.say("chart.page.lately-pain", pain, painOf));
        }
        String percent = null;
        String kept = null;
        if (adherence.due() > 0) {
            percent = texts.percent(adherence.percent());
            kept = texts.say("chart.page.credited-of", texts.credit(adherence.credited()), adherence.due());
            said.add(texts.say("chart.page.lately-sessions", texts.credit(adherence.credited()), adherence.due()));
        }
        return new LatelyChart(pain, painOf, percent, kept, String.join(" ", said), panels);
    }

    @Override
    public SessionPainChart sessionPain(Report report) {
        Fonts.need();
        Texts texts = report.texts();
        SessionPainModel model = SessionPainModel.of(report.painTrend().sessionPain());
        BigDecimal before = model.meanBefore();
        BigDecimal after = model.meanAfter();
        List<SessionPainChart.Mean> means = new ArrayList<>();
        if (before != null && after != null) {
            means.add(new SessionPainChart.Mean(
                    PairsDrawing.mean(true), texts.say("chart.session-pain.mean-before", texts.number(before))));
            means.add(new SessionPainChart.Mean(
                    PairsDrawing.mean(false), texts.say("chart.session-pain.mean-after", texts.number(after))));
        }
        return new SessionPainChart(
                framed("pairs", new PairsDrawing(model, texts).whole(), 0),
                List.of(
                        part(model, texts, 1, model.higher(), "chart.session-pain.higher"),
                        part(model, texts, 0, model.same(), "chart.session-pain.same"),
                        part(model, texts, -1, model.lower(), "chart.session-pain.lower")),
                means,
                model.onlyBefore() + model.onlyAfter() == 0 ? "" : new SessionPainFindings(report).incomplete());
    }

    private static SessionPainChart.Part part(SessionPainModel model, Texts texts, int side, int count, String key) {
        return new SessionPainChart.Part(
                PairsDrawing.part(side),
                texts.whole(count),
                texts.say(key),
                Svg.part((double) count / Math.max(1, model.both())));
    }

    @Override
    public PersonsChart persons(List<Report> reports) {
        Fonts.need();
        PersonsModel model = PersonsModel.of(reports);
        TimeAxis axis = TimeAxis.over(model.from(), model.to());
        return new PersonsChart(
                model.reports().stream().map(r -> person(r, axis)).toList(),
                framed("dates", DatesDrawing.of(axis, model.reports().getFirst().texts()), 0));
    }

    private static PersonsChart.Person person(Report report, TimeAxis axis) {
        PersonFindings found = new PersonFindings(report);
        ChartModel model =
                ChartModel.of(report, report.from(), TimeAxis.NARROWEST).on(axis.first(), axis.last());
        AdherenceView adherence = report.adherence();
        return new PersonsChart.Person(
                report.name(),
                adherence.due() == 0 ? "" : Svg.part(adherence.credited() / adherence.due()),
                found.kept(),
                found.change(),
                found.important(),
                framed("pain small", new PainDrawing(report, model, List.of(), SMALL).among(), 0));
    }

    @Override
    public @Nullable ReviewChart review(Report report) {
        ReviewModel model = ReviewModel.of(report.review());
        if (!model.shown()) {
            return null;
        }
        Texts texts = report.texts();
        WaysDrawing drawing = new WaysDrawing(model);
        return new ReviewChart(
                model.about(texts),
                Stream.concat(Stream.of(model.rows().getFirst()), model.variants().stream())
                        .map(r -> way(r, drawing, texts))
                        .toList(),
                framed("ticks", drawing.axis(), 0),
                model.method(texts));
    }

    private static ReviewChart.Way way(ReviewModel.Row row, WaysDrawing drawing, Texts texts) {
        ReviewModel.Estimate estimate = row.estimate();
        return new ReviewChart.Way(
                row.name(texts),
                estimate == null
                        ? texts.say("chart.review.no-estimate")
                        : ReviewModel.difference(texts, estimate.mean()),
                estimate == null ? "" : new ReviewWords(texts).between(estimate.low(), estimate.high()),
                framed("way", drawing.of(row), 0));
    }

    @Override
    public QuestionnairesChart questionnaires(QuestionnaireTrendView trend, Texts texts) {
        Fonts.need();
        TimeAxis axis = TimeAxis.over(trend.from(), trend.to());
        List<QuestionnairesChart.Row> rows = new ArrayList<>();
        for (QuestionnaireTrendView.Series series : trend.instruments()) {
            ScoresDrawing drawing = new ScoresDrawing(series, axis, texts);
            rows.add(new QuestionnairesChart.Row(
                    new QuestionnaireWords(texts).name(series.instrument()),
                    framed("scores", drawing.whole(), 0),
                    drawing.keys()));
        }
        return new QuestionnairesChart(rows, framed("dates", DatesDrawing.of(axis, texts), 0));
    }

    /** An element as wide as its place; its height is the style sheet's unless it is given, in pixels. */
    private static String framed(String name, Svg content, double height) {
        Svg svg = new Svg();
        if (height > 0) {
            svg.begin("svg", "class", name, "height", Svg.pixels(height), "aria-hidden", "true");
        } else {
            svg.begin("svg", "class", name);
        }
        return svg.add(content).end("svg").toString();
    }
}
