package dev.steadyback.pages.kit;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Receipt;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The short message after something was done. It travels as a code in the address, without a session, and says nothing
 * about the person.
 *
 * @param did what was done
 * @param entry the entry it was done to as it stands now, when there is one
 * @param of what it was done to when that is no entry: a pause, a prompt, a message, an exercise with its version, or the key of the form that logged several entries
 */
public record Flash(
        Did did, @Nullable Receipt entry, @Nullable String of) {
    private static final Pattern OF = Pattern.compile("[a-z0-9][a-z0-9_/-]{1,95}");

    public Flash(Did did, @Nullable Receipt entry) {
        this(did, entry, null);
    }

    /** What was done; a text of this name says it. */
    public enum Did {
        LOGGED,
        LOGGED_WEEK,
        UNDONE_WEEK,
        LOGGED_SCORES,
        UNDONE_SCORES,
        CORRECTED,
        RETRACTED,
        FLARE_ENDED,
        FLARE_OPEN,
        PUT_OFF,
        REINSTATED,
        MEANWHILE,
        STARTED,
        DEMO,
        DEMO_REMOVED,
        RENAMED,
        PLANNED,
        START_MOVED,
        PAUSED,
        RESUMED,
        PAUSE_REMOVED,
        CAUSES,
        EXERCISE_ADDED,
        EXERCISE_CHANGED,
        EXERCISE_REMOVED,
        EXERCISE_UNDONE,
        SETTINGS,
        DRAWN,
        STOPPED,
        MONTHLY,
        NOT_MONTHLY,
        ASKED,
        NOT_ASKED,
        PASSWORD,
        AUTHENTICATOR_REMOVED,
        SESSION_ENDED,
        TOKEN_REMOVED,
        PASSKEY,
        PASSKEY_REMOVED,
        PASSWORD_SENT,
        EMAIL_ASKED,
        EMAIL,
        EMAIL_REMOVED,
        ACCOUNT_CLOSED,
        ACCOUNT_OPENED,
        SHARED,
        WITHDRAWN,
        MESSAGE_SENT,
        MESSAGE_REMOVED,
        LABELLED,
        ARCHIVED,
        BROUGHT_BACK,
        TEMPLATE_KEPT,
        TEMPLATE_REMOVED;

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

    /** What an address says was done, and to what; empty when it says nothing of ours. */
    public static Optional<Flash> said(@Nullable String code, @Nullable String of) {
        return did(code).map(did -> new Flash(did, null, of(of)));
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

    /**
     * Where else than with an entry that was logged or removed it is taken back, by a form that says the entry's version; null where it is not.
     */
    public @Nullable String undo() {
        return switch (did) {
            case FLARE_ENDED -> entry == null || entry.retracted() ? null : "/prompts/flares/" + entry.id() + "/undo";
            case PAUSED -> of == null ? null : "/prompts/pauses/" + of + "/undo";
            case LOGGED_SCORES -> of == null ? null : "/log/pain/" + of + "/undo";
            case EXERCISE_ADDED, EXERCISE_CHANGED, EXERCISE_REMOVED ->
                of == null ? null : "/plan/exercises/" + of + "/undo";
            case ARCHIVED -> of == null ? null : "/clients/" + of + "/return";
            case MESSAGE_SENT -> of == null ? null : "/messages/" + of + "/remove";
            case PUT_OFF -> of == null ? null : "/prompts/" + of + "/again";
            default -> null;
        };
    }

    /** What an address says it was done to; null when it says nothing of ours. */
    static @Nullable String of(@Nullable String said) {
        return said != null && OF.matcher(said).matches() ? said : null;
    }

    /** Sends the browser on to Today after something was done to what is no entry. */
    public static RedirectView of(Who who, Did did, String of) {
        return of(who, "/", did, of);
    }

    /** The same, to another page of the person. */
    public static RedirectView of(Who who, String path, Did did, String of) {
        return see(who.link(path) + "?did=" + did.code() + "&of=" + of);
    }

    /** Sends it on to Today after something was done to an entry of whatever day. */
    public static RedirectView toToday(Who who, Did did, Receipt entry) {
        return see(who.link("/") + "?did=" + did.code() + "&entry=" + entry.id());
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
        return see(day(who, entry.moment().date()) + "?did=" + did.code() + "&entry=" + entry.id() + "#" + place);
    }

    /** Sends it on to the page of a day of which one form has logged several entries, each under a key that begins with the form's. */
    public static RedirectView toDay(Who who, LocalDate date, Did did, @Nullable String of, String place) {
        return see(day(who, date) + "?did=" + did.code() + (of == null ? "" : "&of=" + of) + "#" + place);
    }

    private static String day(Who who, LocalDate date) {
        return who.link(date.equals(who.today()) ? "/" : "/days/" + date);
    }

    public static RedirectView see(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
