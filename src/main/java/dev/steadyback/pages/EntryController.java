package dev.steadyback.pages;

import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
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
import org.springframework.web.servlet.view.RedirectView;

/** One entry: corrects it, takes it back, and brings it back. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class EntryController {
    private final Entries entries;
    private final Diary diary;

    EntryController(Entries entries, Diary diary) {
        this.entries = entries;
        this.diary = diary;
    }

    @GetMapping("/days/{date}/entries/{id}")
    String entry(Who who, @PathVariable String date, @PathVariable String id, Model model) {
        LoggedEntry entry = find(who, Dates.of(date), new EntryId(id))
                .orElseThrow(() -> Refused.notFound(
                        "id", "is not on this day: it may have been moved to another day or removed"));
        return page(model, who, Dates.of(date), entry.id(), EntryKind.of(entry.facts()), EntryForm.of(entry), entry);
    }

    @PostMapping("/days/{date}/entries/{id}")
    Object correct(
            Who who,
            @PathVariable String date,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        EntryId entry = new EntryId(id);
        Form form = Form.sent(typed);
        EntryKind kind = EntryKind.at(Objects.requireNonNullElse(form.value("entry-kind"), ""));
        try {
            Fields fields = new Fields(form);
            When when = When.read(fields);
            Facts facts = kind.read(fields);
            fields.refuseIfFaulty();
            Receipt receipt = entries.correct(who.person().id(), entry, version(form), when, facts);
            return Flash.to(who, "/days/" + receipt.moment().date(), Flash.Did.CORRECTED, receipt.id());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            LoggedEntry current = find(who, Dates.of(date), entry).orElse(null);
            Form again = form.refused(e);
            if (e.kind() == Refused.Kind.STALE) {
                // What was typed stays; saved once more, it takes the place of what the entry says by now.
                again = again.with("version", current == null ? null : current.version());
                model.addAttribute("stale", true);
            }
            return page(model, who, Dates.of(date), entry, kind, again, current);
        }
    }

    @PostMapping("/entries/{id}/retract")
    RedirectView retract(Who who, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        EntryId entry = new EntryId(id);
        Form form = Form.sent(typed);
        try {
            Receipt receipt = entries.retract(who.person().id(), entry, version(form), null);
            return Flash.to(who, "/days/" + receipt.moment().date(), Flash.Did.RETRACTED, receipt.id());
        } catch (Refused e) {
            String date = form.value("date");
            if (e.kind() != Refused.Kind.STALE || date == null) {
                throw e;
            }
            return Flash.to(who, "/days/" + Dates.of(date), Flash.Did.MEANWHILE);
        }
    }

    @PostMapping("/entries/{id}/reinstate")
    RedirectView reinstate(Who who, @PathVariable String id) {
        Receipt receipt = entries.reinstate(who.person().id(), new EntryId(id), null);
        return Flash.to(who, "/days/" + receipt.moment().date(), Flash.Did.REINSTATED, receipt.id());
    }

    private Optional<LoggedEntry> find(Who who, LocalDate date, EntryId id) {
        return diary.day(who.person().id(), date, null).stream()
                .filter(e -> e.id().equals(id))
                .findFirst();
    }

    private static @Nullable Long version(Form form) {
        Fields fields = new Fields(form);
        Integer version = fields.wholeNumber("version", 0, Integer.MAX_VALUE);
        fields.refuseIfFaulty();
        return version == null ? null : (Long) version.longValue();
    }

    private static String page(
            Model model, Who who, LocalDate date, EntryId id, EntryKind kind, Form form, @Nullable LoggedEntry entry) {
        model.addAttribute("date", date);
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("entry", entry);
        model.addAttribute("choices", DayPage.choices(who, date));
        return "pages/entry";
    }
}
