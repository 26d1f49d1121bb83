package dev.steadyback.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.steadyback.Html;
import dev.steadyback.adherence.AdherenceView;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.figure.DrawnCharts;
import dev.steadyback.document.pdf.PdfFile;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Csv;
import dev.steadyback.report.MadeUp;
import dev.steadyback.report.Report;
import dev.steadyback.trend.PainTrendView;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTest {
    private static final Texts TEXTS = Texts.in(Locale.UK);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportFiles files = files();
    private final Report report =
            MadeUp.of(180).named("Zoë <script>alert(1)</script>").report();

    @TempDir
    Path folder;

    static ReportFiles files() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        Charts charts = new DrawnCharts();
        return new ReportFiles(
                charts, new ReportHtml(charts, engine), new PrintPages(engine), new PdfFile(charts), JSON);
    }

    private String html() {
        return new String(files.one(report, ReportFormat.HTML), StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryFormatAndNothingElse() throws IOException {
        Path made = folder.resolve("a/b");
        List<Path> written = files.write(report, EnumSet.allOf(ReportFormat.class), made, name -> {});
        try (Stream<Path> there = Files.list(made)) {
            assertThat(there).containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(written)
                .extracting(p -> p.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "report.html",
                        "report.pdf",
                        "report.json",
                        "report.csv",
                        "report-overview.png",
                        "report-pain.png",
                        "report-sessions.png",
                        "report-days.png",
                        "report-areas.png",
                        "report-session-pain.png",
                        "report-review.png",
                        "report-overview.svg",
                        "report-pain.svg",
                        "report-sessions.svg",
                        "report-days.svg",
                        "report-areas.svg",
                        "report-session-pain.svg",
                        "report-review.svg");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> files.write(report, Set.of(ReportFormat.CSV), file, name -> {}))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.UNAVAILABLE))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNoHalf() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("report.csv/full"));
        assertThatThrownBy(() -> files.write(report, Set.of(ReportFormat.CSV), folder, name -> {}))
                .isInstanceOf(Refused.class);
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(inTheWay.getParent());
        }
    }

    @Test
    void aDiskThatRunsFullLeavesAllAsItWas() throws IOException {
        Configuration small = Configuration.unix().toBuilder()
                .setBlockSize(1024)
                .setMaxSize(64 * 1024)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path there = Files.createDirectories(disk.getPath("/reports"));
            files.write(report, Set.of(ReportFormat.CSV), there, name -> {});
            byte[] before = Files.readAllBytes(there.resolve("report.csv"));
            Report other = MadeUp.of(200).report();

            assertThatThrownBy(() -> files.write(other, Set.of(ReportFormat.CSV, ReportFormat.JSON), there, name -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.UNAVAILABLE))
                    .hasMessageContaining("nothing of the report was written");
            try (Stream<Path> left = Files.list(there)) {
                assertThat(left).containsExactly(there.resolve("report.csv"));
            }
            assertThat(Files.readAllBytes(there.resolve("report.csv"))).isEqualTo(before);
        }
    }

    @Test
    void thePageSaysEveryNumberOfTheReport() {
        String html = html();
        AdherenceView adherence = report.adherence();
        PainTrendView pain = report.painTrend();
        assertThat(html)
                .contains(TEXTS.credit(adherence.credited()) + " of " + adherence.due() + " due sessions")
                .contains(TEXTS.percent(adherence.percent()))
                .contains("Done " + adherence.dailyPractice().done() + " of "
                        + TEXTS.count(adherence.dailyPractice().due(), "time"))
                .contains("Baseline " + pain.baseline())
                .contains(TEXTS.number(Objects.requireNonNull(pain.change())))
                .contains(
                        TEXTS.slope(Objects.requireNonNull(pain.slopePerWeek()).mean()));
        List<List<String>> rows = Html.of(html).rows();
        adherence
                .weeks()
                .forEach(w -> assertThat(rows)
                        .anySatisfy(row -> assertThat(row)
                                .startsWith(
                                        w.week().toString(),
                                        TEXTS.date(w.monday()),
                                        String.valueOf(w.due()),
                                        TEXTS.credit(w.credited()))));
        report.programme().versions().keySet().forEach(v -> assertThat(html).contains(TEXTS.date(v)));
        report.flares().forEach(f -> assertThat(html).contains(TEXTS.date(f.from())));
    }

    @Test
    void thePageSaysEveryDayOfAFewWeeks() {
        Report weeks = MadeUp.of(60).report();
        List<List<String>> rows = Html.of(new String(files.one(weeks, ReportFormat.HTML), StandardCharsets.UTF_8))
                .rows();
        weeks.painTrend()
                .days()
                .forEach(d -> assertThat(rows)
                        .contains(List.of(
                                TEXTS.date(d.date()),
                                TEXTS.value(d.value()),
                                TEXTS.level(d.level()),
                                TEXTS.level(d.low()),
                                TEXTS.level(d.high()))));
    }

    @Test
    void noTableIsEmptyAndNumbersAreFlushRight() {
        Html html = Html.of(html());
        assertThat(html.all("table")).hasSizeGreaterThan(4);
        assertThat(html.all("tr:not(:has(td, th)), tbody:not(:has(tr))")).isEmpty();
        assertThat(html.all("table:has(th:matchesOwn(^Week$))").eachAttr("data-numbers"))
                .contains("3 4 5 6 7");
        assertThat(html.rows()).anySatisfy(row -> assertThat(row).startsWith("Week", "From", "Due"));
    }

    @Test
    void thePageIsSafeAndAsksNothingOfTheNetwork() {
        assertThat(html())
                .contains("Zoë &lt;script&gt;alert(1)")
                .contains("Holiday with &lt;b&gt;family")
                .contains("emergency department")
                .doesNotContain("<script", "<img", "<link", "src=", "url(http", "@import", "th:text");
    }

    @Test
    void aLowAdherenceIsMetKindly() {
        Report low = MadeUp.of(56).kept(0.2).report();
        assertThat(new String(files.one(low, ReportFormat.HTML), StandardCharsets.UTF_8))
                .contains("Weeks like these are common.")
                .doesNotContainIgnoringCase("fail");
    }

    @Test
    void theCsvAddsUpToTheAdherence() throws IOException {
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(files.one(report, ReportFormat.CSV), StandardCharsets.UTF_8)))
                .getRecords();
        assertThat(rows).hasSize(report.days().size());
        assertThat(rows.stream().mapToInt(r -> Integer.parseInt(r.get("due"))).sum())
                .isEqualTo(report.adherence().due());
        assertThat(rows.stream()
                        .mapToDouble(r -> Double.parseDouble(r.get("credited")))
                        .sum())
                .isEqualTo(report.adherence().credited());
        assertThat(rows.stream().filter(r -> !r.get("pain").isEmpty()))
                .hasSize(report.painTrend().coverage().scoredDays());
    }

    @Test
    void noCellIsAFormula() {
        assertThat(Csv.of(
                        List.of("a"),
                        List.of(
                                List.of("=1+1"),
                                List.of("@x"),
                                List.of("-2"),
                                List.of("-2+1"),
                                List.of("\u22121.5"),
                                List.of("a=b"))))
                .isEqualTo("a\r\n'=1+1\r\n'@x\r\n-2\r\n'-2+1\r\n-1.5\r\na=b\r\n");
        for (String first : List.of("\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            assertThat(Csv.of(List.of("a"), List.of(List.of(first + "1")))).contains("'" + first + "1");
        }
        assertThat(new String(files.one(report, ReportFormat.CSV), StandardCharsets.UTF_8))
                .doesNotContainPattern("(^|[,\n]|\")=");
    }

    private static JsonNode tree(Object view) {
        return JSON.readTree(JSON.writeValueAsString(view));
    }

    @Test
    void theJsonHasTheViewsOfTheEndpoints() {
        JsonNode json = JSON.readTree(files.one(report, ReportFormat.JSON));
        assertThat(json.propertyNames())
                .containsExactly(
                        "person",
                        "period",
                        "asOf",
                        "programme",
                        "adherence",
                        "painTrend",
                        "review",
                        "days",
                        "comparison");
        assertThat(json.get("adherence")).isEqualTo(tree(report.adherence()));
        assertThat(json.get("painTrend")).isEqualTo(tree(report.painTrend()));
        assertThat(json.get("review")).isEqualTo(tree(report.review()));
        assertThat(json.get("days")).isEqualTo(tree(report.days()));
        assertThat(json.at("/period/from").asString()).isEqualTo(report.from().toString());
    }
}
