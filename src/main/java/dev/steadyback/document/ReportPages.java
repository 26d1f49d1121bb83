package dev.steadyback.document;

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
class ReportPages {
    private final Charts charts;
    private final SpringTemplateEngine templates;

    ReportPages(Charts charts, SpringTemplateEngine templates) {
        this.charts = charts;
        this.templates = templates;
    }

    String html(Report report) {
        return templates.process(
                "report/report",
                new Context(
                        Locale.UK,
                        Map.of(
                                "page",
                                ReportPage.of(report, charts),
                                "regular",
                                font("/fonts/Inter-Regular-latin.woff2"),
                                "strong",
                                font("/fonts/Inter-SemiBold-latin.woff2"))));
    }

    private static String font(String name) {
        try (InputStream file = Objects.requireNonNull(ReportPages.class.getResourceAsStream(name))) {
            return Base64.getEncoder().encodeToString(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
