package dev.steadyback.pages.insight;

import dev.steadyback.chart.ChartSize;
import dev.steadyback.chart.ChartTheme;
import dev.steadyback.chart.Charts;
import dev.steadyback.diary.Overview;
import dev.steadyback.diary.Overviews;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everyone with a diary here, to switch between them and to see them side by side. */
@Controller
class PersonsPage {
    private static final int WEEKS = 26;
    private static final String EVERYONE = "everyone";

    /** A chart of more persons than these is longer than anybody reads. */
    private static final int MOST_SIDE_BY_SIDE = 50;

    private final Persons persons;
    private final Overviews overviews;
    private final FoundReports reports;
    private final Charts charts;
    private final Clock clock;
    private final CostlyWork work;

    PersonsPage(
            Persons persons, Overviews overviews, FoundReports reports, Charts charts, Clock clock, CostlyWork work) {
        this.overviews = overviews;
        this.work = work;
        this.persons = persons;
        this.reports = reports;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/persons")
    String persons(Model model, Locale locale) {
        List<Persons.Listed> known = persons.all();
        model.addAttribute("persons", known);
        model.addAttribute(
                "overviews",
                overviews.find(known.stream().map(Persons.Listed::id).toList(), clock.instant()).stream()
                        .collect(Collectors.toMap(Overview::id, Function.identity())));
        model.addAttribute("me", persons.me().orElse(null));
        model.addAttribute("sample", PersonId.SAMPLE);
        boolean sideBySide = known.size() > 1 && known.size() <= MOST_SIDE_BY_SIDE;
        List<Report> all = sideBySide ? everyone(locale) : List.of();
        model.addAttribute("overview", all.size() < 2 ? null : charts.persons(all));
        return "pages/persons";
    }

    /** Everyone's pain and sessions of the last half year, side by side. */
    @GetMapping("/overview/{size}-{theme}.svg")
    ResponseEntity<byte[]> overview(@PathVariable String size, @PathVariable String theme, Locale locale) {
        List<Report> all = everyone(locale);
        if (all.isEmpty()) {
            throw Addressed.noPage();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .body(charts.personsSvg(
                                all,
                                Addressed.named(ChartSize.values(), size),
                                Addressed.named(ChartTheme.values(), theme))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<Report> everyone(Locale locale) {
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusWeeks(WEEKS);
        return work.of(
                EVERYONE, () -> reports.findAll(ReportRequest.ofCharts(locale).over(from, null), now));
    }
}
