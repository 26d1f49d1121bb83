package dev.steadyback.pages;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a period: the page to print, its files, and the charts as images of the pages. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ReportPage {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final Reports reports;
    private final ReportFiles files;
    private final Charts charts;

    ReportPage(Reports reports, ReportFiles files, Charts charts) {
        this.reports = reports;
        this.files = files;
        this.charts = charts;
    }

    @GetMapping("/report")
    ResponseEntity<byte[]> page(Who who, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ReportFormat.HTML.mediaType()))
                .header("Content-Security-Policy", ReportFiles.CONTENT_SECURITY_POLICY)
                .body(files.one(report(who, typed, locale), ReportFormat.HTML));
    }

    @GetMapping("/report.{format}")
    ResponseEntity<byte[]> file(
            Who who, @PathVariable String format, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        ReportFormat wanted = named(ReportFormat.values(), format);
        String name = "steadyback-report." + wanted.fileExtension();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(files.one(report(who, typed, locale), wanted));
    }

    /** One chart, drawn for the width and the background it is seen on; the page chooses by its media queries. */
    @GetMapping("/charts/{chart}-{size}-{theme}.svg")
    ResponseEntity<byte[]> chart(
            Who who,
            @PathVariable String chart,
            @PathVariable String size,
            @PathVariable String theme,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        Chart drawn = named(Chart.values(), chart);
        String svg = charts.svg(
                report(who, typed, locale),
                drawn,
                named(ChartSize.values(), size),
                named(ChartTheme.values(), theme),
                // The review's page has the answer above the chart already.
                drawn != Chart.REVIEW);
        return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
    }

    private Report report(Who who, MultiValueMap<String, String> typed, Locale locale) {
        Span span = Span.of(typed);
        return reports.find(who.person().id(), ReportRequest.in(locale).over(span.from(), span.to()));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("page", "does not exist", "fault.no-page"));
    }
}
