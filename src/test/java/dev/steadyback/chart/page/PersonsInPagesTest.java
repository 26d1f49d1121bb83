package dev.steadyback.chart.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steadyback.Html;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.chart.PersonsChart;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.chart.figure.MadeUpPersons;
import dev.steadyback.chart.time.ChartModel;
import dev.steadyback.language.Languages;
import dev.steadyback.report.PersonsModel;
import dev.steadyback.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several persons as they stand in a page are read back and held against the model that the file is drawn from, and against its table. */
class PersonsInPagesTest {
    private static final double FINE = 0.005;
    private static final Pattern POINT = Pattern.compile("[ML]([\\d.]+) (-?[\\d.]+)");

    static Stream<List<Report>> persons() {
        return Stream.of(Locale.UK, Locale.GERMANY, Languages.PSEUDO)
                .flatMap(locale -> Stream.of(28, 182).map(days -> MadeUpPersons.of(8, days, locale)));
    }

    private static PersonsChart drawn(List<Report> reports) {
        return new DrawnInPages().persons(reports);
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    private static double value(Html svg, double y) {
        double ten = percent(svg.all("line.grid").get(2), "y1");
        double zero = percent(svg.all("line.grid").get(0), "y1");
        return 10 * (zero - y) / (zero - ten);
    }

    private static List<double[]> points(Element path) {
        List<double[]> points = new ArrayList<>();
        for (MatchResult point : POINT.matcher(path.attr("d")).results().toList()) {
            points.add(new double[] {Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))});
        }
        return points;
    }

    @ParameterizedTest
    @MethodSource("persons")
    void theyStandInTheOrderOfTheTableWithItsNumbers(List<Report> reports) {
        List<List<String>> rows = new DrawnCharts().persons(reports).rows();
        List<PersonsChart.Person> persons = drawn(reports).persons();
        assertThat(persons)
                .extracting(PersonsChart.Person::name)
                .containsExactlyElementsOf(rows.stream().map(List::getFirst).toList());
        List<Report> sorted = PersonsModel.of(reports).reports();
        for (int i = 0; i < persons.size(); i++) {
            PersonsChart.Person person = persons.get(i);
            Report report = sorted.get(i);
            if (report.adherence().due() > 0) {
                assertThat(person.kept())
                        .contains(report.texts().percent(report.adherence().percent()))
                        .contains(String.valueOf(report.adherence().due()));
                assertThat(Double.parseDouble(person.share().replace("%", "")))
                        .isEqualTo(
                                100
                                        * report.adherence().credited()
                                        / report.adherence().due(),
                                within(0.001));
            } else {
                assertThat(person.share()).isEmpty();
            }
            boolean important = Boolean.TRUE.equals(report.painTrend().important());
            assertThat(person.important() != 0).isEqualTo(important);
            if (report.painTrend().change() != null && report.painTrend().current() != null) {
                assertThat(person.change())
                        .contains(report.texts().number(report.painTrend().current()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("persons")
    void everyDailyValueAndTheLevelLieOnTheAxisThatAllShare(List<Report> reports) {
        PersonsModel model = PersonsModel.of(reports);
        LocalDate first = Weeks.monday(model.from());
        long days = Weeks.sunday(model.to()).toEpochDay() - first.toEpochDay() + 1;
        for (int i = 0; i < reports.size(); i++) {
            Report report = model.reports().get(i);
            ChartModel each = ChartModel.of(report, report.from(), TimeAxis.NARROWEST);
            PersonsChart.Person person = drawn(reports).persons().get(i);
            Html svg = Html.of(person.pain());
            assertThat(person.pain())
                    .doesNotContain("style")
                    .doesNotContain("NaN")
                    .doesNotContain("null");
            if (each.dots().isEmpty()) {
                assertThat(svg.all("path")).isEmpty();
                assertThat(svg.first("text.note").text())
                        .isEqualTo(report.texts().say("chart.persons.no-score"));
                continue;
            }
            List<double[]> dots = points(svg.first("path.dots"));
            assertThat(dots).hasSameSizeAs(each.dots());
            for (int j = 0; j < dots.size(); j++) {
                ChartModel.Dot dot = each.dots().get(j);
                assertThat(value(svg, dots.get(j)[1])).isEqualTo(dot.value(), within(FINE));
                assertThat(dots.get(j)[0] / 100 * days)
                        .isEqualTo(dot.date().toEpochDay() - first.toEpochDay() + 0.5, within(0.01));
            }
            List<Element> levels = svg.all("path.level");
            assertThat(levels).hasSameSizeAs(each.runs());
            for (int j = 0; j < levels.size(); j++) {
                assertThat(points(levels.get(j)))
                        .hasSameSizeAs(each.runs().get(j).days());
            }
            assertThat(svg.all("rect.gap"))
                    .hasSize(each.gaps().size() + (report.from().isAfter(first.plusDays(6)) ? 1 : 0));
            assertThat(svg.all("line.start")).hasSize(report.painTrend().baseline() == null ? 0 : 1);
        }
    }
}
