package dev.steadyback.pages;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.Reports;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Progress over a period: how consistent, and where the pain is going, in words, charts and tables. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ProgressPage {
    private static final List<Chart> SHOWN = List.of(Chart.PAIN, Chart.SESSIONS);

    private final Reports reports;
    private final Charts charts;

    ProgressPage(Reports reports, Charts charts) {
        this.reports = reports;
        this.charts = charts;
    }

    /** A period to choose; {@code from} is null for all. */
    public record Choice(String name, @Nullable LocalDate from, boolean chosen) {}

    /** A chart's words beside its name. */
    public record Shown(Chart chart, ChartWords words) {}

    @GetMapping("/progress")
    String progress(
            Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        LocalDate today = who.today();
        if (today.isBefore(who.start())) {
            return "pages/not-yet";
        }
        Form form = Form.sent(typed);
        Report report;
        try {
            Span span = Span.of(typed);
            report =
                    reports.find(who.person().id(), ReportRequest.in(locale).over(from(span, typed, today), span.to()));
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            form = form.refused(e);
            report = reports.find(who.person().id(), ReportRequest.in(locale).over(weeksBefore(today, 8), null));
        }
        Report shown = report;
        model.addAttribute("form", form);
        model.addAttribute("report", shown);
        model.addAttribute(
                "charts",
                SHOWN.stream().map(c -> new Shown(c, charts.words(shown, c))).toList());
        model.addAttribute("formats", ReportFormat.values());
        model.addAttribute("choices", choices(who, today, shown, typed, Texts.in(locale)));
        return "pages/progress";
    }

    /** Eight weeks unless something else was asked for. */
    private static @Nullable LocalDate from(Span span, MultiValueMap<String, String> typed, LocalDate today) {
        boolean asked = typed.containsKey("from") || typed.containsKey("to");
        return asked ? span.from() : weeksBefore(today, 8);
    }

    private static List<Choice> choices(
            Who who, LocalDate today, Report shown, MultiValueMap<String, String> typed, Texts texts) {
        boolean toToday = shown.to().equals(today);
        LocalDate eight = weeksBefore(today, 8);
        LocalDate half = weeksBefore(today, 26);
        boolean all = toToday && shown.from().equals(who.start()) && typed.containsKey("from");
        return List.of(
                new Choice(
                        texts.count(8, "week"),
                        eight,
                        toToday && !all && !shown.from().isBefore(eight)),
                new Choice(
                        texts.count(26, "week"),
                        half,
                        toToday && !all && shown.from().equals(half)),
                new Choice(texts.say("progress.all"), null, all));
    }

    /** The first of this many weeks up to a day. */
    private static LocalDate weeksBefore(LocalDate today, int weeks) {
        return today.minusWeeks(weeks).plusDays(1);
    }
}
