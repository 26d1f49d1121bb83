package dev.steadyback.entry;

import dev.steadyback.entry.EntryCommand.BringBack;
import dev.steadyback.entry.EntryCommand.Correct;
import dev.steadyback.entry.EntryCommand.RecordEntry;
import dev.steadyback.entry.EntryCommand.RecordNew;
import dev.steadyback.entry.EntryCommand.Reinstate;
import dev.steadyback.entry.EntryCommand.ReinstateStanding;
import dev.steadyback.entry.EntryCommand.Retract;
import dev.steadyback.entry.EntryCommand.RetractStanding;
import dev.steadyback.entry.EntryEvent.Corrected;
import dev.steadyback.entry.EntryEvent.Recorded;
import dev.steadyback.entry.EntryEvent.Reinstated;
import dev.steadyback.entry.EntryEvent.Retracted;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands, and the rules of what may happen to it next: pure functions of state, command, programme and
 * time.
 *
 * @param first what was recorded first
 * @param moment when it now says it was
 * @param facts what it now says
 * @param retracted whether it is taken back
 * @param version 0 when recorded, one more with each event
 * @param recordedAt when this version was recorded
 */
record EntryState(Recorded first, Moment moment, Facts facts, boolean retracted, long version, Instant recordedAt) {

    static EntryState evolve(@Nullable EntryState before, EntryEvent event) {
        if (event instanceof Recorded e) {
            return new EntryState(e, e.moment(), e.facts(), false, 0, e.recordedAt());
        }
        if (before == null) {
            throw new IllegalStateException("an entry begins with being recorded, not with " + event.getClass());
        }
        long version = before.version + 1;
        return switch (event) {
            case Recorded e -> before;
            case Corrected e -> new EntryState(before.first, e.moment(), e.facts(), false, version, e.recordedAt());
            case Retracted e ->
                new EntryState(before.first, before.moment, before.facts, true, version, e.recordedAt());
            case Reinstated e -> new EntryState(before.first, e.moment(), e.facts(), false, version, e.recordedAt());
        };
    }

    Receipt receipt() {
        return new Receipt(first.id(), version, moment, facts, retracted, recordedAt);
    }

    /** Recorded before, it is the same entry or none: then the key of the command was used twice. */
    static List<EntryEvent> decide(@Nullable EntryState before, RecordEntry command, Programme programme, Instant now) {
        if (before == null) {
            return List.of(recorded(command.id(), command.person(), command.when(), command.facts(), programme, now));
        }
        Recorded first = before.first;
        boolean same = command.person().equals(first.person())
                && command.facts().equals(first.facts())
                && (!command.when().isFixed()
                        || command.when().resolve(programme, now).equals(first.moment()));
        if (!same) {
            throw Refused.invalid(
                    "Idempotency-Key",
                    "was used before for another entry; send a new key, or the same content again",
                    "fault.sent-before");
        }
        return List.of();
    }

    static List<EntryEvent> decide(@Nullable EntryState before, RecordNew command, Programme programme, Instant now) {
        return before == null
                ? List.of(recorded(command.id(), command.person(), command.when(), command.facts(), programme, now))
                : List.of();
    }

    /**
     * What recording an entry says.
     *
     * @throws Refused if it breaks a rule
     */
    static Recorded recorded(EntryId id, PersonId person, When when, Facts facts, Programme programme, Instant now) {
        Moment moment = when.resolve(programme, now);
        facts.checkAt(moment);
        return new Recorded(id, person, moment, facts, now);
    }

    List<EntryEvent> decide(Correct command, Programme programme, Instant now) {
        checkEditable(command.person(), command.expectedVersion());
        checkNotRetracted();
        if (command.facts().getClass() != facts.getClass()) {
            throw Refused.notFound("id", "names an entry of another kind", "fault.nothing-there");
        }
        command.facts().checkInsteadOf(facts);
        Moment corrected = command.when().resolve(programme, now, moment);
        command.facts().checkAt(corrected);
        if (corrected.equals(moment) && command.facts().equals(facts)) {
            return List.of();
        }
        return List.of(new Corrected(command.id(), command.person(), moment.date(), corrected, command.facts(), now));
    }

    List<EntryEvent> decide(Retract command, Instant now) {
        checkEditable(command.person(), command.expectedVersion());
        String reason = command.reason();
        if (reason != null && reason.length() > EntryCommand.REASON_LENGTH) {
            throw Refused.invalid(List.of(Fault.tooLong("reason", reason, EntryCommand.REASON_LENGTH)));
        }
        return retracted
                ? List.of()
                : List.of(new Retracted(command.id(), command.person(), moment, facts, command.reason(), now));
    }

    List<EntryEvent> decide(Reinstate command, Programme programme, Instant now) {
        checkEditable(command.person(), command.expectedVersion());
        if (retracted) {
            When.checkNotBeforeStart("date", moment.date(), programme);
        }
        return retracted ? List.of(new Reinstated(command.id(), command.person(), moment, facts, now)) : List.of();
    }

    List<EntryEvent> decide(RetractStanding command, Instant now) {
        return !retracted && stands(command.person(), command.version())
                ? decide(new Retract(command.id(), command.person(), null, null), now)
                : List.of();
    }

    List<EntryEvent> decide(ReinstateStanding command, Programme programme, Instant now) {
        return retracted && stands(command.person(), command.version())
                ? decide(new Reinstate(command.id(), command.person(), null), programme, now)
                : List.of();
    }

    /** It comes back as it was, and then says what it is to say: what was written stays readable step by step. */
    List<EntryEvent> decide(BringBack command, Programme programme, Instant now) {
        if (!retracted || !command.person().equals(first.person())) {
            return List.of();
        }
        EntryEvent back = new Reinstated(command.id(), command.person(), moment, facts, now);
        List<EntryEvent> events = new ArrayList<>(List.of(back));
        events.addAll(evolve(this, back)
                .decide(
                        new Correct(command.id(), command.person(), null, command.when(), command.facts()),
                        programme,
                        now));
        return events;
    }

    private boolean stands(PersonId whose, long at) {
        return at == version && whose.equals(first.person());
    }

    private void checkEditable(PersonId person, @Nullable Long expectedVersion) {
        if (!person.equals(first.person())) {
            throw Refused.notFound("id", "names no entry of this person", "fault.nothing-there");
        }
        if (expectedVersion != null && expectedVersion != version) {
            throw Refused.stale(
                    "If-Match",
                    "the entry was changed meanwhile: it is at version " + version + ", the edit was made on version "
                            + expectedVersion + "; load it again and repeat the edit",
                    "fault.changed-meanwhile");
        }
    }

    private void checkNotRetracted() {
        if (retracted) {
            throw Refused.conflict("id", "names an entry that was retracted; reinstate it first", "fault.retracted");
        }
    }
}
