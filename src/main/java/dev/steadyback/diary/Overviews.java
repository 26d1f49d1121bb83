package dev.steadyback.diary;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.entry.Facts;
import dev.steadyback.person.Consent;
import dev.steadyback.person.Message;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import dev.steadyback.readmodel.Freshness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds everyone's last four weeks from the documents of their adherence and their pain, of all persons at once. */
@Component
public class Overviews {
    private static final int EARLIER_WEEKS = 3;
    private static final int LATEST_WEEKS = 2;

    /** So many days of pain are four weeks on each day of a week: the last seven, and three weeks to hold them against. */
    private static final int PAIN_DAYS = 28;

    /** So many days are looked at for how many of them have data. */
    public static final int DAYS_OF_DATA = 30;

    /** Thirty days lie in six weeks at most. */
    private static final int WEEKS_OF_DATA = 6;

    /** So long it matters that the safety information was shown. */
    private static final int FLAG_DAYS = 7;

    /** The earliest day whose pain is looked at, before today. */
    private static final int EARLIEST = FLAG_DAYS - 1 + RedFlag.DAYS_BACK;

    /** Of so many persons what was found is kept. */
    private static final int MOST_KEPT = 2000;

    private final ReadModels models;
    private final Freshness freshness;
    private final Diary diary;

    Overviews(ReadModels models, Freshness freshness, Diary diary) {
        this.models = models;
        this.freshness = freshness;
        this.diary = diary;
    }

    /**
     * What was found of a person. It is the same as long as nothing more of theirs is stored and the day is not over.
     *
     * @param position of the last event that it rests on
     * @param day theirs; null without a programme
     * @param utc the day that the weeks to read are counted from
     */
    private record Found(
            long position,
            @Nullable Programme programme,
            @Nullable LocalDate day,
            LocalDate utc,
            Overview overview) {
        boolean holds(PersonDocument person, Instant now) {
            return position == person.position()
                    && utc.equals(utcDay(now))
                    && (programme == null || programme.today(now).equals(day));
        }
    }

    private final Map<String, Found> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** The four weeks of some persons, in their order; those that are not known are left out. */
    public List<Overview> find(List<PersonId> persons, Instant now) {
        freshness.refuseWhileFilling();
        List<PersonDocument> known = known(persons);
        Map<String, Overview> overviews = new HashMap<>();
        List<PersonDocument> changed = new ArrayList<>();
        for (PersonDocument person : known) {
            Found before = found.get(person.id());
            if (before != null && before.holds(person, now)) {
                overviews.put(person.id(), before.overview());
            } else {
                changed.add(person);
            }
        }
        read(changed, now).forEach(overview -> overviews.put(overview.id().value(), overview));
        return known.stream()
                .flatMap(p -> Stream.ofNullable(overviews.get(p.id())))
                .toList();
    }

    private List<Overview> read(List<PersonDocument> known, Instant now) {
        List<YearMonth> months = months(now);
        Map<String, AdherenceMonth> adherence =
                models.find(models.adherence(), keys(known, p -> months.stream().map(m -> ReadModels.month(id(p), m))));
        Map<String, PainMonth> pain = models.find(
                models.painTrend(),
                keys(
                        known,
                        p -> months.stream().filter(p.contents()::hasPainMonth).map(m -> ReadModels.month(id(p), m))));
        LocalDate firstOfData = utcDay(now).minusDays(DAYS_OF_DATA);
        Map<String, EntriesDocument> latest =
                models.find(models.diary(), keys(known, p -> lastWeeks(p, firstOfData).stream()));
        List<Overview> overviews = new ArrayList<>();
        for (PersonDocument person : known) {
            Programme programme = person.programme(null);
            Overview overview = overview(
                    person,
                    programme,
                    of(person, months, adherence),
                    of(person, months, pain),
                    lastWeeks(person, firstOfData).stream()
                            .flatMap(week -> Stream.ofNullable(latest.get(week)))
                            .toList(),
                    now);
            overviews.add(overview);
            found.put(
                    person.id(),
                    new Found(
                            person.position(),
                            programme,
                            programme == null ? null : programme.today(now),
                            utcDay(now),
                            overview));
        }
        return overviews;
    }

