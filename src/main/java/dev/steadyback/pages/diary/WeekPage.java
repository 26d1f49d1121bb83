package dev.steadyback.pages.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.DiaryDays;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.entry.EntryId;
import dev.steadyback.pages.kit.Dates;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.web.util.UriUtils;

/** A forgotten week, logged in one go: what is filled in is stored together, or nothing is. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class WeekPage {
    private final Entries entries;
    private final EntryBatch batch;
    private final RedFlags redFlags;

    WeekPage(Entries entries, EntryBatch batch, RedFlags redFlags) {
        this.entries = entries;
        this.batch = batch;
        this.redFlags = redFlags;
    }

    @GetMapping("/diary/weeks/{monday}")
    String week(
            Who who, @PathVariable String monday, @RequestParam(required = false) @Nullable String sent, Model model) {
        List<WeekForm.Line> lines = lines(who, Dates.of(monday));
        model.addAttribute("sent", sent);
        model.addAttribute("redFlagsNow", sent != null && redFlags.shownBeside(who, stored(who, lines, sent)));
        return page(model, who, lines, Form.blank());
    }

    @PostMapping("/diary/weeks/{monday}")
    Object log(
            Who who,
            @PathVariable String monday,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        List<WeekForm.Line> lines = lines(who, Dates.of(monday));
        Form form = Form.sent(typed);
        try {
            Fields fields = Fields.typed(form);
            List<EntryBatch.New> read =
                    WeekForm.read(lines, form, fields, who.person().id());
            fields.refuseIfFaulty();
            batch.recordAll(who.person().id(), read);
            return see(who, lines, Flash.Did.LOGGED_WEEK, form.key());
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, who, lines, form.refused(e));
        }
    }

    /** Takes back all that one form has stored and nobody has changed since. */
    @PostMapping("/diary/weeks/{monday}/undo")
    RedirectView undo(Who who, @PathVariable String monday, @RequestParam MultiValueMap<String, String> typed) {
        List<WeekForm.Line> lines = lines(who, Dates.of(monday));
        Form form = Form.sent(typed);
        lines.stream()
                .flatMap(WeekForm.Line::fields)
                .forEach(field -> takeBack(who, EntryId.of(who.person().id(), WeekForm.key(form, field))));
        return see(who, lines, Flash.Did.UNDONE_WEEK, "");
    }

    private void takeBack(Who who, EntryId entry) {
        try {
            entries.retract(who.person().id(), entry, 0L, null);
        } catch (Refused e) {
            // It was not filled in, or says something else by now.
        }
    }

    /** What one form has stored. */
    private static List<LoggedEntry> stored(Who who, List<WeekForm.Line> lines, String key) {
        Form form = Form.blank().with(Form.KEY, key);
        Set<String> ours = lines.stream()
                .flatMap(WeekForm.Line::fields)
                .map(field ->
                        EntryId.of(who.person().id(), WeekForm.key(form, field)).value())
                .collect(Collectors.toSet());
        return lines.stream()
                .flatMap(line -> line.day().entries().stream())
                .filter(e -> ours.contains(e.id().value()))
                .toList();
    }

    private List<WeekForm.Line> lines(Who who, LocalDate date) {
        LocalDate monday = Weeks.monday(date);
        Period week = Period.of(who.programme(), monday, monday.plusDays(6), who.now());
        return DiaryDays.find(who.person(), week, who.reading()).stream()
                .map(day -> WeekForm.line(who, day))
                .toList();
    }

    private static RedirectView see(Who who, List<WeekForm.Line> lines, Flash.Did did, String sent) {
        LocalDate monday = Weeks.monday(lines.getFirst().day().date());
        return Flash.see(who.link("/diary/weeks/" + monday) + "?did=" + did.code() + "&sent="
                + UriUtils.encode(sent, StandardCharsets.UTF_8) + "#save-week");
    }

    private static String page(Model model, Who who, List<WeekForm.Line> lines, Form form) {
        LocalDate monday = Weeks.monday(lines.getFirst().day().date());
        model.addAttribute("lines", lines);
        model.addAttribute("monday", monday);
        model.addAttribute("form", form);
        model.addAttribute("older", monday.isAfter(who.start()) ? monday.minusDays(7) : null);
        model.addAttribute("newer", monday.plusDays(6).isBefore(who.today()) ? monday.plusDays(7) : null);
        return "pages/week";
    }
}
