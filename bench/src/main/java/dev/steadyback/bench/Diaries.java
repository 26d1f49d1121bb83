package dev.steadyback.bench;

import dev.steadyback.analytics.adherence.Completion;
import dev.steadyback.analytics.pain.PainKind;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.Moment;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.ProgrammeCommand;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Made-up diaries for measuring, from a fixed seed: a score a day, and nine of ten planned sessions done. */
final class Diaries {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final SplittableRandom random = new SplittableRandom(20260302);

    /** A person who started on a day: registered, and the template week begun. */
    List<DomainEventMessage<?>> beginning(PersonId person, String name, LocalDate start) {
        Instant at = start.atTime(8, 0).toInstant(ZoneOffset.UTC);
        return List.of(
                new GenericDomainEventMessage<>(
                        "Person", person.value(), 0, new PersonEvent.Registered(person, name, at)),
                new GenericDomainEventMessage<>(
                        "ProgrammeAggregate",
                        ProgrammeCommand.idOf(person),
                        0,
                        new ProgrammeEvent.Started(
                                person, start, ZONE, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN, at)));
    }

    /** The entries of one day. */
    List<DomainEventMessage<?>> day(PersonId person, LocalDate date) {
        List<DomainEventMessage<?>> entries = new ArrayList<>();
        entries.add(entry(person, date, painScore()));
        for (WeeklyPlan.Line line : TemplateWeek.PLAN.sessions()) {
            if (line.weekday() == date.getDayOfWeek() && random.nextInt(10) > 0) {
                entries.add(entry(person, date, session(line)));
            }
        }
        return entries;
    }

    Facts.PainScore painScore() {
        return new Facts.PainScore(random.nextInt(2, 8), PainKind.NOW, Facts.Site.LOW_BACK, null);
    }

    private static Facts.Session session(WeeklyPlan.Line line) {
        return new Facts.Session(
                line.name(),
                null,
                false,
                line.focus(),
                line.minutes(),
                6,
                Completion.FULL,
                null,
                4,
                3,
                List.of(),
                null);
    }

    private static DomainEventMessage<?> entry(PersonId person, LocalDate date, Facts facts) {
        EntryId id = EntryId.random();
        Moment moment = new Moment(date, date.atTime(19, 30), ZONE, ZoneOffset.ofHours(1));
        Instant at = date.atTime(18, 31).toInstant(ZoneOffset.UTC);
        return new GenericDomainEventMessage<>(
                "Entry", id.value(), 0, new EntryEvent.Recorded(id, person, moment, facts, at));
    }
}