    private static LocalDate utcDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private List<PersonDocument> known(List<PersonId> persons) {
        Map<String, PersonDocument> documents = models.find(
                models.persons(), persons.stream().map(PersonId::value).toList());
        return persons.stream()
                .flatMap(p -> Stream.ofNullable(documents.get(p.value())))
                .toList();
    }

    /** The weeks that were written last, and all of those since a day, the last one first. */
    private static List<String> lastWeeks(PersonDocument person, LocalDate since) {
        List<LocalDate> mondays = person.contents().lastMondays(WEEKS_OF_DATA);
        return mondays.stream()
                .filter(monday -> mondays.indexOf(monday) < LATEST_WEEKS
                        || !Weeks.sunday(monday).isBefore(since))
                .map(monday -> ReadModels.week(id(person), monday))
                .toList();
    }

    private static PersonId id(PersonDocument person) {
        return new PersonId(person.id());
    }

    /** The months that all of these days may lie in, wherever the person is. */
    private static List<YearMonth> months(Instant now) {
        LocalDate day = utcDay(now);
        return Stream.iterate(
                        YearMonth.from(day.minusDays(1L + EARLIEST)),
                        m -> !m.isAfter(YearMonth.from(day.plusDays(1))),
                        m -> m.plusMonths(1))
                .toList();
    }

    private static List<String> keys(List<PersonDocument> persons, Function<PersonDocument, Stream<String>> ofAPerson) {
        return persons.stream().flatMap(ofAPerson).toList();
    }

    private static <D> List<D> of(PersonDocument person, List<YearMonth> months, Map<String, D> documents) {
        return months.stream()
                .flatMap(m -> Stream.ofNullable(documents.get(ReadModels.month(id(person), m))))
                .toList();
    }

