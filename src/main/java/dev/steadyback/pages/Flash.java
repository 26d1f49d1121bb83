package dev.steadyback.pages;

import dev.steadyback.entry.EntryId;
import dev.steadyback.platform.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The short message after something was done. It travels as a code in the address, without a session, and says nothing
 * about the person.
 *
 * @param did what was done
 * @param entry the entry it was done to, when there is one
 */
public record Flash(Did did, @Nullable EntryId entry) {

    /** What was done; a text of this name says it. */
    public enum Did {
        LOGGED,
        CORRECTED,
        RETRACTED,
        REINSTATED,
        MEANWHILE,
        STARTED,
        DEMO,
        DEMO_REMOVED,
        PLANNED,
        PAUSED,
        RESUMED,
        PAUSE_REMOVED,
        CAUSES,
        SETTINGS,
        DRAWN,
        STOPPED,
        MONTHLY,
        NOT_MONTHLY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The message of a code; null when the address holds none, or one that is not ours. */
    static @Nullable Flash of(@Nullable String code, @Nullable String entry) {
        for (Did did : Did.values()) {
            if (did.code().equals(code)) {
                return new Flash(did, id(entry));
            }
        }
        return null;
    }

    private static @Nullable EntryId id(@Nullable String value) {
        try {
            return value == null ? null : new EntryId(value);
        } catch (Refused e) {
            return null;
        }
    }

    /** Sends the browser on to a page of the person after something was done: 303, so that reloading repeats nothing. */
    static RedirectView to(Who who, String path, Did did) {
        return see(who.link(path) + "?did=" + did.code());
    }

    /** The same for something done to an entry. */
    static RedirectView to(Who who, String path, Did did, EntryId entry) {
        return see(who.link(path) + "?did=" + did.code() + "&entry=" + entry);
    }

    static RedirectView see(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
