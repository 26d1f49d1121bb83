package dev.steadyback.pages.device;

import dev.steadyback.pages.kit.Flash;
import dev.steadyback.pages.kit.Who;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.RedirectView;

/** What was done on the page of reminders; a text of its name says it. It travels as a code in the address, as a {@link Flash} does. */
enum ReminderChange {
    TIMES,
    /** Times are kept, and there is no device that could remind. */
    TIMES_WITHOUT_DEVICE,
    TIMES_OFF,
    DEVICE,
    DEVICE_REMOVED,
    TRIED,
    NOT_TRIED,
    GONE,
    CALENDAR,
    /** It shows the sessions, and has no time to remind of them at. */
    CALENDAR_WITHOUT_TIME,
    CALENDAR_RENEWED,
    CALENDAR_CLOSED;

    /** Sends the browser on to the page, which says so: 303, so that reloading repeats nothing. */
    RedirectView to(Who who) {
        return Flash.see(who.link("/reminders") + "?done=" + name().toLowerCase(Locale.ROOT));
    }

    /** The change of a code; null when it is none of ours. */
    static @Nullable ReminderChange of(@Nullable String code) {
        for (ReminderChange change : values()) {
            if (change.name().toLowerCase(Locale.ROOT).equals(code)) {
                return change;
            }
        }
        return null;
    }
}
