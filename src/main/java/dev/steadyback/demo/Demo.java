package dev.steadyback.demo;

import dev.steadyback.diary.Persons;
import dev.steadyback.document.MonthlyReports;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.eventstore.Erasure;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Commands.Dated;
import dev.steadyback.platform.Origin;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.reminder.Devices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills an empty event store with a made-up person's 26 weeks, all in one transaction, and takes that person away again. */
@Component
public class Demo {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Somebody may write while it is removed, such as a review at its checkpoint: then once more. */
    private static final int MOST_ROUNDS = 5;

    private final Commands commands;
    private final Streams streams;
    private final Erasure erasure;
    private final Persons persons;
    private final MonthlyReports reports;
    private final Devices devices;
    private final Freshness freshness;
    private final Clock clock;

    Demo(
            Commands commands,
            Streams streams,
            Erasure erasure,
            Persons persons,
            MonthlyReports reports,
            Devices devices,
            Freshness freshness,
            Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.erasure = erasure;
        this.persons = persons;
        this.reports = reports;
        this.devices = devices;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Who was made up, the days of their history, and how many entries it has. */
    public record Filled(PersonId person, String name, LocalDate from, LocalDate to, int entries) {}

    /** Whether there is room for it: nobody has recorded anything yet. */
    public boolean possible() {
        return freshness.head() < 0;
    }

    /**
     * Fills the store.
     *
     * @param end the history's last day, which must be over; null for yesterday
     * @throws Refused if the store holds anything already, or takes nothing now
     */
    public Filled fill(@Nullable LocalDate end) {
        if (!possible()) {
            throw holdsData();
        }
        Instant now = clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, SampleHistory.ZONE).minusDays(1);
        if (end != null && end.isAfter(yesterday)) {
            throw Refused.invalid(
                    "end", "is " + end + "; the last day must be over, so " + yesterday + " at the latest");
        }
        LocalDate last = end == null ? yesterday : end;
        List<Dated> history = SampleHistory.endingOn(last, now);
        try {
            Origin.DEMO.run(() -> commands.sendDated(history, Object.class));
        } catch (Refused e) {
            // Somebody else filled it at the same moment.
            throw e.kind() == Refused.Kind.CONFLICT ? holdsData() : e;
        }
        return new Filled(SampleHistory.PERSON, SampleHistory.NAME, last.minusDays(SampleHistory.DAYS - 1L), last, (int)
                history.stream().filter(d -> d.command() instanceof RecordEntry).count());
    }

    /** Whether the made-up person is here. */
    public boolean isThere() {
        return streams.lastVersion(SampleHistory.PERSON.value()).isPresent();
    }

    /**
     * Takes the made-up person away: all their events, read models, reports and devices, and whatever was tried out with them. It takes
     * no identifier, so that no mistake can make it take anybody else away.
     *
     * @return how many events that were; 0 when there were none
     */
    public int remove() {
        int removed = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<String> theirs = erasure.aggregatesWith(e -> SampleHistory.PERSON.equals(person(e)));
            if (theirs.isEmpty()) {
                break;
            }
            // What is still on its way into the read models would come back after they are emptied.
            freshness.await(LONGEST_WAIT);
            removed += erasure.erase(theirs);
        }
        persons.forget(SampleHistory.PERSON);
        reports.remove(SampleHistory.PERSON);
        devices.of(SampleHistory.PERSON).forEach(devices::remove);
        return removed;
    }

    /** Each event says whose it is. */
    private static @Nullable PersonId person(Object event) {
        return switch (event) {
            case PersonEvent e -> e.id();
            case ProgrammeEvent e -> e.person();
            case EntryEvent e -> e.person();
            default -> null;
        };
    }

    private static Refused holdsData() {
        return Refused.conflict(
                "data",
                "folder holds a diary already; sample data only goes into an empty one",
                "fault.diary-not-empty");
    }
}
