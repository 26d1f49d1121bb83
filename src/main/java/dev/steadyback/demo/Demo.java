package dev.steadyback.demo;

import dev.steadyback.account.Accounts;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.erasing.Erasing;
import dev.steadyback.eventstore.Streams;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Commands.Dated;
import dev.steadyback.platform.Origin;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills an empty event store with a made-up person's 26 weeks, all in one transaction, and takes that person away again. */
@Component
public class Demo {
    private final Commands commands;
    private final Streams streams;
    private final Erasing erasing;
    private final Freshness freshness;
    private final Accounts accounts;
    private final Clock clock;

    Demo(Commands commands, Streams streams, Erasing erasing, Freshness freshness, Accounts accounts, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.erasing = erasing;
        this.freshness = freshness;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who was made up, the days of their history, and how many entries it has. */
    public record Filled(PersonId person, String name, LocalDate from, LocalDate to, int entries) {}

    /**
     * The made-up person is for looking around on one's own machine. Where people sign in, nobody could see it, and nobody could begin.
     *
     * @throws Refused if this server has accounts
     */
    public void refuseWithAccounts() {
        if (accounts.on()) {
            throw Refused.conflict(
                    "data",
                    "folder is that of a server with accounts, and takes no sample data; start one without"
                            + " STEADYBACK_ACCOUNTS and with another data folder to look around",
                    "fault.sample-with-accounts");
        }
    }

    /** Whether there is room for it: nobody has recorded anything yet. */
    public boolean possible() {
        return freshness.head() < 0;
    }

    /**
     * Fills the store.
     *
     * @param end the history's last day, which must be over; null for yesterday
     * @param language of what the made-up person is called and wrote; the nearest one that there is
     * @throws Refused if this server has accounts, the store holds anything already, or takes nothing now
     */
    public Filled fill(@Nullable LocalDate end, Locale language) {
        refuseWithAccounts();
        Texts texts = Texts.in(language);
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
        List<Dated> history = SampleHistory.endingOn(last, now, texts);
        try {
            Origin.DEMO.run(() -> commands.sendDated(history, Object.class));
        } catch (Refused e) {
            // Somebody else filled it at the same moment.
            throw e.kind() == Refused.Kind.CONFLICT ? holdsData() : e;
        }
        return new Filled(
                SampleHistory.PERSON, SampleHistory.name(texts), last.minusDays(SampleHistory.DAYS - 1L), last, (int)
                        history.stream()
                                .filter(d -> d.command() instanceof RecordEntry)
                                .count());
    }

    /** Whether the made-up person is here. */
    public boolean isThere() {
        return streams.lastVersion(SampleHistory.PERSON.value()).isPresent();
    }

    /**
     * Takes the made-up person away, with whatever was tried out with them.
     *
     * @return how many events that were; 0 when there were none
     */
    public int remove() {
        return erasing.removeSample();
    }

    private static Refused holdsData() {
        return Refused.conflict(
                "data",
                "folder holds a diary already; sample data only goes into an empty one",
                "fault.diary-not-empty");
    }
}
