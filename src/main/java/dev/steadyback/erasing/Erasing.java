package dev.steadyback.erasing;

import dev.steadyback.account.AccountErasure;
import dev.steadyback.diary.Persons;
import dev.steadyback.document.MonthlyReports;
import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.eventstore.Erasure;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.reminder.Devices;
import dev.steadyback.sharing.AccessLog;
import dev.steadyback.sharing.Desks;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Erases a person. Their key goes first, and a mark stays that they are erased: from then on nothing of theirs can be read where it was encrypted, and what an interruption
 * or an older backup leaves is taken away with the next start.
 */
@Component
public class Erasing {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Somebody may be logging an entry while everything is taken away. */
    private static final int MOST_ROUNDS = 10;

    private final PersonKeys keys;
    private final Erasure erasure;
    private final Streams streams;
    private final Persons persons;
    private final MonthlyReports reports;
    private final Devices devices;
    private final AccessLog accessLog;
    private final Desks desks;
    private final AccountErasure accounts;
    private final Freshness freshness;

    Erasing(
            PersonKeys keys,
            Erasure erasure,
            Streams streams,
            Persons persons,
            MonthlyReports reports,
            Devices devices,
            AccessLog accessLog,
            Desks desks,
            AccountErasure accounts,
            Freshness freshness) {
        this.keys = keys;
        this.erasure = erasure;
        this.streams = streams;
        this.persons = persons;
        this.reports = reports;
        this.devices = devices;
        this.accessLog = accessLog;
        this.desks = desks;
        this.accounts = accounts;
        this.freshness = freshness;
    }

    /**
     * Erases a person for good; the made-up one may come again.
     *
     * @return how many events were theirs
     * @throws Refused if it cannot be done now; done in part, it is gone on with at the next start, or by asking again
     */
    public int erase(PersonId person) {
        if (person.equals(PersonId.SAMPLE)) {
            return removeSample();
        }
        keys.destroy(person);
        freshness.await(LONGEST_WAIT);
        return removeAll(person);
    }

    /**
     * Takes the made-up person away: all their events, and whatever was tried out with them. It takes no identifier, so that no mistake can make it take anybody else away.
     *
     * @return how many events that were; 0 when there were none
     */
    public int removeSample() {
        freshness.await(LONGEST_WAIT);
        int removed = removeAll(PersonId.SAMPLE);
        keys.forget(PersonId.SAMPLE);
        return removed;
    }

    /** Takes away what is there of those who were erased, as after an older backup was put back. */
    void eraseAgain() {
        keys.erased().stream()
                .filter(person -> streams.lastVersion(person.value()).isPresent())
                .forEach(this::removeAll);
    }

    private int removeAll(PersonId person) {
        removeBesideEvents(person);
        int removed = 0;
        int more = erasure.erase(person);
        for (int round = 1; more > 0 && round < MOST_ROUNDS; round++) {
            removed += more;
            more = erasure.erase(person);
        }
        // What was on its way into the read models meanwhile came after they were emptied.
        persons.forget(person);
        return removed;
    }

    private void removeBesideEvents(PersonId person) {
        persons.forget(person);
        reports.remove(person);
        devices.of(person).forEach(devices::remove);
        accessLog.remove(person);
        desks.remove(person);
        accounts.erase(person);
    }
}
