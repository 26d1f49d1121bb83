package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.Html;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Factor;
import dev.steadyback.chart.LatelyChart;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.chart.StepReading;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.entry.Facts;
import dev.steadyback.report.Gap;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a page is read back from its SVG, and held against the model and the tables of which files are made. */
@Tag("long")
class DrawnInPagesTest {
    /** The y of 10 and of 0 are those of the named lines across. */
    private static final double FINE = 0.005;

    private static final Pattern POINT = Pattern.compile("[ML]([\\d.]+) (-?[\\d.]+)");

    private final DrawnInPages charts = new DrawnInPages();

    static Stream<Report> reports() {
        return Stream.of(
                MadeUp.of(28).plain().report(),
                MadeUp.of(54).report(),
                MadeUp.of(56).treated(20, Facts.TreatmentType.OSTEOPATH).report(),
                MadeUp.of(63).scored(0.3).report(),
                MadeUp.of(64).report(),
                MadeUp.halfAYear(),
                MadeUp.of(400).report(),
                MadeUp.of(900).report(),
                MadeUp.of(3652).report(),
                MadeUp.of(1).report(),
                MadeUp.of(40).scored(0).report(),
                MadeUp.of(40).kept(0).report());
    }

    private static PeriodChart.Asked asked(@Nullable Factor factor) {
        return new PeriodChart.Asked(null, factor, "?period=all&day=");
    }

    private PeriodChart drawn(Report report) {
        return charts.period(report, asked(null));
    }

    private static Html svg(PeriodChart chart, int panel) {
        return Html.of(chart.panels().get(panel).svg());
    }

