package dev.steadyback.diary;

import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.EntryEvent;
import dev.steadyback.entry.EntryEvent.Retracted;
import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonEvent;
import dev.steadyback.person.PersonId;
import dev.steadyback.person.PutOff;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The diary straight from its events, which are kept in a list: no documents, no server. */
public final class InMemoryDiary implements Diary {
    private final Map<PersonId, List<PersonEvent>> persons = new LinkedHashMap<>();
    private final Map<PersonId, List<ProgrammeEvent>> programmes = new LinkedHashMap<>();
    private final Map<PersonId, Map<EntryId, List<EntryEvent>>> entries = new LinkedHashMap<>();

    /** Takes in what happened next; the events of one person, programme or entry come in their order. */
    public void add(Object event) {
        switch (event) {
            case PersonEvent e ->
                persons.computeIfAbsent(e.id(), p -> new ArrayList<>()).add(e);
            case ProgrammeEvent e ->
                programmes.computeIfAbsent(e.person(), p -> new ArrayList<>()).add(e);
            case EntryEvent e ->
                entries.computeIfAbsent(e.person(), p -> new LinkedHashMap<>())
                        .computeIfAbsent(e.id(), id -> new ArrayList<>())
                        .add(e);
            default -> throw new IllegalArgumentException("no diary knows " + event.getClass());
        }
    }

    @Override
    public PersonRecord person(PersonId id, @Nullable Instant asOf) {
        String name = null;
        Locale monthlyReport = null;
        Map<String, LocalDate> putOff = Map.of();
        Map<String, Consent> consents = Map.of();
        List<Message> messages = List.of();
        Map<Instrument, Integer> rhythms = new EnumMap<>(Instrument.class);
        for (PersonEvent event : persons.getOrDefault(id, List.of())) {
            switch (event) {
                case PersonEvent.Registered e -> name = e.name();
                case PersonEvent.Renamed e -> name = e.name();
                case PersonEvent.MonthlyReportChosen e ->
                    monthlyReport = e.language() == null ? null : Locale.forLanguageTag(e.language());
                case PersonEvent.QuestionnaireRhythmChosen e -> {
                    if (e.weeks() == null) {
                        rhythms.remove(e.instrument());
                    } else {
                        rhythms.put(e.instrument(), e.weeks());
                    }
                }
                case PersonEvent.CalendarFeedOpened e -> {}
                case PersonEvent.CalendarFeedClosed e -> {}
                case PersonEvent.RemindersChosen e -> {}
                case PersonEvent.PromptPutOff e -> putOff = PutOff.with(putOff, e);
                case PersonEvent.ConsentGiven e -> consents = Consent.with(consents, e);
                case PersonEvent.ConsentWithdrawn e -> consents = Consent.with(consents, e);
                case PersonEvent.MessageWritten e -> messages = Message.with(messages, e);
                case PersonEvent.MessageRemoved e -> messages = Message.with(messages, e);
            }
        }
        if (name == null) {
            throw Refused.notFound("person", "is not known here", "fault.no-person");
        }
        return new PersonRecord(
                id,
                name,
                Programme.of(programmes.getOrDefault(id, List.of()).stream()
                        .filter(e -> by(asOf, e.recordedAt()))
                        .toList()),
                find(id, LocalDate.MIN, LocalDate.MAX, asOf, standing(Facts.Flare.class)).stream()
                        .map(PersonRecord.Flare::of)
                        .toList(),
                monthlyReport,
                rhythms,
                putOff,
                consents,
                messages);
    }

    @Override
    public List<LoggedEntry> openFlares(PersonId person) {
        return find(person, LocalDate.MIN, LocalDate.MAX, null, standing(Facts.Flare.class)).stream()
                .filter(e -> ((Facts.Flare) e.facts()).to() == null)
                .toList();
    }

    @Override
    public List<LoggedEntry> entries(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return find(person, from, to, asOf, standing(Facts.class));
    }

    @Override
    public List<LoggedEntry> retracted(PersonId person, LocalDate from, LocalDate to) {
        return find(person, from, to, null, Retracted.class::isInstance);
    }

    @Override
    public Optional<LocalDate> firstDay(PersonId person) {
        return entries(person, LocalDate.MIN, LocalDate.MAX, null).stream()
                .map(LoggedEntry::date)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<LoggedEntry> questionnaires(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return find(person, from, to, asOf, standing(Facts.Questionnaire.class));
    }

    private static Predicate<EntryEvent> standing(Class<? extends Facts> kind) {
        return e -> !(e instanceof Retracted) && kind.isInstance(e.facts());
    }

    /** The entries whose latest version by a moment is such a one, and stands on one of these days. */
    private List<LoggedEntry> find(
            PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf, Predicate<EntryEvent> such) {
        List<LoggedEntry> found = new ArrayList<>();
        for (List<EntryEvent> versions : entries.getOrDefault(person, Map.of()).values()) {
            int latest = versions.size() - 1;
            while (latest >= 0 && !by(asOf, versions.get(latest).recordedAt())) {
                latest--;
            }
            if (latest >= 0 && such.test(versions.get(latest))) {
                EntryEvent event = versions.get(latest);
                LocalDate date = event.moment().date();
                if (!date.isBefore(from) && !date.isAfter(to)) {
                    found.add(new LoggedEntry(event.id(), latest, event.moment(), event.facts(), event.recordedAt()));
                }
            }
        }
        found.sort(LoggedEntry.IN_ORDER);
        return found;
    }

    private static boolean by(@Nullable Instant asOf, Instant recordedAt) {
        return asOf == null || !recordedAt.isAfter(asOf);
    }
}
