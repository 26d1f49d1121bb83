package dev.steadyback.pages.diary;

import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
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
import java.util.Map;
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

/** Any day up to today: shows it and takes new entries for it. One that is refused is shown again in the form of its kind. */
@Controller
@RequestMapping({"", "/persons/{person}"})
public class DayPage {
    private final Entries entries;
    private final DayModel dayModel;
    private final RedFlags redFlags;

    DayPage(Entries entries, DayModel dayModel, RedFlags redFlags) {
        this.entries = entries;
        this.dayModel = dayModel;
        this.redFlags = redFlags;
    }

    /** Where the date picker leads. */
    @GetMapping("/days")
    RedirectView pick(Who who, @RequestParam Map<String, String> typed) {
        Fields fields = new Fields(Form.sent(MultiValueMap.fromSingleValue(typed)));
        LocalDate date = fields.date("date");
        fields.refuseIfFaulty();
        return Flash.see(who.link(date == null ? "/" : "/days/" + date));
    }

    @GetMapping("/days/{date}")
    String day(Who who, @PathVariable String date, Model model) {
        return page(model, who, Dates.of(date));
    }

    @PostMapping("/days/{date}/{kind}")
    Object log(
            @Unawaited Who who,
            @PathVariable("date") String day,
            @PathVariable("kind") String path,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate shown = Dates.of(day);
        EntryKind kind = EntryKind.at(path);
        Form form = Form.sent(typed);
        try {
            Fields fields = Fields.typed(form.with("date", null));
            LocalDate date = kind == EntryKind.FLARE ? since(fields, shown) : shown;
            LocalTime time = fields.time("time");
            Facts facts = kind.read(fields);
            fields.refuseIfFaulty();
            EntryId said = saidBefore(who, form, date, facts);
            if (said != null) {
                Receipt known = entries.find(who.person().id(), said);
                Flash.Did did = sameOutcome(known.facts(), facts) ? Flash.Did.LOGGED : Flash.Did.MEANWHILE;
                return Flash.toDay(who, known, did, place(who, known, form));
            }
            Receipt receipt = entries.record(who.person().id(), form.key(), when(who, form, date, time), facts);
            Undo.offer(request, response, receipt.id());
            return Flash.toDay(who, receipt, Flash.Did.LOGGED, place(who, receipt, form));
        } catch (Refused e) {
            if (!Choices.LOGGED_BY_DAY.contains(kind)) {
                throw e;
            }
            response.setStatus(Statuses.code(e));
            LogModel.one(model, who, shown, kind, form.refused(e));
            return "pages/log-one";
        }
    }

    /** The first day of a flare-up: that of the page unless another one is chosen. */
    private static LocalDate since(Fields fields, LocalDate shown) {
        LocalDate chosen = fields.date("since");
        if (chosen == null && fields.given("since")) {
            chosen = fields.date("sinceDay");
            if (chosen == null && !fields.has("sinceDay")) {
                fields.fault("sinceDay", "is missing; choose a day", "fault.day-missing");
            }
        }
        return chosen == null ? shown : chosen;
    }

    /**
     * The entry that another tap has made of the same since the page was loaded, in another window perhaps; null when there is none.
     *
     * @throws Refused if more was typed than a tap says: then it is not dropped without a word
     */
    private @Nullable EntryId saidBefore(Who who, Form form, LocalDate date, Facts facts) {
        if (!quick(form) && !form.has("planned", "true")) {
            return null;
        }
        EntryId ours = EntryId.of(who.person().id(), form.key());
        EntryId said = dayModel.saidBefore(who, date, facts)
                .filter(id -> !id.equals(ours))
                .orElse(null);
        if (said != null && !quick(form) && facts instanceof Facts.Session session) {
            throw Refused.invalid(
                    "fulfils", "was logged meanwhile: " + session.name(), "fault.logged-meanwhile", session.name());
        }
        return said;
    }

    private static boolean sameOutcome(Facts known, Facts tapped) {
        return !(known instanceof Facts.Session a && tapped instanceof Facts.Session b)
                || (a.done() == b.done() && a.stopReason() == b.stopReason());
    }

    /** Whether all that was said was said by one tap: forms that take words have a field for a note. */
    private static boolean quick(Form form) {
        return form.value("note") == null;
    }

    /** The part of the page that was tapped; that of the safety text where the tap brought it up somewhere else. */
    private String place(Who who, Receipt receipt, Form form) {
        return switch (receipt.facts()) {
            case Facts.PainScore f -> "how-much"; // the safety text follows the scale
            case Facts.Session f when redFlags.about(who, receipt) -> RedFlags.PLACE;
            case Facts.Session f when quick(form) || f.fulfils() != null -> "due";
            default -> redFlags.about(who, receipt) ? RedFlags.PLACE : "logged";
        };
    }

    /** «Now» is when the server hears it; otherwise the day shown, whose hours before the day start are the next calendar day's. */
    static When when(Who who, Form form, LocalDate date, @Nullable LocalTime time) {
        if (form.has("now", "true")) {
            return When.UNSAID;
        }
        return When.on(time == null ? date : who.programme().calendarDay(date, time), time);
    }

    private String page(Model model, Who who, LocalDate date) {
        dayModel.fill(model, who, date);
        return "pages/day";
    }
}
