package dev.steadyback.document;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.document.pdf.PdfAttachment;
import dev.steadyback.document.pdf.PdfFile;
import dev.steadyback.platform.Meanwhile;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a report. */
@Component
public class ReportFiles {
    /** The content security policy that an HTML report is to be served with: its styles and fonts are its own, and nothing else is. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; "
                    + "img-src data:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    private final Charts charts;
    private final ReportHtml pages;
    private final PrintPages print;
    private final PdfFile pdf;
    private final JsonMapper json;

    ReportFiles(Charts charts, ReportHtml pages, PrintPages print, PdfFile pdf, JsonMapper json) {
        this.charts = charts;
        this.pages = pages;
        this.print = print;
        this.pdf = pdf;
        this.json = json;
    }

    /** One file's content; for images, the overview on one page. */
    public byte[] one(Report report, ReportFormat format) {
        return one(report, format, step -> {});
    }

    /**
     * The same.
     *
     * @param progress is told each step before it is taken
     */
    public byte[] one(Report report, ReportFormat format, Consumer<ReportStep> progress) {
        progress.accept(ReportStep.DRAW);
        return switch (format) {
            case HTML -> utf8(pages.html(report));
            case PDF -> pdf(report, progress);
            case PNG -> charts.png(report, Chart.OVERVIEW, ChartSize.WIDE, ChartTheme.LIGHT);
            case SVG -> svg(report, Chart.OVERVIEW);
            case CSV -> utf8(ReportCsv.of(report));
            case JSON -> json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReportJson.of(report));
        };
    }

    /** The report to print, with its table and its data in it. */
    private byte[] pdf(Report report, Consumer<ReportStep> progress) {
        Meanwhile<List<PdfAttachment>> attachments = Meanwhile.begin(
                () -> List.of(attachment(report, ReportFormat.CSV), attachment(report, ReportFormat.JSON)));
        ReportContents page = ReportContents.of(report, charts);
        String xhtml = print.xhtml(report, page);
        progress.accept(ReportStep.SET);
        return pdf.of(report, page.title(), xhtml, attachments);
    }

    private PdfAttachment attachment(Report report, ReportFormat format) {
        String extension = format.fileExtension();
        return new PdfAttachment(
                "report." + extension,
                format.mediaType().split(";", 2)[0],
                report.texts().say("print." + extension),
                format == ReportFormat.JSON ? json.writeValueAsBytes(ReportJson.of(report)) : one(report, format));
    }

    /**
     * Writes a report's files into a folder, made when it is not there: all of them, or none.
     *
     * @param progress is told the name of each file before it is made
     * @return the files, in the order they were written
     * @throws Refused if the folder cannot be written
     */
    public List<Path> write(Report report, Set<ReportFormat> formats, Path folder, Consumer<String> progress) {
        return WholeFiles.write(folder, files -> {
            for (ReportFormat format : ReportFormat.values()) {
                if (formats.contains(format)) {
                    add(report, format, files, progress);
                }
            }
        });
    }

    /**
     * Writes one file: whole, or not at all.
     *
     * @throws Refused if it cannot be written
     */
    void write(Report report, ReportFormat format, Path file) {
        WholeFiles.write(
                Objects.requireNonNull(file.toAbsolutePath().getParent()),
                files -> files.add(file.getFileName().toString(), one(report, format)));
    }

    private void add(Report report, ReportFormat format, WholeFiles files, Consumer<String> progress)
            throws IOException {
        switch (format) {
            case HTML, PDF, CSV, JSON -> {
                String name = "report." + format.fileExtension();
                progress.accept(name);
                files.add(name, one(report, format));
            }
            case PNG, SVG -> {
                for (Chart chart : charts.of(report)) {
                    String name = "report-" + chart.path() + "." + format.fileExtension();
                    progress.accept(name);
                    files.add(
                            name,
                            format == ReportFormat.SVG
                                    ? svg(report, chart)
                                    : charts.png(report, chart, ChartSize.WIDE, ChartTheme.LIGHT));
                }
            }
        }
    }

    private byte[] svg(Report report, Chart chart) {
        return utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + charts.svg(report, chart, ChartSize.WIDE, ChartTheme.LIGHT));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
