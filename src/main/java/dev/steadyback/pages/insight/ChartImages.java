package dev.steadyback.pages.insight;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.CostlyWork;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The charts as images of the pages, drawn for the width and the background they are seen on; a page chooses by its media queries. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ChartImages {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final FoundReports reports;
    private final Charts charts;
    private final CostlyWork work;

    ChartImages(FoundReports reports, Charts charts, CostlyWork work) {
        this.work = work;
        this.reports = reports;
        this.charts = charts;
    }

    @GetMapping("/charts/{chart}-{size}-{theme}.svg")
    ResponseEntity<byte[]> chart(
            Who who,
            @PathVariable String chart,
            @PathVariable String size,
            @PathVariable String theme,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        Chart drawn = Addressed.named(Chart.values(), chart);
        Span span = Span.of(typed);
        ChartSize wide = Addressed.named(ChartSize.values(), size);
        ChartTheme seen = Addressed.named(ChartTheme.values(), theme);
        // The review's page has the answer above the chart already.
        String svg = work.of(
                who.person().id().value(),
                () -> charts.svg(
                        reports.find(who, span.from(), span.to(), locale), drawn, wide, seen, drawn != Chart.REVIEW));
        return ResponseEntity.ok().contentType(SVG).body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
