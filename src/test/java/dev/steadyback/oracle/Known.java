package dev.steadyback.oracle;

import dev.steadyback.entry.EntryId;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.WeeklyPlan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is known of a person at a moment, found by going through what the person told, one by one. */
final class Known {
    private final PersonId person;
    private @Nullable LocalDate start;
    private ZoneId zone = ZoneOffset.UTC;
    private LocalTime dayStart = LocalTime.MIDNIGHT;
    private final TreeMap<LocalDate, WeeklyPlan> plans = new TreeMap<>();
    private final Map<String, Span> pauses = new LinkedHashMap<>();
    private final Map<String, Said> entries = new LinkedHashMap<>();
    private @Nullable List<Said> inOrder;

    /** Days from one to another, both included; without an end while they last. */
    record Span(LocalDate from, @Nullable LocalDate to) {
        boolean has(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    Known(PersonId person) {
        this.person = person;
    }

    /** What is known when all that was told up to a moment is. */
    static Known at(PersonId person, List<Deed> deeds, Instant moment) {
        Known known = new Known(person);
        for (Deed deed : deeds) {
            if (!deed.at().isAfter(moment)) {
                known.hear(deed);
            }
        }
        return known;
    }

    LocalDate start() {
        return Objects.requireNonNull(start);
    }

    ZoneId zone() {
        return zone;
    }

    LocalTime dayStart() {
        return dayStart;
    }

    /** Entries that are not taken back, in order. */
    List<Said> entries() {
        if (inOrder == null) {
            inOrder = entries.values().stream()
                    .filter(s -> !s.takenBack())
                    .sorted(Said.IN_ORDER)
                    .toList();
        }
        return inOrder;
    }

    List<Said> entries(Class<? extends Facts> kind) {
        return entries().stream().filter(s -> kind.isInstance(s.facts())).toList();
    }

    @Nullable
    Said entry(String key) {
        return entries.get(key);
    }

    EntryId id(String key) {
        return EntryId.of(person, key);
    }

    /** Whether the product would take this now; what it would refuse is left out of a made-up history. */
    boolean takes(Deed deed) {
        if (start == null) {
            return deed instanceof Deed.Start;
        }
        return switch (deed) {
            case Deed.Start d -> false;
            case Deed.ChangePlan d -> !d.from().isBefore(start());
            case Deed.ChangeDays d -> true;
            case Deed.Pause d -> !d.from().isBefore(start()) && (d.to() == null || !d.to().isBefore(d.from()));
            case Deed.Resume d -> {
                Span pause = pauses.get(d.pause());
                yield pause != null && !d.on().isBefore(pause.from());
            }
            case Deed.TakePauseBack d -> pauses.containsKey(d.pause());
            case Deed.Log d -> !entries.containsKey(d.key()) && mayStand(moment(d.when(), d.at()), d.facts(), d.at());
            case Deed.Correct d -> {
                Said was = entries.get(d.key());
                yield was != null
                        && !was.takenBack()
                        && was.facts().getClass() == d.facts().getClass()
                        && mayStand(moment(d.when(), d.at(), was), d.facts(), d.at());
            }
            case Deed.TakeBack d ->
                entries.containsKey(d.key())
                        && !Objects.requireNonNull(entries.get(d.key())).takenBack();
            case Deed.PutBack d ->
                entries.containsKey(d.key())
                        && Objects.requireNonNull(entries.get(d.key())).takenBack();
        };
    }

    private boolean mayStand(Stands stands, Facts facts, Instant now) {
        LocalDate theirToday = day(LocalDateTime.ofInstant(now, stands.zone()), dayStart);
        if (stands.date().isBefore(start()) || stands.date().isAfter(theirToday)) {
            return false;
        }
        if (stands.time() != null && stands.time().toInstant(stands.offset()).isAfter(now)) {
            return false;
        }
        return switch (facts) {
            case Facts.Session session ->
                session.fulfils() == null || monday(session.fulfils()).equals(monday(stands.date()));
            case Facts.Flare flare -> flare.to() == null || !flare.to().isBefore(stands.date());
            default -> true;
        };
    }

    void hear(Deed deed) {
        inOrder = null;
        switch (deed) {
            case Deed.Start d -> {
                start = d.start();
                zone = d.zone();
                dayStart = d.dayStart();
                plans.put(d.start(), d.plan());
            }
            case Deed.ChangePlan d -> plans.put(d.from(), d.plan());
            case Deed.ChangeDays d -> {
                zone = d.zone();
                dayStart = d.dayStart();
            }
            case Deed.Pause d -> pauses.put(d.pause(), new Span(d.from(), d.to()));
            case Deed.Resume d ->
                pauses.put(
                        d.pause(),
                        new Span(Objects.requireNonNull(pauses.get(d.pause())).from(), d.on().minusDays(1)));
            case Deed.TakePauseBack d -> pauses.remove(d.pause());
            case Deed.Log d -> put(d.key(), 0, moment(d.when(), d.at()), d.facts(), false, d.at());
            case Deed.Correct d -> {
                Said was = was(d.key());
                Stands stands = moment(d.when(), d.at(), was);
                if (!stands.equals(stands(was)) || !d.facts().equals(was.facts())) {
                    put(d.key(), was.version() + 1, stands, d.facts(), false, d.at());
                }
            }
            case Deed.TakeBack d -> {
                Said was = was(d.key());
                put(d.key(), was.version() + 1, stands(was), was.facts(), true, d.at());
            }
            case Deed.PutBack d -> {
                Said was = was(d.key());
                put(d.key(), was.version() + 1, stands(was), was.facts(), false, d.at());
            }
        }
    }

    private Said was(String key) {
        return Objects.requireNonNull(entries.get(key));
    }

    private void put(String key, long version, Stands stands, Facts facts, boolean takenBack, Instant at) {
        entries.put(
                key,
                new Said(
                        id(key),
                        version,
                        stands.date(),
                        stands.time(),
                        stands.zone(),
                        stands.offset(),
                        facts,
                        takenBack,
                        at));
    }

    /** On which day an entry stands, and at what time of the wall clock. */
    record Stands(LocalDate date, @Nullable LocalDateTime time, ZoneId zone, ZoneOffset offset) {}

    private static Stands stands(Said said) {
        return new Stands(said.date(), said.time(), said.zone(), said.offset());
    }

    private Stands moment(When when, Instant now, Said was) {
        Stands stood = stands(was);
        return (when.date() == null && when.at() == null) || says(when, stood)
                ? stood
                : moment(when, now, stood.zone());
    }

    /** Whether an edit names nothing but what the entry says already; then nothing of its moment moves. */
    private static boolean says(When when, Stands stood) {
        LocalDateTime time = stood.time();
        if (when.zone() != null && !when.zone().equals(stood.zone())) {
            return false;
        }
        if (when.at() != null) {
            return time != null
                    && time.toInstant(stood.offset()).equals(when.at().toInstant());
        }
        return time == null
                ? when.time() == null && stood.date().equals(when.date())
                : when.time() != null
                        && when.date() != null
                        && time.equals(when.date().atTime(when.time()));
    }

    Stands moment(When when, Instant now) {
        return moment(when, now, Objects.requireNonNull(zone));
    }

    /** An edit stays in the zone of its entry unless it names another. */
    private Stands moment(When when, Instant now, ZoneId usual) {
        ZoneId theirs = when.zone() == null ? usual : when.zone();
        OffsetDateTime at = when.at();
        LocalDate date = when.date();
        if (at != null) {
            return moment(at.toInstant(), theirs);
        }
        if (date == null) {
            return moment(now.truncatedTo(ChronoUnit.SECONDS), theirs);
        }
        if (when.time() == null) {
            return new Stands(date, null, theirs, theirs.getRules().getOffset(date.atTime(12, 0)));
        }
        return moment(ZonedDateTime.of(date, when.time(), theirs).toInstant(), theirs);
    }

    private Stands moment(Instant instant, ZoneId theirs) {
        ZoneOffset offset = theirs.getRules().getOffset(instant);
        LocalDateTime wallClock = LocalDateTime.ofInstant(instant, offset);
        return new Stands(day(wallClock, dayStart), wallClock, theirs, offset);
    }

    /** The day as it was lived: until the day's start it is still yesterday. */
    static LocalDate day(LocalDateTime wallClock, LocalTime dayStart) {
        return wallClock.toLocalTime().isBefore(dayStart)
                ? wallClock.toLocalDate().minusDays(1)
                : wallClock.toLocalDate();
    }

    LocalDate today(Instant moment) {
        return day(LocalDateTime.ofInstant(moment, zone), dayStart);
    }

    static LocalDate monday(LocalDate date) {
        LocalDate monday = date;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday;
    }

    /** The plan of a day; nothing is planned before the programme starts. */
    WeeklyPlan plan(LocalDate date) {
        if (date.isBefore(start())) {
            return WeeklyPlan.EMPTY;
        }
        WeeklyPlan plan = WeeklyPlan.EMPTY;
        for (Map.Entry<LocalDate, WeeklyPlan> version : plans.entrySet()) {
            if (!version.getKey().isAfter(date)) {
                plan = version.getValue();
            }
        }
        return plan;
    }

    List<WeeklyPlan.Line> lines(LocalDate date) {
        List<WeeklyPlan.Line> lines = new ArrayList<>();
        for (WeeklyPlan.Line line : plan(date).sessions()) {
            if (line.weekday() == date.getDayOfWeek()) {
                lines.add(line);
            }
        }
        return lines;
    }

    boolean paused(LocalDate date) {
        return pauses.values().stream().anyMatch(p -> p.has(date));
    }

    boolean inFlare(LocalDate date) {
        return entries(Facts.Flare.class).stream()
                .anyMatch(s -> new Span(s.date(), ((Facts.Flare) s.facts()).to()).has(date));
    }
}
