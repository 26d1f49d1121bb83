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
    private static final int WARM_UP = 60;
    private static final int TIMES = 25;

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
            Report half = reports.find(weeks, request);
            Report ten = reports.find(years, request);
            rows.addAll(Medians.of(
                            () -> files.one(reports.find(weeks, request), ReportFormat.PDF),
                            () -> files.one(reports.find(years, request), ReportFormat.PDF))
                    .rows("report as PDF", 400));
            rows.addAll(Medians.of(
                            () -> files.one(reports.find(weeks, request), ReportFormat.HTML),
                            () -> files.one(reports.find(years, request), ReportFormat.HTML))
                    .rows("report as HTML with its charts", 150));
            for (ReportFormat format : List.of(ReportFormat.PDF, ReportFormat.HTML)) {
                rows.add(Medians.of(() -> files.one(half, format), () -> files.one(ten, format))
                        .ratio("made as " + format + " of what is found, ten years against 26 weeks"));
            }
            Medians png = Medians.of(() -> overview(charts, half), () -> overview(charts, ten));
            rows.addAll(png.rows("one chart as PNG, 2,200 pixels wide", 60));
            rows.add(Bench.row(
                    "size of the PDF of 26 weeks", files.one(half, ReportFormat.PDF).length / 1024.0, "KB", 200));
            Path data = Files.write(folder.resolve("report.json"), files.one(half, ReportFormat.JSON));
            rows.add(Matplotlib.beside(data, png.half()));
        }
        return rows;
    }

    private static byte[] overview(Charts charts, Report report) {
        return charts.png(report, Chart.OVERVIEW, ChartSize.WIDE, ChartTheme.LIGHT);
    }

    /** What 26 weeks and ten years take, in milliseconds, made in turn so that both meet the same machine. */
    private record Medians(double half, double ten) {
        static Medians of(Supplier<byte[]> half, Supplier<byte[]> ten) {
            List<Double> ofHalf = new ArrayList<>();
            List<Double> ofTen = new ArrayList<>();
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                double shorter = millis(half);
                double longer = millis(ten);
                if (i >= WARM_UP) {
                    ofHalf.add(shorter);
                    ofTen.add(longer);
                }
            }
            return new Medians(Bench.median(ofHalf), Bench.median(ofTen));
        }

        private static double millis(Supplier<byte[]> made) {
            long start = System.nanoTime();
            if (made.get().length == 0) {
                throw new IllegalStateException("Nothing was made.");
            }
            return (System.nanoTime() - start) / 1e6;
        }

        List<Row> rows(String what, double bound) {
            return List.of(
                    Bench.row(what + ", 26 weeks", half, "ms", bound), ratio("the same, ten years against 26 weeks"));
        }

        Row ratio(String what) {
            return new Row(
                    what, Bench.text("%.0f ms / %.0f ms = %.2f", ten, half, ten / half), "at most 3", ten / half <= 3);
        }
    }
}