    private static ChartModel model(Report report) {
        return ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    /** The value at a height, by the lines of 0 and 10. */
    private static double value(Html svg, double y) {
        double ten = percent(svg.all("line.grid").get(2), "y1");
        double zero = percent(svg.all("line.grid").get(0), "y1");
        return 10 * (zero - y) / (zero - ten);
    }

    private static double days(Report report, double x) {
        return x / 100 * model(report).days();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theDotsAreTheValuesOfTheTable(Report report) {
        PeriodChart chart = drawn(report);
        Html svg = svg(chart, 0);
        List<Double> dots = svg.all("circle.dot").stream()
                .map(d -> value(svg, percent(d, "cy")))
                .toList();
        List<Step> steps = Step.of(report, model(report)).stream()
                .filter(s -> s.value() != null)
                .toList();
        assertThat(dots).hasSameSizeAs(steps);
        for (int i = 0; i < dots.size(); i++) {
            assertThat(dots.get(i))
                    .isEqualTo(Objects.requireNonNull(steps.get(i).value()), within(FINE));
        }
        List<List<String>> rows = new DrawnCharts().words(report, Chart.PAIN).rows();
        List<String> read = chart.readings().stream()
                .map(StepReading::pain)
                .filter(Objects::nonNull)
                .toList();
        if (chart.byDay()) {
            assertThat(read)
                    .isEqualTo(model(report).dots().stream()
                            .map(d -> report.texts().value(d.value()))
                            .toList());
            assertThat(dots).hasSameSizeAs(model(report).dots());
        }
        if (rows.size() == chart.readings().size() && !read.isEmpty()) {
            int column = chart.byDay() ? 1 : rows.getFirst().size() - 4;
            assertThat(rows.stream().map(r -> r.get(column)).filter(v -> !v.isEmpty()))
                    .containsExactlyElementsOf(read);
        } else if (!read.isEmpty()) {
            assertThat(report.period().days()).as("no column of a week fits").isGreaterThan(392);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theLevelIsThatOfTheModelAndStopsWhereItStops(Report report) {
        Html svg = svg(drawn(report), 0);
        List<ChartModel.Run> runs = model(report).runs();
        List<Element> levels = svg.all("path.level");
        List<Element> bands = svg.all("path.band");
        assertThat(levels).hasSameSizeAs(runs);
        for (int i = 0; i < runs.size(); i++) {
            List<PainTrendView.Day> days = runs.get(i).days();
            List<double[]> line = points(levels.get(i));
            List<double[]> band = points(bands.get(i));
            assertThat(line).hasSameSizeAs(days);
            assertThat(band).hasSize(2 * days.size());
            for (int j = 0; j < days.size(); j++) {
                PainTrendView.Day day = days.get(j);
                assertThat(report.from().isAfter(day.date())).isFalse();
                assertThat(days(report, line.get(j)[0]))
                        .isEqualTo(
                                day.date().toEpochDay() - model(report).first().toEpochDay() + 0.5,
                                within(0.001 * model(report).days() / 100 + 1e-6));
                assertThat(value(svg, line.get(j)[1])).isEqualTo(day.level(), within(FINE));
                assertThat(value(svg, band.get(j)[1])).isEqualTo(day.high(), within(FINE));
                assertThat(value(svg, band.get(band.size() - 1 - j)[1])).isEqualTo(day.low(), within(FINE));
            }
        }
    }

    private static List<double[]> points(Element path) {
        List<double[]> points = new ArrayList<>();
        for (MatchResult point : POINT.matcher(path.attr("d")).results().toList()) {
            points.add(new double[] {Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))});
        }
        return points;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatWasGoingOnHasItsDays(Report report) {
        Html svg = svg(drawn(report), 0);
        ChartModel model = model(report);
        assertStretches(
                report,
                svg,
                "rect.gap",
                model.gaps().stream()
                        .map(g -> new LocalDate[] {latest(g, report.from()), g.to()})
                        .toList());
        assertStretches(
                report,
                svg,
                "rect.flare",
                model.marks().flares().stream()
                        .map(f -> new LocalDate[] {f.from(), f.to()})
                        .toList());
        assertStretches(
                report,
                svg,
                "rect.pause",
                model.marks().pauses().stream()
                        .map(f -> new LocalDate[] {f.from(), f.to()})
                        .toList());
        assertThat(svg.all("rect.treatment")).hasSameSizeAs(model.marks().treatments());
        assertThat(svg.all("line.version")).hasSize((int) model.marks().plans().stream()
                .filter(v -> v.from().isAfter(model.first().plusDays(6)))
                .count());
    }

    private static LocalDate latest(Gap gap, LocalDate from) {
        return gap.from().isBefore(from) ? from : gap.from();
    }

    private static void assertStretches(Report report, Html svg, String css, List<LocalDate[]> stretches) {
        List<Element> drawn = svg.all(css);
        assertThat(drawn).as(css).hasSameSizeAs(stretches);
        for (int i = 0; i < drawn.size(); i++) {
            long first = model(report).first().toEpochDay();
            double x = days(report, percent(drawn.get(i), "x"));
            assertThat(x).isEqualTo((double) (stretches.get(i)[0].toEpochDay() - first), within(0.05));
            assertThat(x + days(report, percent(drawn.get(i), "width")))
                    .isEqualTo(stretches.get(i)[1].toEpochDay() + 1.0 - first, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void itIsHeldAgainstTheSameLines(Report report) {
        Html svg = svg(drawn(report), 0);
        assertLine(svg, "line.start", report.painTrend().baseline());
        assertLine(
                svg,
                "line.important",
                ImportantChange.importantFrom(report.painTrend().baseline()));
    }

    private static void assertLine(Html svg, String css, @Nullable BigDecimal at) {
        List<Element> lines = svg.all(css);
        assertThat(lines).hasSize(at == null ? 0 : 1);
        if (at != null) {
            assertThat(value(svg, percent(lines.getFirst(), "y1"))).isEqualTo(at.doubleValue(), within(FINE));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theSessionsOfAColumnAreThoseOfItsBar(Report report) {
        PeriodChart chart = drawn(report);
        List<ChartModel.Bar> bars = model(report).bars();
        if (chart.panels().size() < 3) {
            assertThat(bars).allMatch(b -> b.due() + b.open() + b.extras() == 0);
            return;
        }
        Html svg = svg(chart, 2);
        if (chart.byDay()) {
            List<Element> weeks = svg.all("svg.week");
            assertThat(weeks.stream().map(w -> LocalDate.parse(w.attr("data-week"))))
                    .containsExactlyElementsOf(
                            bars.stream().map(ChartModel.Bar::from).toList());
            for (int i = 0; i < bars.size(); i++) {
                Element week = weeks.get(i);
                assertThat(week.select(".done").size() + week.select(".partly").size() / 2.0)
                        .isEqualTo(bars.get(i).credited());
                assertThat(week.select(".done, .partly, .missed"))
                        .hasSize(bars.get(i).due());
                assertThat(week.select(".extra")).hasSize(bars.get(i).extras());
                assertThat(week.select(".half")).hasSameSizeAs(week.select(".partly"));
            }
            assertThat(svg.all("text.credited").eachText())
                    .isEqualTo(bars.stream()
                            .filter(b -> b.due() > 0)
                            .map(b -> report.texts().credit(b.credited()))
                            .toList());
        } else {
            assertThat(sum(svg, "rect.credited-part"))
                    .isEqualTo(
                            bars.stream().mapToDouble(ChartModel.Bar::credited).sum(), within(0.1));
            assertThat(sum(svg, "rect.due-part"))
                    .isEqualTo(bars.stream().mapToInt(ChartModel.Bar::due).sum(), within(0.1));
            assertThat(sum(svg, "rect.extra-part"))
                    .isEqualTo(bars.stream().mapToInt(ChartModel.Bar::extras).sum(), within(0.1));
        }
    }

    /** The heights of columns, in sessions: the two lines across are named. */
    private static double sum(Html svg, String css) {
        double high = percent(svg.all("line.grid").get(0), "y1")
                - percent(svg.all("line.grid").get(1), "y1");
        double most = Double.parseDouble(svg.all("text.value").get(1).text());
        return svg.all(css).stream().mapToDouble(r -> percent(r, "height")).sum() / high * most;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyDayOfThePeriodCanBeAsked(Report report) {
        PeriodChart chart = drawn(report);
        List<StepReading> readings = chart.readings();
        assertThat(readings.getFirst().from()).isEqualTo(report.from());
        assertThat(readings.getLast().to()).isEqualTo(report.to());
        for (int i = 1; i < readings.size(); i++) {
            assertThat(readings.get(i).from())
                    .isEqualTo(readings.get(i - 1).to().plusDays(1));
        }
        List<Element> links = svg(chart, 0).all("a.step");
        assertThat(links.stream().map(l -> l.attr("aria-labelledby")))
                .containsExactlyElementsOf(
                        readings.stream().map(StepReading::id).toList());
        assertThat(links.stream().map(l -> l.attr("href")))
                .containsExactlyElementsOf(
                        readings.stream().map(StepReading::address).toList());
        assertThat(links.stream().filter(l -> !l.attr("tabindex").equals("-1")))
                .singleElement()
                .isEqualTo(links.get(chart.chosen()))
                .matches(l -> l.hasClass("chosen"));
    }

    @Test
    void theDayAskedForIsReadOut() {
        Report report = MadeUp.of(54).report();
        LocalDate day = report.from().plusDays(9);
        PeriodChart chart = charts.period(report, new PeriodChart.Asked(day, null, "?day="));
        assertThat(chart.read().from()).isEqualTo(day);
        assertThat(chart.read().address()).isEqualTo("?day=" + day + "#chart");
        assertThat(Objects.requireNonNull(chart.before()).from()).isEqualTo(day.minusDays(1));
        assertThat(Objects.requireNonNull(chart.after()).from()).isEqualTo(day.plusDays(1));
        PeriodChart weeks = charts.period(MadeUp.halfAYear(), new PeriodChart.Asked(day, null, "?day="));
        assertThat(weeks.read().from()).isBeforeOrEqualTo(day);
        assertThat(weeks.read().to()).isAfterOrEqualTo(day);
    }

    @Test
    void unlessAskedTheLastDayWithAScoreIs() {
        Report report = MadeUp.of(63).scored(0.3).report();
        PeriodChart chart = drawn(report);
        assertThat(chart.read().from()).isEqualTo(model(report).dots().getLast().date());
        assertThat(drawn(MadeUp.of(40).scored(0).report()).after()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Factor.class)
    void aFactorIsReadOutAndHasAPanelOfItsOwn(Factor factor) {
        for (Report report : List.of(MadeUp.of(54).report(), MadeUp.halfAYear())) {
            PeriodChart chart = charts.period(report, asked(factor));
            assertThat(chart.panels()).hasSize(4);
            assertThat(chart.readings())
                    .allMatch(r -> r.factor() != null && r.factor().contains(": "));
            long noted = Step.of(report, model(report)).stream()
                    .filter(s -> FactorValues.of(factor, s.days()) != null)
                    .count();
            String svg = chart.panels().get(3).svg();
            assertThat(svg.isEmpty()).isEqualTo(noted == 0);
            assertThat(Html.of(svg).all(".factor, .factor-mark")).hasSize((int) noted);
        }
    }

    @Test
    void nothingIsStyledInPlace() {
        for (Report report : reports().toList()) {
            charts.period(report, asked(Factor.SLEEP))
                    .panels()
                    .forEach(p -> assertThat(p.svg())
                            .doesNotContain("style")
                            .doesNotContain("<script")
                            .doesNotContain("NaN")
                            .doesNotContain("null"));
        }
    }

    @Test
    void theLastFourWeeksHaveFourSpinesAndWhatIsToCome() {
        Report report = MadeUp.of(54).report();
        LatelyChart lately = charts.lately(report);
        assertThat(lately.pain())
                .isEqualTo(report.texts()
                        .number(Objects.requireNonNull(report.painTrend().current())));
        assertThat(lately.percent())
                .isEqualTo(report.texts().percent(report.adherence().percent()));
        assertThat(report.ahead()).isNotEmpty();
        long open = report.ahead().stream().mapToLong(d -> d.due().size()).sum();
        assertThat(Html.of(lately.panels().get(1).svg()).all(".not-yet-due").size())
                .isGreaterThanOrEqualTo((int) open);
        assertThat(LatelyChart.request(LocalDate.of(2026, 11, 27), Locale.UK).from())
                .isEqualTo("2026-11-02");
    }
}
