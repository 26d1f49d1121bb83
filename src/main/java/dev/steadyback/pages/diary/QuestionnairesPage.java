package dev.steadyback.pages.diary;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.chart.PageCharts;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.PersonCommand.ChooseQuestionnaireRhythm;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.trend.QuestionnaireTrendView;
import dev.steadyback.trend.QuestionnaireTrends;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The questionnaires: what they have come to, how often they are asked, and the form of each. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class QuestionnairesPage {
    private static final String PATH = "/questionnaires";
    private static final String OF_ONE = PATH + "/{instrument}";

    private final Entries entries;
    private final Commands commands;
    private final RedFlags redFlags;
    private final PageCharts charts;

    QuestionnairesPage(Entries entries, Commands commands, RedFlags redFlags, PageCharts charts) {
        this.charts = charts;
        this.entries = entries;
        this.commands = commands;
        this.redFlags = redFlags;
    }

    /**
     * One questionnaire.
     *
     * @param series its scores; null when there are none
     * @param weeks after how many weeks it is asked again; null for never
     */
    public record Shown(
            Instrument instrument,
            QuestionnaireTrendView.@Nullable Series series,
            @Nullable Integer weeks) {
        public List<QuestionnaireTrendView.Score> newestFirst() {
            return series == null ? List.of() : series.scores().reversed();
        }

        private boolean repeated() {
            return series != null && series.scores().size() > 1;
        }
    }

    @GetMapping(PATH)
    String all(Who who, Model model, Locale locale) {
        if (who.today().isBefore(who.start())) {
            return "pages/not-yet";
        }
        Period whole = Period.of(who.programme(), null, null, who.now());
        QuestionnaireTrendView trend = QuestionnaireTrends.find(who.person(), whole, who.reading());
        List<Shown> shown = Arrays.stream(Instrument.values())
                .map(i -> new Shown(
                        i,
                        trend.instruments().stream()
                                .filter(s -> s.instrument() == i)
                                .findFirst()
                                .orElse(null),
                        who.person().rhythms().get(i)))
                .toList();
        model.addAttribute(
                "asked", shown.stream().filter(s -> s.instrument().isAsked()).toList());
        model.addAttribute(
                "totals", shown.stream().filter(s -> !s.instrument().isAsked()).toList());
        model.addAttribute("rhythms", ChooseQuestionnaireRhythm.RHYTHMS);
        model.addAttribute("redFlagsNow", redFlags.broughtUp(who, model));
        if (shown.stream().anyMatch(Shown::repeated)) {
            model.addAttribute("drawn", charts.questionnaires(trend, Texts.in(locale)));
        }
        return "pages/questionnaires";
    }

    @PostMapping(OF_ONE + "/rhythm")
    RedirectView rhythm(
            @Unawaited Who who, @PathVariable String instrument, @RequestParam MultiValueMap<String, String> typed) {
        Fields fields = new Fields(Form.sent(typed));
        Integer weeks = fields.wholeNumber("weeks", 1, 4);
        fields.refuseIfFaulty();
        commands.send(new ChooseQuestionnaireRhythm(who.person().id(), named(instrument), weeks), Object.class);
        return Flash.to(who, PATH, weeks == null ? Flash.Did.NOT_ASKED : Flash.Did.ASKED, instrument);
    }

    @GetMapping(OF_ONE)
    String form(
            Who who,
            @PathVariable String instrument,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        if (who.today().isBefore(who.start())) {
            return "pages/not-yet";
        }
        Instrument wanted = named(instrument);
        LocalDate day = date == null ? who.today() : Dates.of(date);
        return page(model, wanted, Form.blank().with("instrument", wanted).with("date", day));
    }

    @PostMapping(OF_ONE)
    Object log(
            @Unawaited Who who,
            @PathVariable String instrument,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Instrument wanted = named(instrument);
        Form form = Form.sent(typed).with("instrument", wanted);
        try {
            Fields fields = Fields.typed(form);
            LocalDate date = fields.date("date");
            Facts facts = EntryKind.QUESTIONNAIRE.read(fields);
            fields.refuseIfFaulty();
            When when = date == null || date.equals(who.today()) ? When.UNSAID : When.on(date);
            Receipt receipt = entries.record(who.person().id(), form.key(), when, facts);
            return Flash.see(who.link(PATH) + "?did=" + Flash.Did.LOGGED.code() + "&entry=" + receipt.id());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, wanted, form.refused(e));
        }
    }

    private static Instrument named(String path) {
        return Addressed.named(Instrument.values(), path);
    }

    private static String page(Model model, Instrument instrument, Form form) {
        model.addAttribute("instrument", instrument);
        model.addAttribute("form", form);
        return "pages/questionnaire";
    }
}
