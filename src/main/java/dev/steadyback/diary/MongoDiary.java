package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.questionnaire.Instrument;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Damage;
import dev.steadyback.readmodel.Documents;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The diary as the projection wrote it into MongoDB: a read takes the few documents that hold its days, all of one state. */
@Component
class MongoDiary implements Diary {
    /** How often documents are read again while the projection writes them, waiting twice as long each time: a second in all. */
    private static final int TRIES = 10;

    private static final Duration FIRST_WAIT = Duration.ofMillis(1);

    /** A state takes less than a kilobyte. */
    private static final int REMEMBERED = 1000;

    private final ReadModels models;
    private final Freshness freshness;
    private final Damage damage;

    private final Remembered<PersonId, ReadModels.State> states;

    MongoDiary(ReadModels models, Freshness freshness, Damage damage) {
        this.models = models;
        this.freshness = freshness;
        this.damage = damage;
        this.states = new Remembered<>(freshness, REMEMBERED);
    }

    @Override
    public PersonRecord person(PersonId id, @Nullable Instant asOf) {
        freshness.refuseWhileFilling();
        PersonDocument stored = stored(id).or(() -> notLost(id)).orElse(null);
        String name = stored == null ? null : stored.about().name();
        if (stored == null || name == null) {
            throw Refused.notFound("person", "is not known here", "fault.no-person");
        }
        String monthlyReport = stored.about().monthlyReport();
        Map<Instrument, Integer> rhythms = new EnumMap<>(Instrument.class);
        stored.about().rhythms().forEach((instrument, weeks) -> rhythms.put(Instrument.valueOf(instrument), weeks));
        return new PersonRecord(
                id,
                name,
                stored.programme(asOf),
                KeptVersions.standing(stored.flares(), asOf).stream()
                        .map(PersonRecord.Flare::of)
                        .toList(),
                monthlyReport == null ? null : Locale.forLanguageTag(monthlyReport),
                rhythms,
                stored.about().putOffUntil(),
                stored.about().consentsGiven(),
                stored.about().messagesWritten());
    }

    /** What is lost may be filled again between two looks: that nobody is there is only known from a look after that. */
    private Optional<PersonDocument> notLost(PersonId id) {
        freshness.refuseWhereLost();
        return stored(id);
    }

    private Optional<PersonDocument> stored(PersonId id) {
        return Optional.ofNullable(models.persons().find(List.of(id.value())).get(id.value()));
    }

    @Override
    public List<LoggedEntry> openFlares(PersonId id) {
        return stored(id).stream()
                .flatMap(person -> KeptVersions.standing(person.flares(), null).stream())
                .filter(e -> e.facts() instanceof Facts.Flare flare && flare.to() == null)
                .toList();
    }

    @Override
    public List<LoggedEntry> entries(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return weeks(person, from, to, week -> week.standing(asOf));
    }

    @Override
    public List<LoggedEntry> retracted(PersonId person, LocalDate from, LocalDate to) {
        return weeks(person, from, to, EntriesDocument::retracted);
    }

    @Override
    public Optional<LocalDate> firstDay(PersonId person) {
        return stored(person)
                .flatMap(stored -> stored.contents()
                        .mondays()
                        .flatMap(monday -> entries(person, monday, Weeks.sunday(monday), null).stream())
                        .map(LoggedEntry::date)
                        .findFirst());
    }

    private List<LoggedEntry> weeks(
            PersonId person, LocalDate from, LocalDate to, Function<EntriesDocument, List<LoggedEntry>> entries) {
        return within(
                from,
                to,
                read(
                        models.diary(),
                        person,
                        contents -> mondays(from, to)
                                .filter(contents::hasWeek)
                                .map(monday -> ReadModels.week(person, monday)),
                        entries));
    }

    @Override
    public List<LoggedEntry> questionnaires(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return within(
                from,
                to,
                read(
                        models.questionnaires(),
                        person,
                        contents -> IntStream.rangeClosed(from.getYear(), to.getYear())
                                .filter(contents::hasQuestionnaires)
                                .mapToObj(year -> ReadModels.year(person, year)),
                        year -> year.standing(asOf)));
    }

    private static List<LoggedEntry> within(LocalDate from, LocalDate to, List<LoggedEntry> entries) {
        return entries.stream()
                .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                .toList();
    }

    @Override
    public List<PainDay> painDays(PersonId person, LocalDate from, LocalDate to, @Nullable Instant asOf) {
        return asOf != null
                ? Diary.super.painDays(person, from, to, asOf)
                : read(
                                models.painTrend(),
                                person,
                                contents -> months(from, to)
                                        .filter(contents::hasPainMonth)
                                        .map(month -> ReadModels.month(person, month)),
                                PainMonth::days)
                        .stream()
                        .filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to))
                        .toList();
    }

    @Override
    public List<AdherenceWeek> adherence(PersonId person, LocalDate from, LocalDate to) {
        return read(
                        models.adherence(),
                        person,
                        contents -> months(Weeks.monday(from), to).map(month -> ReadModels.month(person, month)),
                        AdherenceMonth::weeks)
                .stream()
                .filter(w ->
                        !w.monday().isBefore(Weeks.monday(from)) && !w.monday().isAfter(to))
                .toList();
    }

    /**
     * Reads what documents hold, in the order of their keys. The person's own document is written after all others: when none of those that were read rests on later events than it did before they were
     * read, they are all of one state. Otherwise the projection writes just now, and they are read again.
     *
     * @param keys the documents that are wanted, of those that the person has
     */
    private <D extends Record & Documents.Kept, T> List<T> read(
            Documents<D> documents,
            PersonId person,
            Function<Contents, Stream<String>> keys,
            Function<D, List<T>> parts) {
        long wait = FIRST_WAIT.toNanos();
        for (int i = 0; i < TRIES; i++) {
            // A state that was true some time ago will do: what was written since is seen by its position.
            ReadModels.State state = i == 0 ? states.get(person, () -> models.state(person)) : models.state(person);
            List<String> ids = keys.apply(state.contents()).toList();
            Map<String, D> read = models.find(documents, ids);
            if (read.values().stream().allMatch(d -> d.position() <= state.position())) {
                if (documents == models.adherence() || read.size() == ids.size()) {
                    return ids.stream()
                            .flatMap(id -> Stream.ofNullable(read.get(id)))
                            .flatMap(document -> parts.apply(document).stream())
                            .toList();
                }
                if (models.state(person).position() == state.position()) {
                    throw damage.found(documents.name());
                }
            }
            LockSupport.parkNanos(wait);
            wait *= 2;
        }
        throw Refused.unavailable(
                "diary", "is being written just now; please try again shortly", "fault.being-written");
    }

    private static Stream<LocalDate> mondays(LocalDate from, LocalDate to) {
        return Stream.iterate(Weeks.monday(from), monday -> !monday.isAfter(to), monday -> monday.plusWeeks(1));
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1));
    }
}
