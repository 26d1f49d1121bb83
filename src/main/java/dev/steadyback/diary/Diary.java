package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the diary's documents. Every method takes the moment as of which it answers: only what was recorded by then
 * counts, null for all. Entries come in {@link LoggedEntry#IN_ORDER}.
 */
@Component
public class Diary {
    private static final Map<String, Class<?>> PROGRAMME_EVENTS = Arrays.stream(
                    ProgrammeEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final MongoDatabase database;

    Diary(MongoDatabase database) {
        this.database = database;
    }

    /**
     * A person's name, programme and flares.
     *
     * @throws Refused if no such person is registered
     */
    public PersonRecord person(PersonId id, @Nullable Instant asOf) {
        Document stored = database.getCollection(Place.PERSON)
                .find(Filters.eq("_id", id.value()))
                .first();
        if (stored == null || !stored.containsKey("name")) {
            throw Refused.notFound("person", "is not known here", "fault.no-person");
        }
        return new PersonRecord(
                id,
                stored.getString("name"),
                programme(stored.get("programme", Document.class), asOf),
                Stored.entries(stored.get("flares", Document.class), asOf).stream()
                        .sorted(LoggedEntry.IN_ORDER)
                        .map(PersonRecord.Flare::of)
                        .toList(),
                monthlyReport(stored.get("monthlyReport", Document.class)));
    }

    /** What was chosen last; it is no part of the diary, so no earlier moment is asked for. */
    private static @Nullable Locale monthlyReport(@Nullable Document choices) {
        return choices == null
                ? null
                : choices.keySet().stream()
                        .max(Comparator.comparing(Long::valueOf))
                        .map(choices::getString)
                        .filter(tag -> !tag.isEmpty())
                        .map(Locale::forLanguageTag)
                        .orElse(null);
    }

    /** A person's entries, to find several views of the same days from without reading them again. */
    public Reading reading(PersonId person, @Nullable Instant asOf) {
        return new Reading(this, person, asOf);
    }

    /** All entries of the days of a period, both ends included. */
    public List<LoggedEntry> entries(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.DIARY,
                mondays(from, to).map(monday -> Place.weekKey(person, monday)),
                Stream::of,
                from,
                to,
                asOf);
    }

    /** The sessions of a period, both ends included, without notes and exercises. */
    public List<LoggedEntry> sessions(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.ADHERENCE,
                months(Weeks.monday(from), to).map(m -> Place.weeksKey(person, m.atDay(1))),
                Diary::parts,
                from,
                to,
                asOf);
    }

    /** The pain scores of a period, both ends included, without notes. */
    public List<LoggedEntry> painScores(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.PAIN_TREND, months(from, to).map(m -> Place.daysKey(person, m)), Diary::parts, from, to, asOf);
    }

    private List<LoggedEntry> read(
            String collection,
            Stream<String> keys,
            Function<Document, Stream<Document>> places,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf) {
        List<String> ids = keys.toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<LoggedEntry> entries = new ArrayList<>();
        for (Document document : database.getCollection(collection).find(Filters.in("_id", ids))) {
            places.apply(document)
                    .flatMap(place -> Stored.entries(place, asOf).stream())
                    .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                    .forEach(entries::add);
        }
        entries.sort(LoggedEntry.IN_ORDER);
        return entries;
    }

    private static Stream<LocalDate> mondays(LocalDate from, LocalDate to) {
        return Stream.iterate(Weeks.monday(from), monday -> !monday.isAfter(to), monday -> monday.plusWeeks(1));
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1));
    }

    /** The weeks or days of a month's document. */
    private static Stream<Document> parts(Document month) {
        return month.values().stream().filter(Document.class::isInstance).map(Document.class::cast);
    }

    private static @Nullable Programme programme(@Nullable Document events, @Nullable Instant asOf) {
        if (events == null) {
            return null;
        }
        Map<Long, ProgrammeEvent> byVersion = new TreeMap<>();
        events.forEach((field, json) -> {
            int colon = field.indexOf(':');
            Class<?> type = PROGRAMME_EVENTS.get(field.substring(0, colon));
            ProgrammeEvent event = (ProgrammeEvent) StorageJson.MAPPER.readValue((String) json, type);
            if (asOf == null || !event.recordedAt().isAfter(asOf)) {
                byVersion.put(Long.valueOf(field.substring(colon + 1)), event);
            }
        });
        return Programme.of(byVersion.values());
    }
}
