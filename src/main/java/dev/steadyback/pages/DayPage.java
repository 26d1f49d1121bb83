package dev.steadyback.pages;

import dev.steadyback.entry.Entries;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Receipt;
import dev.steadyback.entry.When;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
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

/** Any day up to today: shows it and takes new entries for it. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class DayPage {
    private final Entries entries;
    private final DayModel dayModel;

    DayPage(Entries entries, DayModel dayModel) {
        this.entries = entries;
        this.dayModel = dayModel;
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
            Who who,
            @PathVariable("date") String day,
            @PathVariable("kind") String path,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        LocalDate date = Dates.of(day);
        EntryKind kind = EntryKind.at(path);
        Form form = Form.sent(typed);
        try {
            Fields fields = Fields.typed(form.with("date", null));
            LocalTime time = fields.time("time");
            Facts facts = kind.read(fields);
            fields.refuseIfFaulty();
            Receipt receipt = entries.record(who.person().id(), form.key(), when(who, form, date, time), facts);
            Undo.offer(response, receipt.id());
            return Flash.toDay(who, receipt, Flash.Did.LOGGED);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            model.addAttribute(kind.form(), form.refused(e));
            return page(model, who, date);
        }
    }

    /** «Now» is when the server hears it; otherwise the day shown, whose hours before the day start are the next calendar day's. */
    private static When when(Who who, Form form, LocalDate date, @Nullable LocalTime time) {
        Programme programme = who.programme();
        if (form.has("now", "true")) {
            return When.NOW;
        }
        boolean small = time != null && time.isBefore(programme.dayStart());
        return When.on(small ? date.plusDays(1) : date, time);
    }

    private String page(Model model, Who who, LocalDate date) {
        dayModel.fill(model, who, date);
        return "pages/day";
    }
}