    private Overview overview(
            PersonDocument person,
            @Nullable Programme programme,
            List<AdherenceMonth> adherence,
            List<PainMonth> pain,
            List<EntriesDocument> latest,
            Instant now) {
        PersonId id = id(person);
        String name = Objects.requireNonNullElse(person.about().name(), "");
        LocalDate lastEntry = lastEntry(person, latest).orElse(null);
        Map<String, Consent> consents = person.about().consentsGiven();
        List<Message> messages = person.about().messagesWritten();
        LocalDate today = programme == null ? null : programme.today(now);
        if (programme == null || today == null || today.isBefore(programme.start())) {
            return new Overview(
                    id,
                    name,
                    null,
                    null,
                    null,
                    List.of(),
                    new TreeMap<>(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    consents,
                    messages,
                    lastEntry,
                    daysWithData(latest, utcDay(now)));
        }
        PlannedWeeks planned = new PlannedWeeks(programme, today);
        LocalDate first = Weeks.monday(today).minusWeeks(EARLIER_WEEKS);
        LocalDate from = first.isBefore(programme.start()) ? Weeks.monday(programme.start()) : first;
        List<PainDay> allDays = pain(person, pain, today.minusDays(EARLIEST), today);
        List<PainDay> days = between(allDays, today.minusDays(PAIN_DAYS - 1L), today);
        PainDay scored = days.reversed().stream()
                .filter(d -> value(d, days) != null)
                .findFirst()
                .orElse(null);
        List<WeekOutcome> weeks = weeks(person, adherence, planned, from).stream()
                .map(w -> w.at(today))
                .toList();
        NavigableMap<LocalDate, Double> painByDay = new TreeMap<>();
        for (PainDay day : days) {
            Double value = value(day, days);
            if (value != null) {
                painByDay.put(day.date(), value);
            }
        }
        return new Overview(
                id,
                name,
                Adherence.of(weeks),
                scored == null ? null : value(scored, days),
                scored == null ? null : scored.date(),
                weeks.stream().map(w -> Adherence.of(List.of(w))).toList(),
                painByDay,
                KeptVersions.standing(person.flares(), null).stream()
                        .anyMatch(e -> e.facts() instanceof Facts.Flare flare && flare.to() == null),
                stopped(latest.subList(0, Math.min(LATEST_WEEKS, latest.size()))),
                redFlag(latest, allDays, today),
                Optional.ofNullable(programme.reviews().lastEntry())
                        .map(review -> programme.today(review.getValue().recordedAt()))
                        .orElse(null),
                today,
                consents,
                messages,
                lastEntry,
                daysWithData(latest, today));
    }

    private static @Nullable Double value(PainDay day, List<PainDay> days) {
        return day.at(PainSite.shown(days)).map(PainDay.SitePain::value).orElse(null);
    }

    private List<AdherenceWeek> weeks(
            PersonDocument person, List<AdherenceMonth> months, PlannedWeeks planned, LocalDate from) {
        LocalDate to = Weeks.sunday(planned.today());
        List<AdherenceWeek> stored = months.stream()
                .flatMap(m -> m.weeks().stream())
                .filter(w -> !w.monday().isBefore(from) && !w.monday().isAfter(to))
                .toList();
        boolean whole = stored.size() == ChronoUnit.WEEKS.between(from, to) + 1
                && months.stream().allMatch(m -> m.position() <= person.position())
                && stored.stream().allMatch(w -> w.isPlannedAs(planned));
        return whole ? stored : diary.reading(id(person), null).adherence(planned, from, to);
    }

    private List<PainDay> pain(PersonDocument person, List<PainMonth> months, LocalDate from, LocalDate to) {
        return months.stream().allMatch(m -> m.position() <= person.position())
                ? between(months.stream().flatMap(m -> m.days().stream()).toList(), from, to)
                : diary.painDays(id(person), from, to, null);
    }

    private static List<PainDay> between(List<PainDay> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to))
                .toList();
    }

    private static @Nullable LocalDate redFlag(List<EntriesDocument> latest, List<PainDay> pain, LocalDate today) {
        LocalDate first = today.minusDays(FLAG_DAYS - 1L);
        return latest.stream()
                .filter(week -> !Weeks.sunday(week.from()).isBefore(first))
                .flatMap(week -> week.standing(null).stream())
                .filter(e -> !e.date().isBefore(first)
                        && RedFlag.isShown(e.facts(), e.date(), (from, to) -> between(pain, from, to)))
                .map(LoggedEntry::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static int daysWithData(List<EntriesDocument> latest, LocalDate today) {
        LocalDate before = today.minusDays(DAYS_OF_DATA);
        return (int) latest.stream()
                .flatMap(week -> week.entries().stream())
                .map(KeptVersion::date)
                .filter(day -> day.isAfter(before) && !day.isAfter(today))
                .distinct()
                .count();
    }

    private static @Nullable LocalDate stopped(List<EntriesDocument> latest) {
        return latest.stream()
                .flatMap(week -> week.standing(null).stream())
                .filter(e ->
                        e.facts() instanceof Facts.Session session && session.stopReason() == Facts.StopReason.PAIN)
                .map(LoggedEntry::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day of the last entry: in the last week that was written, unless all in it was taken back or moved away since. */
    private Optional<LocalDate> lastEntry(PersonDocument person, List<EntriesDocument> latest) {
        if (!latest.isEmpty() && !latest.getFirst().entries().isEmpty()) {
            return Optional.of(latest.getFirst().standing(null).getLast().date());
        }
        return person.contents()
                .mondays()
                .sorted(Comparator.reverseOrder())
                .flatMap(monday -> diary.entries(id(person), monday, Weeks.sunday(monday), null).reversed().stream())
                .map(LoggedEntry::date)
                .findFirst();
    }
}
