package dev.steadyback.pages.device;

import dev.steadyback.diary.ReminderChoices;
import dev.steadyback.diary.Reminders;
import dev.steadyback.language.Texts;
import dev.steadyback.pages.kit.Addressed;
import dev.steadyback.pages.kit.Form;
import dev.steadyback.pages.kit.Statuses;
import dev.steadyback.pages.kit.Unawaited;
import dev.steadyback.pages.kit.Who;
import dev.steadyback.person.FeedToken;
import dev.steadyback.person.PersonCommand;
import dev.steadyback.person.PersonCommand.ChooseReminders;
import dev.steadyback.person.PersonCommand.CloseCalendarFeed;
import dev.steadyback.person.PersonCommand.OpenCalendarFeed;
import dev.steadyback.person.PersonEvent.CalendarFeedOpened;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Fields;
import dev.steadyback.platform.Refused;
import dev.steadyback.reminder.Device;
import dev.steadyback.reminder.Devices;
import dev.steadyback.reminder.PushMessages;
import dev.steadyback.reminder.ServerKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Reminders: messages to devices, and the calendar feed. All of it is off until somebody switches it on. */
@Controller
@RequestMapping({"", "/persons/{person}"})
class RemindersPage {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Reminders reminders;
    private final Devices devices;
    private final ServerKeys keys;
    private final PushMessages messages;
    private final Commands commands;

    RemindersPage(Reminders reminders, Devices devices, ServerKeys keys, PushMessages messages, Commands commands) {
        this.reminders = reminders;
        this.devices = devices;
        this.keys = keys;
        this.messages = messages;
        this.commands = commands;
    }

    /**
     * A device as the page shows it.
     *
     * @param hash by which a browser knows itself: the page need not hold its address
     */
    public record Shown(String id, String service, LocalDate added, String hash) {}

    @GetMapping("/reminders")
    String reminders(
            Who who,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        ReminderChange change = ReminderChange.of(done);
        if (change != null) {
            model.addAttribute("done", Texts.in(locale).name(change));
        }
        return page(model, who, request);
    }

    /** Saves the times; with what a browser gave also that browser, which then has to have something to remind of. */
    @PostMapping("/reminders/times")
    Object times(
            @Unawaited Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        Fields fields = new Fields(form);
        try {
            LocalTime training = fields.time("training");
            LocalTime painScore = fields.time("painScore");
            boolean device = fields.has("endpoint");
            if (device && !fields.has("training") && !fields.has("painScore")) {
                fields.fault("training", "is missing; choose a time of day", "fault.time-missing");
            }
            fields.refuseIfFaulty();
            PersonId person = who.person().id();
            if (device) {
                devices.add(
                        person,
                        text(form, "endpoint"),
                        text(form, "p256dh"),
                        text(form, "auth"),
                        locale.toLanguageTag());
            }
            send(new ChooseReminders(person, training, painScore));
            return (device ? ReminderChange.DEVICE : saved(person, training, painScore)).to(who);
        } catch (Refused e) {
            return again(e, "timesForm", form, model, who, request, response);
        }
    }

    /** Whether what was saved reminds anybody: a time alone does not. */
    private ReminderChange saved(PersonId person, @Nullable LocalTime training, @Nullable LocalTime painScore) {
        if (training == null && painScore == null) {
            return ReminderChange.TIMES_OFF;
        }
        return devices.of(person).isEmpty() ? ReminderChange.TIMES_WITHOUT_DEVICE : ReminderChange.TIMES;
    }

    @PostMapping("/reminders/devices/{device}/remove")
    RedirectView remove(Who who, @PathVariable String device) {
        devices.find(who.person().id(), device).ifPresent(devices::remove);
        return ReminderChange.DEVICE_REMOVED.to(who);
    }

    @PostMapping("/reminders/devices/{device}/try")
    RedirectView attempt(Who who, @PathVariable String device) {
        Device one = devices.find(who.person().id(), device).orElseThrow(Addressed::noPage);
        return switch (messages.send(one, "push.trial", "trial", who.link("/reminders"))) {
            case TAKEN -> ReminderChange.TRIED.to(who);
            case FAILED -> ReminderChange.NOT_TRIED.to(who);
            case GONE -> {
                devices.remove(one);
                yield ReminderChange.GONE.to(who);
            }
        };
    }

