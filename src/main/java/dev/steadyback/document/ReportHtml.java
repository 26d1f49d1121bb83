package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes the page of a report: one file with everything in it, which asks nothing of any network. */
@Component
class ReportHtml {
    private final Charts charts;
    private final SpringTemplateEngine templates;

    ReportHtml(Charts charts, SpringTemplateEngine templates) {
        this.charts = charts;
        this.templates = templates;
    }

    String html(Report report) {
        return templates.process(
                "report/report",
                new Context(
                        report.locale(),
                        Map.of(
                                "page",
                                ReportContents.of(report, charts),
                                "texts",
                                report.texts(),
                                "drawn",
                                new Drawn(report, charts),
                                "shared",
                                report.request().shared(),
                                "paper",
                                report.request().paper().name().toLowerCase(Locale.ROOT),
                                "regular",
                                font("/fonts/Inter-Regular-latin.woff2"),
                                "strong",
                                font("/fonts/Inter-SemiBold-latin.woff2"))));
    }

    /** Draws the page's charts where the template places them. */
    public record Drawn(Report report, Charts charts) {
        public String phone(Chart chart) {
            return charts.svg(report, chart, ChartSize.PHONE, ChartTheme.LIGHT, false);
        }

        public String page(Chart chart) {
            return charts.svg(report, chart, ChartSize.PAGE, ChartTheme.PRINT, false);
        }
    }

    private static String font(String name) {
        try (InputStream file = Objects.requireNonNull(ReportHtml.class.getResourceAsStream(name))) {
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
