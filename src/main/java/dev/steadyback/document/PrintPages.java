package dev.steadyback.document;

import dev.steadyback.chart.Charts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Report;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Makes the pages of a report as they are printed: XHTML that {@link PdfFile} makes a PDF of. */
@Component
class PrintPages {
    private static final String PAGE = "\u0001";
    private static final String PAGES = "\u0002";

    /** How many rows of a table are printed: more than the weeks of a year. Whoever wants all of ten years takes the files. */
    private static final int LIMIT = 70;

    private final Charts charts;
    private final SpringTemplateEngine templates;

    PrintPages(Charts charts, SpringTemplateEngine templates) {
        this.charts = charts;
        this.templates = templates;
    }

    String xhtml(Report report, Paper paper) {
        Texts texts = report.texts();
        return templates.process(
                "report/print",
                new Context(
                        report.locale(),
                        Map.of(
                                "lang", report.locale().toLanguageTag(),
                                "size", paper.size(),
                                "overviewHeight", paper.overviewHeight(),
                                "limit", LIMIT,
                                "title", title(report),
                                "page", ReportPage.of(report, charts),
                                "texts", texts,
                                "pageNumber", counters(texts.say("print.page-number", PAGE, PAGES)))));
    }

    /** The name of the document. */
    static String title(Report report) {
        return report.texts().say("print.title", report.name(), report.texts().span(report.from(), report.to()));
    }

    /** A sentence as CSS makes it, which alone knows the numbers: quoted words, and counters between them. */
    private static String counters(String sentence) {
        return List.of((" " + sentence + " ").split("(?<=[\u0001\u0002])|(?=[\u0001\u0002])")).stream()
                .map(part -> switch (part) {
                    case PAGE -> "counter(page)";
                    case PAGES -> "counter(pages)";
                    default -> '"' + part + '"';
                })
                .reduce("", (a, b) -> a + " " + b);
    }
}
