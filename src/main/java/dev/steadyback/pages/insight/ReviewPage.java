package dev.steadyback.pages.insight;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.chart.Chart;
import dev.steadyback.chart.Charts;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeCommand.DrawWeeks;
import dev.steadyback.programme.ProgrammeCommand.StopWeeks;
import dev.steadyback.report.Report;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.Reviews;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consistency review: the answer, how it came about over the fixed days, what could mislead, what it rests on, and randomised weeks. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ReviewPage {
    private static final String REVIEW = "/review";
    private static final int USUAL_PAIRS = 8;

    private final FoundReports reports;
    private final Reviews reviews;
    private final Charts charts;
    private final PageCharts pageCharts;
    private final Commands commands;

    ReviewPage(FoundReports reports, Reviews reviews, Charts charts, PageCharts pageCharts, Commands commands) {
        this.reports = reports;
        this.reviews = reviews;
        this.charts = charts;
        this.pageCharts = pageCharts;
        this.commands = commands;
    }

    @OpenToCoach({Scope.SESSIONS, Scope.PAIN})
    @GetMapping(REVIEW)
    String review(Who who, @RequestParam MultiValueMap<String, String> asked, Model model, Locale locale) {
        LocalDate monday = Weeks.nextMonday(who.today());
        Fields fields = new Fields(Form.sent(asked));
        LocalDate to = fields.date("to");
        fields.refuseIfFaulty();
        return page(who, to, Form.blank().with("from", monday).with("pairs", USUAL_PAIRS), model, locale);
    }

    @PostMapping("/review/weeks")
    Object draw(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Form form = Form.sent(typed);
        Fields fields = new Fields(form);
        try {
            LocalDate from = fields.date("from");
            if (!fields.has("from")) {
                fields.fault("from", "is missing; choose a Monday", "fault.monday-missing");
            }
            int pairs = fields.requiredWholeNumber("pairs", RandomisedWeeks.LEAST_PAIRS, ProgrammeCommand.MOST_PAIRS);
            fields.refuseIfFaulty();
            commands.send(
                    new DrawWeeks(who.person().id(), from == null ? LocalDate.EPOCH : from, Ids.randomSeed(), pairs),
                    Programme.class);
            return Flash.to(who, REVIEW, Flash.Did.DRAWN);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(who, null, form.refused(e), model, locale);
        }
    }

    @PostMapping("/review/weeks/stop")
    Object stop(@Unawaited Who who) {
        commands.send(new StopWeeks(who.person().id()), Programme.class);
        return Flash.to(who, REVIEW, Flash.Did.STOPPED);
    }

    private String page(Who who, @Nullable LocalDate to, Form form, Model model, Locale locale) {
        LocalDate today = who.today();
        if (today.isBefore(who.start())) {
            return "pages/not-yet";
        }
        LocalDate end = to == null ? today : to;
        Report report = reports.find(who, end, end, locale);
        model.addAttribute("form", form);
        ReviewView review = report.review();
        Integer checkpoint = review.checkpoint();
        model.addAttribute("report", report);
        model.addAttribute("review", review);
        if (review.verdict() == Verdict.NOT_ENOUGH_DATA && review.endsOn() == null) {
            reviews.silentSince(who.person(), today).ifPresent(last -> model.addAttribute("silentSince", last));
        }
        model.addAttribute("grounds", reviews.grounds(who.person(), who.now(), review.endsOn()));
        model.addAttribute(
                "lines",
                AnswerLines.of(
                        review,
                        checkpoint == null ? List.of() : reviews.answers(who.person(), who.now(), checkpoint),
                        who.start()));
        model.addAttribute("calculated", pageCharts.review(report));
        model.addAttribute("chart", new ProgressPage.Shown(Chart.REVIEW, charts.words(report, Chart.REVIEW)));
        model.addAttribute(
                "history", reviews.history(who.person(), who.now(), null).reversed());
        RandomisedWeeksView weeks = review.randomisedWeeks();
        model.addAttribute(
                "drawable",
                weeks == null || weeks.stoppedOn() != null || weeks.to().isBefore(today));
        return "pages/review";
    }
}
