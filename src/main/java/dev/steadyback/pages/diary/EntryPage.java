package dev.steadyback.pages.diary;

import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.language.Texts;
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
import java.util.Locale;
import java.util.function.Function;
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

/** One entry: corrects it, takes it back, and brings it back. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class EntryPage {
    private final Entries entries;
    private final RedFlags redFlags;

    EntryPage(Entries entries, RedFlags redFlags) {
        this.entries = entries;
        this.redFlags = redFlags;
    }

    @GetMapping("/entries/{id}")
    String entry(Who who, @PathVariable String id, Model model, Locale locale) {
        Receipt entry = entries.find(who.person().id(), new EntryId(id));
        return page(model, who, entry, EntryForm.of(entry, Texts.in(locale)));
    }

    @PostMapping("/entries/{id}")
    Object correct(
            @Unawaited Who who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        EntryId entry = new EntryId(id);
        Receipt current = entries.find(who.person().id(), entry);
        Form form = Form.sent(typed);
        try {
            Fields fields = Fields.typed(form);
            When when = When.read(fields);
            Facts facts = EntryKind.of(current.facts()).read(fields);
            fields.refuseIfFaulty();
            Receipt receipt = entries.correct(who.person().id(), entry, version(form), when, facts);
            return toDay(who, receipt, Flash.Did.CORRECTED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            Form again = form.refused(e);
            if (e.kind() == Refused.Kind.STALE) {
                // What was typed stays; saved once more, it takes the place of what the entry says by now.
                again = again.with("version", current.version());
                model.addAttribute("stale", true);
            }
            return page(model, who, current, again);
        }
    }

    /** Adds the pain before and after a session to it; the rest stays as it is. */
    @PostMapping("/entries/{id}/session-pain")
    Object sessionPain(
            @Unawaited Who who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Receipt current = entries.find(who.person().id(), new EntryId(id));
        if (!(current.facts() instanceof Facts.Session session)) {
            throw Refused.notFound("id", "names no session", "fault.nothing-there");
        }
        try {
            Receipt receipt = amend(
                    who,
                    current,
                    Form.sent(typed),
                    fields -> session.withPain(
                            fields.wholeNumber("painBefore", 0, 10), fields.wholeNumber("painAfter", 0, 10)));
            return toDay(who, receipt, Flash.Did.CORRECTED);
        } catch (Refused e) {
            return notAmended(e, who, current, model, response, locale);
        }
    }

    /** Says which day was a flare-up's last; the rest stays as it is. */
    @PostMapping("/entries/{id}/flare-end")
    Object flareEnd(
            @Unawaited Who who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Receipt current = entries.find(who.person().id(), new EntryId(id));
        if (!(current.facts() instanceof Facts.Flare flare)) {
            throw Refused.notFound("id", "names no flare", "fault.nothing-there");
        }
        try {
            Receipt ended = amend(who, current, Form.sent(typed), fields -> {
                LocalDate to = fields.date("to");
                if (to == null && !fields.has("to")) {
                    fields.fault("to", "is missing; choose a day", "fault.day-missing");
                }
                return to == null ? flare : flare.until(to);
            });
            return Flash.toToday(who, Flash.Did.FLARE_ENDED, ended);
        } catch (Refused e) {
            return notAmended(e, who, current, model, response, locale);
        }
    }

    /** Says something more in an entry, at the moment it has. */
    private Receipt amend(Who who, Receipt current, Form form, Function<Fields, Facts> more) {
        Fields fields = Fields.typed(form);
        Facts facts = more.apply(fields);
        fields.refuseIfFaulty();
        return entries.correct(who.person().id(), current.id(), version(form), When.UNSAID, facts);
    }

    /** Back to the day when somebody was faster; otherwise the entry's page, with what is wrong. */
    private Object notAmended(
            Refused refused, Who who, Receipt current, Model model, HttpServletResponse response, Locale locale) {
        if (refused.kind() == Refused.Kind.STALE) {
            return toDay(who, current, Flash.Did.MEANWHILE);
        }
        response.setStatus(Statuses.code(refused));
        return page(model, who, current, EntryForm.of(current, Texts.in(locale)).refused(refused));
    }

    @PostMapping("/entries/{id}/retract")
    RedirectView retract(
            @Unawaited Who who,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        EntryId entry = new EntryId(id);
        try {
            Receipt receipt = entries.retract(who.person().id(), entry, version(Form.sent(typed)), null);
            Undo.forget(request, response);
            return toDay(who, receipt, Flash.Did.RETRACTED);
        } catch (Refused e) {
            if (e.kind() != Refused.Kind.STALE) {
                throw e;
            }
            Receipt current = entries.find(who.person().id(), entry);
            return toDay(who, current, current.retracted() ? Flash.Did.RETRACTED : Flash.Did.MEANWHILE);
        }
    }

    @PostMapping("/entries/{id}/reinstate")
    RedirectView reinstate(@Unawaited Who who, @PathVariable String id) {
        return toDay(who, entries.reinstate(who.person().id(), new EntryId(id), null), Flash.Did.REINSTATED);
    }

    private RedirectView toDay(Who who, Receipt entry, Flash.Did did) {
        return Flash.toDay(who, entry, did, redFlags.about(who, entry) ? RedFlags.PLACE : "logged");
    }

    private static @Nullable Long version(Form form) {
        Fields fields = new Fields(form);
        Integer version = fields.wholeNumber("version", 0, Integer.MAX_VALUE);
        fields.refuseIfFaulty();
        return version == null ? null : (Long) version.longValue();
    }

    private String page(Model model, Who who, Receipt entry, Form form) {
        model.addAttribute("entry", entry);
        model.addAttribute("history", entries.history(who.person().id(), entry.id()));
        model.addAttribute("kind", EntryKind.of(entry.facts()));
        model.addAttribute("form", form);
        model.addAttribute("date", entry.moment().date());
        if (entry.facts() instanceof Facts.Session) {
            LogModel.session(model, who, entry.moment().date(), form);
        }
        return "pages/entry";
    }
}
