package dev.steadyback.reminder;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Ids;
import dev.steadyback.platform.Refused;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser that takes messages for a person, as the Push API describes it.
 *
 * @param endpoint where its push service takes messages for it
 * @param p256dh the public key that messages are encrypted for, in base64url
 * @param auth the secret that goes into their key, in base64url
 * @param language the tag of the locale it is reminded in
 * @param reminded the last day on which each reminder was taken by its push service
 * @param notBefore when it is tried again after a failure; null when it did not fail
 */
public record Device(
        String id,
        PersonId person,
        String endpoint,
        String p256dh,
        String auth,
        String language,
        Instant addedAt,
        Map<Reminder, LocalDate> reminded,
        @Nullable Instant notBefore) {
    public Device {
        reminded = Map.copyOf(reminded);
    }

    /** The error of a file of devices, or of their keys, that does not hold what was written into it. */
    static Refused damaged(String file) {
        return Refused.unavailable(
                "data",
                "folder's " + file + " is damaged and cannot be read; move it away, then switch the"
                        + " messages on again on each device",
                "fault.devices-damaged",
                file);
    }

    static Device of(PersonId person, String endpoint, String p256dh, String auth, String language, Instant now) {
        String id = "dev_" + Ids.derived(person.value(), endpoint);
        return new Device(id, person, endpoint, p256dh, auth, language, now, Map.of(), null);
    }

    /** The host of its push service, which tells the maker of the browser. */
    public String service() {
        return String.valueOf(URI.create(endpoint).getHost());
    }

    boolean wasReminded(Reminder reminder, LocalDate day) {
        return day.equals(reminded.get(reminder));
    }

    Device reminded(Reminder reminder, LocalDate day) {
        Map<Reminder, LocalDate> more = new EnumMap<>(Reminder.class);
        more.putAll(reminded);
        more.put(reminder, day);
        return new Device(id, person, endpoint, p256dh, auth, language, addedAt, more, null);
    }

    Device failed(Instant tryAgain) {
        return new Device(id, person, endpoint, p256dh, auth, language, addedAt, reminded, tryAgain);
    }

    /** Nothing of it: whoever knows these values can write to the person's screen. */
    @Override
    public String toString() {
        return id;
    }
}
