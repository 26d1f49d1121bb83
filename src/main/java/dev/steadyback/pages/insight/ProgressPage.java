package dev.steadyback.pages.insight;

import dev.steadyback.chart.Chart;
import dev.steadyback.chart.ChartWords;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.chart.PeriodChart;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.AreaModel;
import dev.steadyback.report.Report;
import dev.steadyback.report.SessionPainModel;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Progress: how pain went and whether that went with consistency, in a headline; and over a period in words, charts and tables. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ProgressPage {
    private final FoundReports reports;
    private final Charts charts;
    private final PageCharts pageCharts;
    private final CostlyWork work;

    ProgressPage(FoundReports reports, Charts charts, PageCharts pageCharts, CostlyWork work) {
        this.work = work;
        this.reports = reports;
        this.charts = charts;
        this.pageCharts = pageCharts;
    }

    /** A period to choose, by its name in the address. */
    public record Choice(String name, String path, boolean chosen) {}

    /** A chart's words beside its name. */
    public record Shown(Chart chart, ChartWords words) {}

    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
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
        ShownPeriod period = ShownPeriod.EIGHT_WEEKS;
        Report report;
        AskedChart asked;
        try {
            period = chosen(form);
            asked = AskedChart.of(form, period);
            Span span = period == null ? Span.of(typed) : new Span(period.from(who.start(), today), null);
            report = find(who, span, locale);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            form = form.refused(e);
            period = ShownPeriod.EIGHT_WEEKS;
            asked = AskedChart.of(period);
            report = find(who, new Span(period.from(who.start(), today), null), locale);
        }
        model.addAttribute("form", form);
        model.addAttribute("report", report);
        model.addAttribute("charts", charts(report));
        if (hasSomething(Chart.PAIN, report) || hasSomething(Chart.SESSIONS, report)) {
            PeriodChart drawn = pageCharts.period(report, asked.asked());
            model.addAttribute("periodChart", drawn);
            model.addAttribute("asked", asked);
            model.addAttribute("moves", asked.moves(who, report, drawn.read()));
        }
        if (hasSomething(Chart.SESSION_PAIN, report)) {
            model.addAttribute("sessionPain", pageCharts.sessionPain(report));
        }
        model.addAttribute("formats", ReportFormat.values());
        Texts texts = Texts.in(locale);
        model.addAttribute("choices", choices(who, today, period, true, texts));
        model.addAttribute("others", choices(who, today, period, false, texts));
        model.addAttribute("unusual", period != null && !period.isUsual());
        model.addAttribute(
                "period",
                period == null ? texts.span(report.from(), report.to()) : period.says(who.start(), today, texts));
        return "pages/progress";
    }

    /** The period asked for: eight weeks unless something else is, null for days of one's own. */
    private static @Nullable ShownPeriod chosen(Form form) {
        ShownPeriod named = ShownPeriod.of(form);
        if (named != null) {
            return named;
        }
        return form.value("from") != null || form.value("to") != null ? null : ShownPeriod.EIGHT_WEEKS;
    }

    private Report find(Who who, Span span, Locale locale) {
        return work.of(who.person().id().value(), () -> reports.find(who, span.from(), span.to(), locale));
    }

    /** The charts that have something to show, by their names. */
    private Map<String, Shown> charts(Report report) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        for (Chart chart : Chart.values()) {
            if (hasSomething(chart, report)) {
                shown.put(chart.name(), new Shown(chart, charts.words(report, chart)));
            }
        }
        return shown;
    }

    private static boolean hasSomething(Chart chart, Report report) {
        return switch (chart) {
            case SESSIONS -> report.adherence().due() > 0 || report.adherence().extras() > 0;
            case PAIN -> report.painTrend().coverage().scoredDays() > 0;
            case AREAS -> report.adherence().due() > 0 && !AreaModel.of(report).isEmpty();
            case SESSION_PAIN ->
                SessionPainModel.of(report.painTrend().sessionPain()).both() > 0;
            // The first holds the others once more, the days are the diary's, and the last two have pages of their own.
            case OVERVIEW, DAYS, REVIEW, QUESTIONNAIRES -> false;
        };
    }

    private static List<Choice> choices(
            Who who, LocalDate today, @Nullable ShownPeriod chosen, boolean usual, Texts texts) {
        return Arrays.stream(ShownPeriod.values())
                .filter(p -> p.isUsual() == usual)
                .map(p -> new Choice(p.says(who.start(), today, texts), p.path(), p == chosen))
                .toList();
    }
}
