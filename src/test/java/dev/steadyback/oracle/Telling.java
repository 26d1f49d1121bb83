package dev.steadyback.oracle;

import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.platform.Ids;
import dev.steadyback.programme.PauseId;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What a made-up person told, as the events that the product stores of it. */
final class Telling {
    private final MadeUpPerson person;
    private final Known known;
    private final List<DomainEventMessage<?>> messages = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();

    private Telling(MadeUpPerson person) {
        this.person = person;
        this.known = new Known(person.id());
    }

    static List<DomainEventMessage<?>> events(MadeUpPerson person) {
        Telling telling = new Telling(person);
        telling.registered();
        for (Deed deed : person.deeds()) {
            telling.tell(deed);
        }
        return telling.messages;
    }

    static PauseId pause(MadeUpPerson person, String key) {
        return new PauseId("pau_" + Ids.derived(person.id().value(), "pause", key));
    }

    private void add(String type, String stream, Object event) {
        messages.add(new GenericDomainEventMessage<>(type, stream, next.merge(stream, 1L, Long::sum) - 1, event));
    }

    private void registered() {
        Instant before = person.deeds().getFirst().at();
        add("Person", person.id().value(), new PersonEvent.Registered(person.id(), "Person " + person.seed(), before));
    }

    private void programme(ProgrammeEvent event) {
        add("ProgrammeAggregate", ProgrammeCommand.idOf(person.id()), event);
    }

    private void tell(Deed deed) {
        var id = person.id();
        Instant at = deed.at();
        switch (deed) {
            case Deed.Start d ->
                programme(new ProgrammeEvent.Started(id, d.start(), d.zone(), d.dayStart(), List.of(), d.plan(), at));
            case Deed.ChangePlan d -> programme(new ProgrammeEvent.PlanVersionAdded(id, d.from(), d.plan(), at));
            case Deed.ChangeDays d -> programme(new ProgrammeEvent.DaySettingsChanged(id, d.zone(), d.dayStart(), at));
            case Deed.Pause d ->
                programme(new ProgrammeEvent.Paused(id, pause(person, d.pause()), d.from(), d.to(), null, at));
            case Deed.Resume d -> programme(new ProgrammeEvent.Resumed(id, pause(person, d.pause()), d.on(), at));
            case Deed.TakePauseBack d -> programme(new ProgrammeEvent.PauseRetracted(id, pause(person, d.pause()), at));
            case Deed.Told d -> entry(d);
        }
        if (!(deed instanceof Deed.Told)) {
            known.hear(deed);
        }
    }

    private void entry(Deed.Told deed) {
        Said was = known.entry(deed.key());
        known.hear(deed);
        Said is = Objects.requireNonNull(known.entry(deed.key()));
        if (is.equals(was)) {
            return;
        }
        Moment moment = new Moment(is.date(), is.time(), is.zone(), is.offset());
        add(
                "Entry",
                is.id().value(),
                switch (deed) {
                    case Deed.Log d ->
                        new EntryEvent.Recorded(is.id(), person.id(), moment, is.facts(), is.recordedAt());
                    case Deed.Correct d ->
                        new EntryEvent.Corrected(
                                is.id(),
                                person.id(),
                                Objects.requireNonNull(was).date(),
                                moment,
                                is.facts(),
                                is.recordedAt());
                    case Deed.TakeBack d ->
                        new EntryEvent.Retracted(is.id(), person.id(), moment, is.facts(), null, is.recordedAt());
                    default -> new EntryEvent.Reinstated(is.id(), person.id(), moment, is.facts(), is.recordedAt());
                });
    }
}
