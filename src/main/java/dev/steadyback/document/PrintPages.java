package dev.steadyback.document;

import dev.steadyback.document.pdf.PdfFile;
import dev.steadyback.document.pdf.PdfFonts;
import dev.steadyback.language.Texts;
import dev.steadyback.report.Paper;
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
    private static final int LINE_LETTERS = 95;
    private static final int LINE_HEIGHT = 20;
    private static final int TITLE_LETTERS = 34;
    private static final int TITLE_HEIGHT = 34;

    private final SpringTemplateEngine templates;

    PrintPages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    String xhtml(Report report, ReportContents page) {
        Texts texts = report.texts();
        Paper paper = report.request().paper();
        return templates.process(
                "report/print",
                new Context(
                        report.locale(),
                        Map.of(
                                "columns",
                                new ColumnWidths(),
                                "page",
                                page,
                                "texts",
                                texts,
                                "shared",
                                report.request().shared(),
                                "substitute",
                                PdfFonts.SUBSTITUTE,
                                "size",
                                size(paper),
                                "overviewHeight",
                                overviewHeight(paper, page),
                                "pageNumber",
                                counters(texts.say("print.page-number", PAGE, PAGES)))));
    }

    /** Width and height, in the words of CSS. */
    private static String size(Paper paper) {
        return switch (paper) {
            case A4 -> "210mm 297mm";
            case LETTER -> "8.5in 11in";
        };
    }

    /** How high the chart on the first page can be, in pixels of CSS: as high as the words leave room for, so that all of the summary is on it. */
    private static int overviewHeight(Paper paper, ReportContents page) {
        int title = page.name().length() / TITLE_LETTERS;
        int lines = page.summary().sentences().stream()
                .mapToInt(s -> 1 + s.length() / LINE_LETTERS)
                .sum();
        return switch (paper) {
                    case A4 -> 690;
                    case LETTER -> 620;
                }
                - LINE_HEIGHT * lines
                - TITLE_HEIGHT * title;
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
