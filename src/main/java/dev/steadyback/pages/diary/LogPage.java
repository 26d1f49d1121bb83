package dev.steadyback.pages.diary;

import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Undo;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be logged, and the form of each kind. A script shows these pages as a sheet over the page that somebody is on; what they log goes to {@link DayPage}. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class LogPage {
    private static final String DATE = "date";

    private final EntryBatch batch;
    private final RedFlags redFlags;

    LogPage(EntryBatch batch, RedFlags redFlags) {
        this.batch = batch;
        this.redFlags = redFlags;
    }

    @GetMapping({"/log", "/days/{date}/log"})
    Object which(
            Who who,
            @PathVariable Map<String, String> path,
            @RequestParam(name = DATE, required = false) @Nullable String picked,
            Model model) {
        if (picked != null) {
            LocalDate date = Dates.of(picked);
            return Flash.see(who.link(date.equals(who.today()) ? "/log" : "/days/" + date + "/log"));
        }
        return notYet(who).orElseGet(() -> {
            LogModel.which(model, who, date(who, path));
            return "pages/log";
        });
    }

    /** The form of a kind, filled in with what the address says. */
    @GetMapping({"/log/{kind}", "/days/{date}/log/{kind}"})
    String one(
            Who who,
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> said,
            Model model) {
        EntryKind kind = Choices.loggedByDay(path.getOrDefault("kind", ""));
        return notYet(who).orElseGet(() -> {
            LocalDate date = date(who, path);
            Form form = Form.sent(said).with(Form.KEY, Form.blank().key());
            LogModel.one(model, who, date, kind, kind == EntryKind.SESSION ? LogModel.begun(who, date, form) : form);
            return "pages/log-one";
        });
    }

    /** The pain of several places: each of them an entry, all of them or none. */
    @PostMapping("/days/{date}/log/pain")
    Object pain(
            @Unawaited Who who,
            @PathVariable(DATE) String day,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate date = Dates.of(day);
        Form form = Form.sent(typed);
        try {
            Fields fields = Fields.typed(form.with(DATE, null));
            LocalTime time = fields.time("time");
            PainKind kind = fields.choice("kind", PainKind.class);
            boolean now = time == null && date.equals(who.today()) && (kind == null || kind == PainKind.NOW);
            List<EntryBatch.New> scores =
                    PainSites.read(form, fields, now ? When.UNSAID : DayPage.when(who, form, date, time));
            fields.refuseIfFaulty();
            batch.recordAll(who.person().id(), scores);
            List<Receipt> logged =
                    find(who, scores.stream().map(EntryBatch.New::key).toList());
            if (logged.size() == 1) {
                Undo.offer(request, response, logged.getFirst().id());
            } else {
                Undo.forget(request, response);
            }
            return toDay(who, date, form, logged);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            LogModel.one(model, who, date, EntryKind.PAIN, form.refused(e));
            return "pages/log-one";
        }
    }

    private List<Receipt> find(Who who, List<String> keys) {
        return keys.stream()
                .flatMap(key -> batch.find(who.person().id(), key).stream())
                .toList();
    }

    private Object toDay(Who who, LocalDate date, Form form, List<Receipt> logged) {
        String place = logged.stream().anyMatch(r -> redFlags.about(who, r)) ? RedFlags.PLACE : "logged";
        return logged.size() == 1
                ? Flash.toDay(who, logged.getFirst(), Flash.Did.LOGGED, place)
                : Flash.toDay(who, date, Flash.Did.LOGGED_SCORES, form.key(), place);
    }

    /** Takes back all scores that one form has logged and nobody has changed since. */
    @PostMapping("/log/pain/{key}/undo")
    Object undo(@Unawaited Who who, @PathVariable String key) {
        List<Receipt> logged = find(who, PainSites.keys(key));
        batch.retractAll(
                who.person().id(),
                logged.stream().map(r -> new EntryBatch.Standing(r.id(), 0)).toList());
        LocalDate date =
                logged.isEmpty() ? who.today() : logged.getFirst().moment().date();
        return Flash.toDay(who, date, Flash.Did.UNDONE_SCORES, null, "logged");
    }

    private static Optional<String> notYet(Who who) {
        return who.today().isBefore(who.start()) ? Optional.of("pages/not-yet") : Optional.empty();
    }

    private static LocalDate date(Who who, Map<String, String> path) {
        String date = path.get(DATE);
        return date == null ? who.today() : Dates.of(date);
    }
}
