package dev.steadyback.pages.kit;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Receipt;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The short message after something was done. It travels as a code in the address, without a session, and says nothing
 * about the person.
 *
 * @param did what was done
 * @param entry the entry it was done to as it stands now, when there is one
 */
public record Flash(Did did, @Nullable Receipt entry) {

    /** What was done; a text of this name says it. */
    public enum Did {
        LOGGED,
        LOGGED_WEEK,
        UNDONE_WEEK,
        CORRECTED,
        RETRACTED,
        FLARE_ENDED,
        REINSTATED,
        MEANWHILE,
        STARTED,
        DEMO,
        DEMO_REMOVED,
        PLANNED,
        START_MOVED,
        PAUSED,
        RESUMED,
        PAUSE_REMOVED,
        CAUSES,
        SETTINGS,
        DRAWN,
        STOPPED,
        MONTHLY,
        NOT_MONTHLY,
        ASKED,
        NOT_ASKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a code says was done; empty when it is none of ours. */
    public static Optional<Did> did(@Nullable String code) {
        return Arrays.stream(Did.values())
                .filter(did -> did.code().equals(code))
                .findFirst();
    }

    public boolean isAbout(EntryId id) {
        return entry != null && entry.id().equals(id);
    }

    /** Whether what was logged can be taken back at once. */
    public boolean undoable() {
        return did == Did.LOGGED && entry != null && !entry.retracted();
    }

    /** Whether what was removed can be put back at once. */
    public boolean redoable() {
        return did == Did.RETRACTED && entry != null && entry.retracted();
    }

    /** Sends the browser on to a page of the person after something was done: 303, so that reloading repeats nothing. */
    public static RedirectView to(Who who, String path, Did did) {
        return see(who.link(path) + "?did=" + did.code());
    }

    /** The same, to a part of the page. */
    public static RedirectView to(Who who, String path, Did did, String place) {
        return see(who.link(path) + "?did=" + did.code() + "#" + place);
    }

    /**
     * Sends it on to the page of the day of an entry that something was done to.
     *
     * @param place the part of that page that was tapped, or is to be seen now; a browser with JavaScript stays where it is
     */
    public static RedirectView toDay(Who who, Receipt entry, Did did, String place) {
        LocalDate date = entry.moment().date();
        String day = who.link(date.equals(who.today()) ? "/" : "/days/" + date);
        return see(day + "?did=" + did.code() + "&entry=" + entry.id() + "#" + place);
    }

    public static RedirectView see(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