    /** Opens the calendar, or changes how it shows the sessions; the address stays. */
    @PostMapping("/reminders/calendar")
    Object calendar(
            Who who,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.sent(typed);
        Fields fields = new Fields(form);
        try {
            LocalTime time = fields.time("time");
            fields.refuseIfFaulty();
            CalendarFeedOpened before = reminders.of(who.person().id()).feed();
            FeedToken token = before == null ? FeedToken.random() : before.feed();
            send(new OpenCalendarFeed(
                    who.person().id(), token, time, form.has("neutral", "true"), locale.toLanguageTag()));
            return (time == null ? ReminderChange.CALENDAR_WITHOUT_TIME : ReminderChange.CALENDAR).to(who);
        } catch (Refused e) {
            return again(e, "calendarForm", form, model, who, request, response);
        }
    }

    @PostMapping("/reminders/calendar/renew")
    RedirectView renew(Who who, Locale locale) {
        CalendarFeedOpened before = reminders.of(who.person().id()).feed();
        send(new OpenCalendarFeed(
                who.person().id(),
                FeedToken.random(),
                before == null ? null : before.time(),
                before != null && before.neutral(),
                locale.toLanguageTag()));
        return ReminderChange.CALENDAR_RENEWED.to(who);
    }

    @PostMapping("/reminders/calendar/close")
    RedirectView close(@Unawaited Who who) {
        send(new CloseCalendarFeed(who.person().id()));
        return ReminderChange.CALENDAR_CLOSED.to(who);
    }

    private void send(PersonCommand command) {
        commands.send(command, Object.class);
    }

    private String again(
            Refused refused,
            String name,
            Form form,
            Model model,
            Who who,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(Statuses.code(refused));
        model.addAttribute(name, form.refused(refused));
        return page(model, who, request);
    }

    private String page(Model model, Who who, HttpServletRequest request) {
        ReminderChoices choices = reminders.of(who.person().id());
        CalendarFeedOpened feed = choices.feed();
        if (!model.containsAttribute("timesForm")) {
            model.addAttribute(
                    "timesForm",
                    Form.blank().with("training", choices.training()).with("painScore", choices.painScore()));
        }
        if (!model.containsAttribute("calendarForm")) {
            model.addAttribute(
                    "calendarForm",
                    Form.blank()
                            .with("time", feed == null ? null : feed.time())
                            .with("neutral", feed != null && feed.neutral()));
        }
        if (feed != null) {
            String address = ServletUriComponentsBuilder.fromContextPath(request)
                    .path("/calendar/" + feed.feed().value() + ".ics")
                    .toUriString();
            model.addAttribute("address", address);
            model.addAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
        }
        ZoneId zone = who.person().findProgramme().map(p -> p.zone()).orElse(ZoneOffset.UTC);
        model.addAttribute("loopback", LOOPBACK.contains(request.getServerName()));
        model.addAttribute("serverKey", keys.publicKey());
        List<Shown> shown =
                devices.of(who.person().id()).stream().map(d -> shown(d, zone)).toList();
        model.addAttribute("devices", shown);
        model.addAttribute("pushState", pushState(choices, shown.isEmpty()));
        model.addAttribute("calendarState", calendarState(feed));
        return "pages/reminders";
    }

    /** The text that says whether devices remind, and what is missing if they do not. */
    private static String pushState(ReminderChoices choices, boolean noDevice) {
        boolean noTime = choices.training() == null && choices.painScore() == null;
        if (noDevice) {
            return noTime ? "reminding.push-off" : "reminding.push-no-device";
        }
        return noTime ? "reminding.push-no-time" : "reminding.push-on";
    }

    private static String calendarState(@Nullable CalendarFeedOpened feed) {
        if (feed == null) {
            return "reminding.calendar-off";
        }
        return feed.time() == null ? "reminding.calendar-no-time" : "reminding.calendar-on";
    }

    private static Shown shown(Device device, ZoneId zone) {
        return new Shown(
                device.id(), device.service(), LocalDate.ofInstant(device.addedAt(), zone), hash(device.endpoint()));
    }

    private static String hash(String endpoint) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Form form, String name) {
        String value = form.value(name);
        return value == null ? "" : value.strip();
    }
}
