package dev.steadyback.pages.insight;

import dev.steadyback.chart.Charts;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.diary.Overview;
import dev.steadyback.diary.Overviews;
import dev.steadyback.diary.Persons;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.CostlyWork;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programmes;
import dev.steadyback.report.Report;
import dev.steadyback.report.ReportRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everyone with a diary here, to switch between them and to see them side by side. */
@Controller
class PersonsPage {
    private static final int WEEKS = 26;
    private static final String EVERYONE = "everyone";

    /** A chart of more persons than these is longer than anybody reads. */
    private static final int MOST_SIDE_BY_SIDE = 50;

    private final Persons persons;
    private final Programmes programmes;
    private final Overviews overviews;
    private final FoundReports reports;
    private final Charts charts;
    private final PageCharts pageCharts;
    private final Clock clock;
    private final CostlyWork work;

    PersonsPage(
            Persons persons,
            Programmes programmes,
            Overviews overviews,
            FoundReports reports,
            Charts charts,
            PageCharts pageCharts,
            Clock clock,
            CostlyWork work) {
        this.programmes = programmes;
        this.overviews = overviews;
        this.work = work;
        this.persons = persons;
        this.reports = reports;
        this.charts = charts;
        this.pageCharts = pageCharts;
        this.clock = clock;
    }

    /**
     * Everyone by name. Who looks for somebody among many types a part of the name, which the page's script looks for in the list: the name of somebody with a bad back
     * belongs into no address, and so into no log and no history. Without the script the list is whole, and its letters lead on.
     */
    @GetMapping("/persons")
    String persons(@RequestParam(required = false) @Nullable String did, Model model, Locale locale) {
        Flash.did(did).ifPresent(d -> model.addAttribute("flash", new Flash(d, null)));
        return page(model, Form.blank(), locale);
    }

    /** Adds somebody; who was added already and has not begun yet goes on with it. */
    @PostMapping("/persons")
    Object add(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            String name = fields.requiredText("name", Fields.NAME_LENGTH);
            fields.refuseIfFaulty();
            PersonId added = persons.find(name)
                    .filter(id -> persons.open().stream().anyMatch(p -> p.id().equals(id)))
                    .filter(id -> programmes.find(id).isEmpty())
                    .orElseGet(() -> persons.register(name));
            boolean own = persons.own().filter(added::equals).isPresent();
            return Flash.see(own ? "/start" : "/persons/" + added + "/start");
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, form.refused(e), locale);
        }
    }

    private String page(Model model, Form form, Locale locale) {
        List<NameList.Row> known = NameList.of(persons.open(), locale);
        model.addAttribute("form", form);
        model.addAttribute("persons", known);
        model.addAttribute("letters", NameList.letters(known));
        model.addAttribute(
                "overviews",
                overviews.find(known.stream().map(NameList.Row::id).toList(), clock.instant()).stream()
                        .collect(Collectors.toMap(Overview::id, Function.identity())));
        model.addAttribute("me", persons.me().orElse(null));
        model.addAttribute("sample", PersonId.SAMPLE);
        boolean sideBySide = known.size() > 1 && known.size() <= MOST_SIDE_BY_SIDE;
        List<Report> all = sideBySide ? everyone(locale) : List.of();
        if (all.size() > 1) {
            model.addAttribute("overview", charts.persons(all));
            model.addAttribute("sideBySide", pageCharts.persons(all));
        }
        return "pages/persons";
    }

    /** Everyone's reports of the last half year. */
    private List<Report> everyone(Locale locale) {
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusWeeks(WEEKS);
        return work.of(
                EVERYONE, () -> reports.findAll(ReportRequest.ofCharts(locale).over(from, null), now));
    }
}
