package dev.steadyback.pages.plan;

import dev.steadyback.backup.Backups;
import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.pages.kit.Zones;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.ChangeDaySettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When a day starts and in which zone, the language, and the ways to all else that is set once. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class SettingsPage {
    private static final String PATH = "/settings";

    private final Commands commands;
    private final Backups backups;

    SettingsPage(Commands commands, Backups backups) {
        this.commands = commands;
        this.backups = backups;
    }

    @GetMapping(PATH)
    String settings(Who who, Model model) {
        Programme programme = who.programme();
        return page(model, Form.blank().with("zone", programme.zone()).with("dayStart", programme.dayStart()));
    }

    @PostMapping(PATH)
    Object change(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        who.needsProgramme();
        Form form = Form.sent(typed);
        try {
            Fields fields = new Fields(form);
            ZoneId zone = fields.zone("zone");
            LocalTime dayStart = fields.time("dayStart");
            fields.refuseIfFaulty();
            commands.send(
                    new ChangeDaySettings(
                            who.person().id(),
                            Objects.requireNonNullElse(zone, who.programme().zone()),
                            Objects.requireNonNullElse(dayStart, who.programme().dayStart())),
                    Programme.class);
            return Flash.to(who, PATH, Flash.Did.SETTINGS);
        } catch (Refused e) {
            response.setStatus(Statuses.code(e));
            return page(model, form.refused(e));
        }
    }

    private String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("zones", Zones.choices());
        model.addAttribute("backup", backups.atHome());
        return "pages/settings";
    }
}
