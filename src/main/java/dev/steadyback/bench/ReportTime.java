package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a report costs in each form, found and made, and its overview beside the same chart by matplotlib. */
final class ReportTime implements Bench.Benchmark {
    private static final int WARM_UP = 20;
    private static final int TIMES = 15;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Server server = new Server(application, folder)) {
            LocalDate today = LocalDate.now(Diaries.ZONE);
            PersonId years = ReadCost.person(server, "Ten years", today.minusYears(10), today);
            PersonId weeks =
                    ReadCost.person(server, "Half a year", today.minusWeeks(26).plusDays(1), today);
            server.part(Freshness.class).await(Duration.ofMinutes(2));
            Reports reports = server.part(Reports.class);
            ReportFiles files = server.part(ReportFiles.class);
            Charts charts = server.part(Charts.class);
            ReportRequest request = ReportRequest.in(Locale.UK);
            rows.addAll(both(
                    "report as PDF", 400, w -> files.one(reports.find(w, request), ReportFormat.PDF), weeks, years));
            rows.addAll(both(
                    "report as HTML with its charts",
                    150,
                    w -> files.one(reports.find(w, request), ReportFormat.HTML),
                    weeks,
                    years));
            Report half = reports.find(weeks, request);
            Report ten = reports.find(years, request);
            for (ReportFormat format : List.of(ReportFormat.PDF, ReportFormat.HTML)) {
                rows.add(ratio(
                        "made as " + format + " of what is found, ten years against 26 weeks",
                        Bench.median(millis(() -> files.one(ten, format))),
                        Bench.median(millis(() -> files.one(half, format)))));
            }
            List<Double> png = millis(() -> overview(charts, half));
            rows.add(bounded("one chart as PNG, 2,200 pixels wide, 26 weeks", Bench.median(png), 60));
            rows.add(ratio(
                    "the same, ten years against 26 weeks",
                    Bench.median(millis(() -> overview(charts, ten))),
                    Bench.median(png)));
            rows.add(Bench.row(
                    "size of the PDF of 26 weeks", files.one(half, ReportFormat.PDF).length / 1024.0, "KB", 200));
            Path data = Files.write(folder.resolve("report.json"), files.one(half, ReportFormat.JSON));
            rows.add(Matplotlib.beside(data, Bench.median(png)));
        }
        return rows;
    }

    private static byte[] overview(Charts charts, Report report) {
        return charts.png(report, Chart.OVERVIEW, ChartSize.WIDE, ChartTheme.LIGHT);
    }

    private interface Made {
        byte[] of(PersonId person);
    }

    private static List<Row> both(String what, double bound, Made made, PersonId weeks, PersonId years) {
        double half = Bench.median(millis(() -> made.of(weeks)));
        double ten = Bench.median(millis(() -> made.of(years)));
        return List.of(
                bounded(what + ", 26 weeks", half, bound), ratio("the same, ten years against 26 weeks", ten, half));
    }

    private static Row bounded(String what, double millis, double bound) {
        return Bench.row(what, millis, "ms", bound);
    }

    private static Row ratio(String what, double longer, double shorter) {
        return new Row(
                what,
                Bench.text("%.0f ms / %.0f ms = %.2f", longer, shorter, longer / shorter),
                "at most 3",
                longer / shorter <= 3);
    }

    private static List<Double> millis(Supplier<byte[]> made) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long start = System.nanoTime();
            byte[] bytes = made.get();
            if (bytes.length == 0) {
                throw new IllegalStateException("Nothing was made.");
            }
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }
}
