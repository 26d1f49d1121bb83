package dev.steadyback.pages.insight;

import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.document.MonthlyReports;
import dev.steadyback.document.ReportFiles;
import dev.steadyback.document.ReportFormat;
import dev.steadyback.pages.insight.LongReports.Making;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonCommand.ChooseMonthlyReport;
import dev.steadyback.person.Scope;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.report.ReportRequest;
import dev.steadyback.report.ReportSection;
import dev.steadyback.report.Reports;
import dev.steadyback.sharing.OpenToCoach;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The choice of a report, its files, and the reports of past months. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class ReportPage {
    private static final String PAGE = "pages/report";

    /** What takes longer than a page may take to answer is made beside it. */
    private static final int LONG_DAYS = 731;

    private static final int[] WEEKS = {4, 12};

    private static final int BYTES_A_KILOBYTE = 1024;

    private final Reports reports;
    private final ReportFiles files;
    private final LongReports longReports;
    private final MonthlyReports monthly;
    private final Commands commands;
    private final CostlyWork work;

    ReportPage(
            Reports reports,
            ReportFiles files,
            LongReports longReports,
            MonthlyReports monthly,
            Commands commands,
            CostlyWork work) {
        this.work = work;
        this.reports = reports;
        this.files = files;
        this.longReports = longReports;
        this.monthly = monthly;
        this.commands = commands;
    }

    /** What there is to choose; what the address says is chosen already. */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/report")
    String choose(
            Who who, @RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Audience audience = Audience.of(form);
            return page(who, audience == null ? form : audience.in(form), audience, model);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(who, form.refused(e), model);
        }
    }

    /**
     * Days to choose.
     *
     * @param weeks how many up to today; null for all since the start
     */
    public record Days(@Nullable Integer weeks, LocalDate from, boolean chosen) {}

    private static List<Days> days(Who who, Form shown) {
        List<Days> days = new ArrayList<>();
        for (int weeks : WEEKS) {
            LocalDate from = who.today().minusWeeks(weeks).plusDays(1);
            if (from.isAfter(who.start())) {
                days.add(days(who, shown, weeks, from));
            }
        }
        days.add(days(who, shown, null, who.start()));
        return days;
    }

    private static Days days(Who who, Form shown, @Nullable Integer weeks, LocalDate from) {
        boolean chosen = from.toString().equals(shown.value("from"))
                && who.today().toString().equals(shown.value("to"));
        return new Days(weeks, from, chosen);
    }

    private String page(Who who, Form form, Model model) {
        return page(who, form, null, model);
    }

    private String page(Who who, Form form, @Nullable Audience audience, Model model) {
        PersonRecord person = who.person();
        Form shown = form;
        if (form.value("from") == null) {
            shown = shown.with("from", who.start());
        }
        if (form.value("to") == null) {
            shown = shown.with("to", who.today());
        }
        if (!form.given("sections")) {
            shown = shown.withAll(
                    "sections",
                    Arrays.stream(ReportSection.values())
                            .map(ReportSection::path)
                            .toList());
        }
        model.addAttribute("form", shown);
        model.addAttribute("audiences", Audience.choices(audience));
        model.addAttribute("audience", audience == null ? null : audience.path());
        model.addAttribute("days", days(who, shown));
        model.addAttribute("sections", ReportSection.values());
        model.addAttribute("formats", ReportFormat.values());
        model.addAttribute("monthly", person.monthlyReport() != null);
        model.addAttribute("months", monthly.of(person.id()));
        return PAGE;
    }

    /** A file, or when something of what was chosen cannot be, the choice again with what that is. */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/report.{format}")
    Object file(
            Who who,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ReportFormat wanted = Addressed.named(ReportFormat.values(), format);
        Form form = Form.sent(typed);
        try {
            ReportRequest request = ReportRequest.read(new Fields(form), locale);
            Period period = Period.of(who.programme(), request.from(), request.to(), who.now());
            if (period.days() > LONG_DAYS) {
                return Flash.see(making(who, longReports.start(who.person().id(), request, wanted, form)));
            }
            byte[] file = work.of(
                    who.person().id().value(),
                    () -> files.one(reports.find(who.person().id(), request), wanted));
            return answer(wanted, file);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(who, form.refused(e), model);
        }
    }

    /** How far a report of a long period is. The page comes again by itself until it is there. */
    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/report/making/{key}")
    Object making(Who who, @PathVariable String key, Model model, HttpServletResponse response) {
        Making making = longReports.find(who.person().id(), key).orElse(null);
        if (making == null) {
            throw Refused.notFound("report", "is not kept any more; choose it again", "fault.report-gone");
        }
        Refused refused = making.refused();
        if (refused != null) {
            response.setStatus(Statuses.code(refused));
            return page(who, making.form().refused(refused), model);
        }
        byte[] file = making.file();
        String at = making(who, making) + "/file";
        if (file != null && making.format() == ReportFormat.HTML) {
            return Flash.see(at);
        }
        if (file != null) {
            response.setHeader("Refresh", "0; url=" + at);
        } else if (!making.failed()) {
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("failed", making.failed());
        model.addAttribute("step", making.step());
        model.addAttribute("format", making.format());
        model.addAttribute("kilobytes", file == null ? null : (Integer) Math.ceilDiv(file.length, BYTES_A_KILOBYTE));
        model.addAttribute("file", at);
        return "pages/report-making";
    }

    @OpenToCoach({Scope.SESSIONS, Scope.PAIN, Scope.NOTES})
    @GetMapping("/report/making/{key}/file")
    ResponseEntity<byte[]> made(Who who, @PathVariable String key) {
        Making making = longReports.find(who.person().id(), key).orElse(null);
        byte[] file = making == null ? null : making.file();
        if (making == null || file == null) {
            throw Refused.notFound("report", "is not kept any more; choose it again", "fault.report-gone");
        }
        return answer(making.format(), file);
    }

    private static String making(Who who, Making making) {
        return who.link("/report/making/" + making.key());
    }

    private static ResponseEntity<byte[]> answer(ReportFormat wanted, byte[] file) {
        String name = "steadyback-report." + wanted.fileExtension();
        boolean read = wanted == ReportFormat.HTML;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (read ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name)
                                .build()
                                .toString());
        if (read) {
            answer.header("Content-Security-Policy", ReportFiles.CONTENT_SECURITY_POLICY);
        }
        return answer.body(file);
    }

    /** From now on a report of each month, in the language of this page, or none. */
    @PostMapping("/report/monthly")
    RedirectView chooseMonthly(
            @Unawaited Who who, @RequestParam(defaultValue = "false") boolean wanted, Locale locale) {
        commands.send(new ChooseMonthlyReport(who.person().id(), wanted ? locale.toLanguageTag() : null), Object.class);
        return Flash.to(who, "/report", wanted ? Flash.Did.MONTHLY : Flash.Did.NOT_MONTHLY);
    }

    @GetMapping("/report/months/{month}.pdf")
    ResponseEntity<byte[]> month(Who who, @PathVariable String month) {
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw Addressed.noPage();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("steadyback-report-" + wanted + ".pdf")
                                .build()
                                .toString())
                .body(monthly.read(who.person().id(), wanted));
    }
}
