package dev.steadyback.diary;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Meanwhile;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeEvent;
import dev.steadyback.readmodel.Freshness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** The diary as the projection wrote it into MongoDB: a read takes the few documents that hold its days. */
@Component
class MongoDiary implements Diary, DisposableBean {
    private static final Map<String, Class<?>> PROGRAMME_EVENTS = Arrays.stream(
                    ProgrammeEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** So many documents are asked for at once; where there are more, the parts are read at the same time. */
    private static final int TOGETHER = 50;

    private final MongoDatabase database;
    private final Freshness freshness;

    /** As many parts as there are processors, of all that is read; who asks for more waits. Reading a part is half waiting, half working out. */
    private final SimpleAsyncTaskExecutor readers = new SimpleAsyncTaskExecutor("diary-");

    MongoDiary(MongoDatabase database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
        readers.setVirtualThreads(true);
        readers.setConcurrencyLimit(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public PersonRecord person(PersonId id, @Nullable Instant asOf) {
        freshness.refuseWhileFilling();
        Document stored = database.getCollection(Place.PERSON)
                .find(Filters.eq("_id", id.value()))
                .first();
        if (stored == null || !stored.containsKey("name")) {
            freshness.refuseWhereLost();
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
                monthlyReport(stored.get("monthlyReport", Document.class)),
                rhythms(stored.get("rhythms", Document.class)));
    }

    @Override
    public List<LoggedEntry> openFlares(PersonId id) {
        Document stored = database.getCollection(Place.PERSON)
                .find(Filters.eq("_id", id.value()))
                .first();
        return stored == null
                ? List.of()
                : Stored.entries(stored.get("flares", Document.class), null).stream()
                        .filter(e -> e.facts() instanceof Facts.Flare flare && flare.to() == null)
                        .sorted(LoggedEntry.IN_ORDER)
                        .toList();
    }

    /** The weeks chosen last for each questionnaire; like a monthly report, no part of the diary. */
    private static Map<Instrument, Integer> rhythms(@Nullable Document choices) {
        Map<Instrument, Integer> rhythms = new EnumMap<>(Instrument.class);
        if (choices != null) {
            choices.keySet().stream()
                    .sorted(Comparator.comparing(Long::valueOf))
                    .forEach(version -> {
                        Document chosen = choices.get(version, Document.class);
                        rhythms.put(Instrument.valueOf(chosen.getString("instrument")), chosen.getInteger("weeks"));
                    });
            rhythms.values().removeIf(weeks -> weeks == 0);
        }
        return rhythms;
    }

    private static @Nullable Locale monthlyReport(@Nullable Document choices) {
        return last(choices).map(Locale::forLanguageTag).orElse(null);
    }

    /** What was chosen last, empty when that was none; it is no part of the diary, so no earlier moment is asked for. */
    static Optional<String> last(@Nullable Document choices) {
        return choices == null
                ? Optional.empty()
                : choices.keySet().stream()
                        .max(Comparator.comparing(Long::valueOf))
                        .map(choices::getString)
                        .filter(choice -> !choice.isEmpty());
    }

    static ProgrammeEvent event(String field, Object json) {
        Class<?> type = PROGRAMME_EVENTS.get(field.substring(0, field.indexOf(':')));
        return (ProgrammeEvent) StorageJson.MAPPER.readValue((String) json, type);
    }

    @Override
    public List<LoggedEntry> entries(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return diary(person, from, to, week -> Stored.entries(week, asOf));
    }

    @Override
    public List<LoggedEntry> retracted(PersonId person, LocalDate from, LocalDate to) {
        return diary(person, from, to, week -> Stored.retracted(week, null));
    }

    @Override
    public Optional<LocalDate> firstDay(PersonId person) {
        // The keys of a person's weeks come in the order of their days, and after the slash a zero would follow.
        for (Document week : database.getCollection(Place.DIARY)
                .find(Filters.and(Filters.gt("_id", person + "/"), Filters.lt("_id", person + "0")))
                .sort(Sorts.ascending("_id"))) {
            Optional<LocalDate> first =
                    Stored.entries(week, null).stream().map(LoggedEntry::date).min(Comparator.naturalOrder());
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private List<LoggedEntry> diary(
            PersonId person, LocalDate from, LocalDate to, Function<Document, List<LoggedEntry>> entries) {
        return read(
                Place.DIARY,
                mondays(from, to).map(monday -> Place.weekKey(person, monday)),
                week -> entries.apply(week).stream(),
                from,
                to);
    }

    @Override
    public List<LoggedEntry> sessions(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.ADHERENCE,
                months(Weeks.monday(from), to).map(m -> Place.weeksKey(person, m.atDay(1))),
                month -> parts(month, asOf),
                from,
                to);
    }

    @Override
    public List<LoggedEntry> painScores(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.PAIN_TREND,
                months(from, to).map(m -> Place.daysKey(person, m)),
                month -> parts(month, asOf),
                from,
                to);
    }

    @Override
    public List<LoggedEntry> questionnaires(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return read(
                Place.QUESTIONNAIRES,
                IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(y -> Place.yearKey(person, y)),
                year -> Stored.entries(year, asOf).stream(),
                from,
                to);
    }

    private List<LoggedEntry> read(
            String collection,
            Stream<String> keys,
            Function<Document, Stream<LoggedEntry>> entries,
            LocalDate from,
            LocalDate to) {
        List<String> ids = keys.toList();
        Function<List<String>, List<LoggedEntry>> part =
                of -> database.getCollection(collection).find(Filters.in("_id", of)).into(new ArrayList<>()).stream()
                        .flatMap(entries)
                        .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                        .sorted(LoggedEntry.IN_ORDER)
                        .toList();
        if (ids.size() <= TOGETHER) {
            return part.apply(ids);
        }
        List<Future<List<LoggedEntry>>> parts = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += TOGETHER) {
            List<String> of = ids.subList(start, Math.min(start + TOGETHER, ids.size()));
            parts.add(readers.submit(() -> part.apply(of)));
        }
        // Keys come in the order of their days, and no two documents share a day: what is sorted by the part is sorted
        // as a whole.
        return parts.stream().flatMap(read -> Meanwhile.result(read).stream()).toList();
    }

    @Override
    public void destroy() {
        readers.close();
    }

    private static Stream<LocalDate> mondays(LocalDate from, LocalDate to) {
        return Stream.iterate(Weeks.monday(from), monday -> !monday.isAfter(to), monday -> monday.plusWeeks(1));
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1));
    }

    /** The entries of the weeks or days of a month's document. */
    private static Stream<LoggedEntry> parts(Document month, @Nullable Instant asOf) {
        return month.values().stream()
                .filter(Document.class::isInstance)
                .flatMap(part -> Stored.entries((Document) part, asOf).stream());
    }

    private static @Nullable Programme programme(@Nullable Document events, @Nullable Instant asOf) {
        if (events == null) {
            return null;
        }
        Map<Long, ProgrammeEvent> byVersion = new TreeMap<>();
        events.forEach((field, json) -> {
            ProgrammeEvent event = event(field, json);
            if (asOf == null || !event.recordedAt().isAfter(asOf)) {
                byVersion.put(Long.valueOf(field.substring(field.indexOf(':') + 1)), event);
            }
        });
        return Programme.of(byVersion.values());
    }
}
