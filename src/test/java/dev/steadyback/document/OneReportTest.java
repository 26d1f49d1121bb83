package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.MadeUpReview;
import dev.steadyback.report.QuestionnaireWords;
import dev.steadyback.report.Report;
import dev.steadyback.trend.QuestionnaireTrendView;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in its page, its printed document, its charts and its data says one thing. */
class OneReportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private final ReportFiles files = ReportFilesTest.files();
    private final Charts charts = new DrawnCharts();

    static Stream<Report> reports() {
        return Stream.of(
                MadeUp.halfAYear(),
                MadeUp.of(120).in(Locale.GERMANY).report(),
                MadeUp.of(40).in(Locale.US).kept(0.3).pain(3, 7).report(),
                MadeUp.of(20).plain().scored(0).report(),
                MadeUp.of(1).report(),
                MadeUpReview.reduced().report(),
                MadeUp.of(182)
                        .questionnaires(Instrument.PEG_3, Instrument.RMDQ_24)
                        .report(),
                MadeUp.of(100)
                        .in(Locale.GERMANY)
                        .pain(3, 7)
                        .questionnaires(Instrument.values())
                        .report());
    }

    /** All that the model says: sentences, and rows of tables. */
    private static List<String> said(ReportContents page) {
        List<String> said =
                new ArrayList<>(List.of(page.name(), page.period(), page.asOf(), page.programme(), page.again()));
        said.add(page.summary().finding());
        said.addAll(page.summary().sentences());
        page.summary().figures().forEach(f -> said.addAll(List.of(f.name(), f.value(), f.detail())));
        for (ReportContents.Section section : page.sections()) {
            said.add(section.heading());
            said.add(section.finding());
            section.blocks().forEach(b -> said.addAll(words(b)));
        }
        return said.stream().filter(s -> !s.isEmpty()).toList();
    }

    private static List<String> words(Block block) {
        return switch (block) {
            case Block.Heading b -> List.of(b.text());
            case Block.Paragraph b -> List.of(b.text());
            case Block.Points b -> b.sentences();
            case Block.Picture b -> List.of();
            case Block.Table b ->
                b.rows().isEmpty()
                        ? List.of(b.empty())
                        : Stream.concat(Stream.of(b.header()), b.rows().stream())
                                .flatMap(List::stream)
                                .toList();
        };
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static Map<String, Integer> numbers(String text) {
        Map<String, Integer> numbers = new HashMap<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.merge(matcher.group(), 1, Integer::sum);
        }
        return numbers;
    }

    private String html(Report report) {
        return Html.of(new String(files.one(report, ReportFormat.HTML), StandardCharsets.UTF_8))
                .without("head, svg")
                .text();
    }

    private String pdf(Report report) throws IOException {
        try (PDDocument document = Loader.loadPDF(files.one(report, ReportFormat.PDF))) {
            return flat(new PDFTextStripper().getText(document));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePageSaysAllOfTheModelInItsWords(Report report) {
        String html = html(report);
        assertThat(said(ReportContents.of(report, charts)))
                .allSatisfy(s -> assertThat(html).contains(flat(s).strip()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePrintedDocumentHasEveryNumberOfTheModelAsOften(Report report) throws IOException {
        Map<String, Integer> printed = numbers(pdf(report));
        ReportContents page = ReportContents.of(report, charts);
        assertThat(numbers(flat(String.join(" \n ", said(page)))))
                .allSatisfy((number, times) ->
                        assertThat(printed.getOrDefault(number, 0)).as(number).isGreaterThanOrEqualTo(times));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePrintedDocumentHasTheNumbersOfEveryChart(Report report) throws IOException {
        Map<String, Integer> printed = numbers(pdf(report));
        for (Block.Picture picture : ReportContents.of(report, charts).pictures()) {
            for (List<String> row : picture.words().rows()) {
                numbers(flat(String.join(" \n ", row)))
                        .forEach((number, times) -> assertThat(printed)
                                .as(picture.chart() + ": " + row)
                                .containsKey(number));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theFiguresAreThoseOfTheData(Report report) {
        JsonNode json = JSON.readTree(files.one(report, ReportFormat.JSON));
        Texts texts = report.texts();
        List<String> values = Summary.of(report, charts).figures().stream()
                .map(Summary.Figure::value)
                .toList();
        JsonNode percent = json.at("/adherence/percent");
        assertThat(values).contains(percent.isNull() ? "\u2013" : texts.percent(percent.asInt()));
        JsonNode current = json.at("/painTrend/current");
        if (!current.isNull()) {
            assertThat(values).contains(texts.number(new BigDecimal(current.asString())));
        }
        assertThat(values)
                .contains(texts.whole(json.at("/adherence/streakSessions").asLong()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theChartsAreDrawnFromTheSameNumbers(Report report) {
        String pain = drawn(report, Chart.PAIN);
        Texts texts = report.texts();
        BigDecimal baseline = report.painTrend().baseline();
        if (baseline != null) {
            assertThat(pain)
                    .contains(texts.number(baseline))
                    .contains(texts.number(
                            Objects.requireNonNull(report.painTrend().current())));
        }
        if (report.adherence().due() > 0) {
            assertThat(drawn(report, Chart.SESSIONS))
                    .contains(texts.say(
                            "chart.kept",
                            texts.credit(report.adherence().credited()),
                            report.adherence().due()));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void questionnairesAreTheSameInEveryFace(Report report) {
        JsonNode json = JSON.readTree(files.one(report, ReportFormat.JSON));
        String csv = new String(files.one(report, ReportFormat.CSV), StandardCharsets.UTF_8);
        String html = html(report);
        if (report.questionnaires().isEmpty()) {
            assertThat(json.has("questionnaires")).isFalse();
            assertThat(json.toString()).doesNotContain("questionnaire");
            assertThat(csv).doesNotContain("peg_3");
            assertThat(html).doesNotContain("PEG-3", report.texts().say("section.QUESTIONNAIRES"));
            return;
        }
        QuestionnaireWords words = new QuestionnaireWords(report.texts());
        String drawn = drawn(report, Chart.QUESTIONNAIRES);
        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
        int i = 0;
        for (QuestionnaireTrendView.Series series : report.questionnaires().instruments()) {
            JsonNode said = json.path("questionnaires").path("instruments").path(i++);
            assertThat(said.path("instrument").asString())
                    .isEqualTo(series.instrument().name());
            assertThat(said.at("/latest/score").decimalValue())
                    .isEqualByComparingTo(series.latest().score());
            assertThat(html)
                    .contains(flat(words.change(series)))
                    .contains(flat(
                            words.score(series.instrument(), series.latest().score())));
            assertThat(drawn)
                    .contains(report.texts()
                            .say(
                                    "chart.questionnaires.first",
                                    report.texts().number(series.first().score())))
                    .contains(report.texts()
                            .say(
                                    "chart.questionnaires.latest",
                                    report.texts().number(series.latest().score())));
            int column = header.indexOf(series.instrument().name().toLowerCase(Locale.ROOT));
            assertThat(csv.lines()
                            .skip(1)
                            .map(l -> l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[column])
                            .filter(cell -> !cell.isEmpty())
                            .toList())
                    .isEqualTo(series.scores().stream()
                            .map(s -> s.score().toPlainString())
                            .toList());
        }
    }

    private String drawn(Report report, Chart chart) {
        return String.join(
                " ",
                Html.of(charts.svg(report, chart, ChartSize.WIDE, ChartTheme.LIGHT))
                        .without("title, desc")
                        .pieces());
    }

    @Test
    void everyFormIsTheSameToTheByteWhenItIsMadeAgain() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(files.one(MadeUp.of(60).report(), format))
                    .as(format.name())
                    .isEqualTo(files.one(MadeUp.of(60).report(), format));
        }
    }

    /** Letters that stand in brackets with accents come from the files; others were forgotten, or are somebody's own. */
    @Test
    void nothingIsForgottenInThePseudoLanguage() {
        Report report = MadeUp.of(120)
                .in(Languages.PSEUDO)
                .questionnaires(Instrument.values())
                .report();
        List<String> own = new ArrayList<>(List.of(
                "Alex Example",
                "Europe/Berlin",
                "Holiday with <b>family</b>",
                "After lifting a box",
                "Ibuprofen",
                "stiff",
                "=Swimming, \"easy\""));
        report.programme().versions().values().forEach(plan -> {
            plan.sessions().forEach(l -> own.add(l.name()));
            plan.dailyPractice().forEach(l -> own.add(l.name()));
        });
        String left = html(report);
        for (String word : own) {
            left = left.replace(word, " ");
        }
        left = left.replaceAll("\\[[^\\[\\]]*]", " ");
        assertThat(Pattern.compile("\\b[a-z]{4,}\\b").matcher(left).results().map(m -> m.group()))
                .as(left)
                .isEmpty();
    }
}
