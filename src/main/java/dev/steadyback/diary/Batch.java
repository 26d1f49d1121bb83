package dev.steadyback.diary;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.readmodel.Projection.Happened;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What some events change in the read models. The events of a person are taken in together: the documents they touch are read once, the weeks' views are worked out from
 * their facts, and each document is written once. The documents of persons come last: what rests on later events than its person belongs to a batch that is not written as a whole yet.
 */
final class Batch {
    /** Events that could not be projected: the others go on, and a rebuild tries them again. */
    static final String DEAD_LETTERS = "dead_letter";

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final ReadModels models;
    private final Map<PersonId, List<Happened>> events = new LinkedHashMap<>();
    private final Map<String, String> dead = new TreeMap<>();

    Batch(ReadModels models) {
        this.models = models;
    }

    void add(PersonId person, Happened happened) {
        events.computeIfAbsent(person, p -> new ArrayList<>()).add(happened);
    }

    void write() {
        List<PersonChange> changes = changes();
        writeQuestionnaires(changes);
        Map<String, EntriesDocument> weeks = writeDiary(changes);
        writeAdherence(changes, weeks);
        writePain(changes, weeks);
        writeFeeds(changes);
        models.persons().put(changes.stream().map(PersonChange::document).toList());
        writeDead();
        events.clear();
    }

    private List<PersonChange> changes() {
        Map<String, PersonDocument> known = models.persons()
                .find(events.keySet().stream().map(PersonId::value).toList());
        List<PersonChange> changes = new ArrayList<>();
        events.forEach((person, happened) -> {
            PersonDocument document = known.get(person.value());
            PersonChange change =
                    new PersonChange(person, document == null ? PersonDocument.unknown(person.value()) : document);
            happened.forEach(h -> take(change, h));
            changes.add(change);
        });
        return changes;
    }

    private void take(PersonChange change, Happened happened) {
        try {
            change.take(happened.event(), happened.version(), happened.position());
        } catch (RuntimeException e) {
            LOG.error(
                    "event {} cannot be projected: {}",
                    happened.id(),
                    e.getClass().getName());
            dead.put(happened.id(), e.getClass().getName());
        }
    }

    private void writeQuestionnaires(List<PersonChange> changes) {
        Map<String, EntriesDocument> known = models.questionnaires()
                .find(changes.stream()
                        .flatMap(c -> c.questionnaires().keySet().stream()
                                .filter(c.before()::hasQuestionnaires)
                                .map(year -> ReadModels.year(c.person(), year)))
                        .toList());
        List<EntriesDocument> written = new ArrayList<>();
        for (PersonChange change : changes) {
            change.questionnaires()
                    .forEach((year, added) -> written.add(
                            entries(known, ReadModels.year(change.person(), year), change, LocalDate.of(year, 1, 1))
                                    .with(added.position(), added.versions())));
        }
        models.questionnaires().put(written);
    }

    /** Writes what the diary gets, and gives all weeks that are touched, by their keys. */
    private Map<String, EntriesDocument> writeDiary(List<PersonChange> changes) {
        Map<String, EntriesDocument> weeks = models.diary()
                .find(changes.stream()
                        .flatMap(c -> c.mondays().stream()
                                .filter(c.before()::hasWeek)
                                .map(monday -> ReadModels.week(c.person(), monday)))
                        .toList());
        List<EntriesDocument> written = new ArrayList<>();
        for (PersonChange change : changes) {
            change.diary().forEach((monday, added) -> {
                EntriesDocument week = entries(weeks, ReadModels.week(change.person(), monday), change, monday)
                        .with(added.position(), added.versions());
                weeks.put(week.id(), week);
                written.add(week);
            });
        }
        models.diary().put(written);
        return weeks;
    }

    private static EntriesDocument entries(
            Map<String, EntriesDocument> known, String key, PersonChange change, LocalDate from) {
        EntriesDocument document = known.get(key);
        return document != null
                ? document
                : new EntriesDocument(key, change.person().value(), from, -1, List.of(), List.of());
    }

    private void writeAdherence(List<PersonChange> changes, Map<String, EntriesDocument> weeks) {
        Map<String, AdherenceMonth> months = models.adherence()
                .find(changes.stream()
                        .flatMap(c -> c.adherence().keySet().stream()
                                .map(monday -> ReadModels.month(c.person(), YearMonth.from(monday))))
                        .distinct()
                        .toList());
        Map<String, AdherenceMonth> written = new LinkedHashMap<>();
        for (PersonChange change : changes) {
            Programme programme = change.programme();
            Map<YearMonth, List<LocalDate>> byMonth =
                    change.adherence().keySet().stream().collect(Collectors.groupingBy(YearMonth::from));
            byMonth.forEach((month, mondays) -> {
                if (programme != null) {
                    String key = ReadModels.month(change.person(), month);
                    AdherenceMonth before = months.getOrDefault(
                            key, new AdherenceMonth(key, change.person().value(), month.atDay(1), -1, List.of()));
                    PlannedWeeks planned = new PlannedWeeks(programme, programme.start());
                    written.put(
                            key,
                            before.with(
                                    last(change.adherence(), mondays),
                                    mondays.stream()
                                            .map(monday ->
                                                    AdherenceWeek.of(planned, monday, entries(weeks, change, monday)))
                                            .toList()));
                }
            });
        }
        models.adherence().put(written.values());
    }

    private void writePain(List<PersonChange> changes, Map<String, EntriesDocument> weeks) {
        Map<String, PainMonth> months = models.painTrend()
                .find(changes.stream()
                        .flatMap(c -> c.pain().keySet().stream()
                                .flatMap(PersonChange::months)
                                .distinct()
                                .filter(c.before()::hasPainMonth)
                                .map(month -> ReadModels.month(c.person(), month)))
                        .toList());
        Map<String, PainMonth> written = new LinkedHashMap<>();
        for (PersonChange change : changes) {
            change.pain().forEach((monday, position) -> {
                List<PainDay> days = PainDay.of(entries(weeks, change, monday));
                PersonChange.months(monday).forEach(month -> {
                    String key = ReadModels.month(change.person(), month);
                    PainMonth before = written.getOrDefault(
                            key,
                            months.getOrDefault(
                                    key, new PainMonth(key, change.person().value(), month.atDay(1), -1, List.of())));
                    written.put(key, before.with(position, monday, days));
                });
            });
        }
        models.painTrend().put(written.values());
    }

    private static List<LoggedEntry> entries(
            Map<String, EntriesDocument> weeks, PersonChange change, LocalDate monday) {
        EntriesDocument week = weeks.get(ReadModels.week(change.person(), monday));
        return week == null ? List.of() : week.standing(null);
    }

    private static long last(Map<LocalDate, Long> positions, Collection<LocalDate> mondays) {
        return mondays.stream().mapToLong(positions::get).max().orElse(-1);
    }

    private void writeFeeds(List<PersonChange> changes) {
        upsert(
                ReadModels.CALENDAR_FEED,
                "person",
                changes.stream()
                        .flatMap(c -> c.feeds().stream()
                                .map(f -> Map.entry(f.hash(), c.person().value())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b)));
    }

    private void writeDead() {
        upsert(DEAD_LETTERS, "error", dead);
    }

    private void upsert(String collection, String field, Map<String, String> values) {
        if (!values.isEmpty()) {
            models.plain(collection)
                    .bulkWrite(values.entrySet().stream()
                            .map(v -> new UpdateOneModel<Document>(
                                    Filters.eq("_id", v.getKey()), Updates.set(field, v.getValue()), UPSERT))
                            .toList());
        }
    }
}
