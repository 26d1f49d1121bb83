package dev.steadyback.exchange;

import dev.steadyback.diary.Persons;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports files into a person's diary: each file whole or not at all, and each row once, however often its file is
 * imported. Every row is checked before the first is stored; a person and a programme are made only for files that are
 * taken.
 */
@Component
public class Importer {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Persons persons;
    private final Programmes programmes;
    private final Commands commands;
    private final EntryBatch entries;
    private final Freshness freshness;
    private final Clock clock;

    Importer(
            Persons persons,
            Programmes programmes,
            Commands commands,
            EntryBatch entries,
            Freshness freshness,
            Clock clock) {
        this.persons = persons;
        this.programmes = programmes;
        this.commands = commands;
        this.entries = entries;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * Imports for the person of this name, who is registered if new.
     *
     * @param zone where a programme made without a plan's zone takes place
     * @throws Refused if the name cannot be used, or the store takes nothing now
     */
    public Imported importFor(String name, ZoneId zone, InputFiles files) {
        if (!freshness.await(LONGEST_WAIT).current()) {
            throw Refused.unavailable("diary", "is still being read in; please try again in a minute");
        }
        return run(persons.find(name).orElse(null), name, zone, files);
    }

    /**
     * Imports for a registered person.
     *
     * @param zone where a programme made without a plan's zone takes place
     * @throws Refused if the store takes nothing now
     */
    public Imported importFor(PersonId person, ZoneId zone, InputFiles files) {
        return run(person, "", zone, files);
    }

    private Imported run(@Nullable PersonId known, String name, ZoneId zone, InputFiles files) {
        Instant now = clock.instant();
        Rejections rejections = new Rejections();
        List<String> notes = new ArrayList<>();
        PersonId checkedAs = known == null ? PersonId.random() : known;
        Programme programme =
                Optional.ofNullable(known).flatMap(programmes::find).orElse(null);
        List<Reading> readings = read(files, rejections);

        Start start = null;
        AddPlanVersion version = null;
        InputFile planFile = files.plan();
        if (planFile != null) {
            Rejections.OfFile rejected = rejections.of(planFile.name());
            Start planned = PlanFile.read(
                    planFile,
                    checkedAs,
                    programme == null ? zone : programme.zone(),
                    theirs -> firstDay(programme, readings, theirs, now),
                    rejected);
            if (programme == null) {
                start = planned;
            } else if (planned != null) {
                version = firstPlan(programme, planned, rejected);
            }
        } else if (programme == null) {
            LocalDate first = earliest(readings);
            start = first == null
                    ? null
                    : new Start(checkedAs, first, zone, LocalTime.MIDNIGHT, List.of(), WeeklyPlan.EMPTY);
        }
        Programme checkedBy = start == null ? programme : asStarted(start, now);
        if (checkedBy != null) {
            readings.forEach(r -> r.check(checkedAs, checkedBy, now));
        }
        List<Reading> accepted = readings.stream().filter(Reading::accepted).toList();
        if (checkedBy == null || (programme == null && accepted.isEmpty() && !readings.isEmpty())) {
            notes.add("Nothing was imported, and nobody was registered.");
            return new Imported(0, 0, rejections.list(), notes);
        }

        PersonId person = known == null ? persons.register(name) : known;
        if (start != null) {
            commands.send(with(person, start), Programme.class);
            notes.add("The programme starts on " + start.start() + " (" + start.zone() + ").");
            if (planFile == null) {
                notes.add("No plan given: sessions count as extras; add one with --plan.");
            }
        }
        if (version != null) {
            commands.send(version, Programme.class);
            notes.add("The plan holds from " + version.from() + " on.");
        }
        return store(person, accepted, rejections, notes);
    }

    private Imported store(PersonId person, List<Reading> readings, Rejections rejections, List<String> notes) {
        int recorded = 0;
        int duplicates = 0;
        for (Reading reading : readings) {
            List<EntryBatch.New> rows = reading.entries();
            int now = entries.recordAll(person, rows).size();
            recorded += now;
            duplicates += rows.size() - now;
            if (rows.isEmpty()) {
                notes.add(reading.fileName() + " holds a header and no rows.");
            }
        }
        return new Imported(recorded, duplicates, rejections.list(), notes);
    }

    private static List<Reading> read(InputFiles files, Rejections rejections) {
        List<Reading> readings = new ArrayList<>();
        add(readings, EntryKind.PAIN, files.pain(), rejections);
        add(readings, EntryKind.SESSIONS, files.sessions(), rejections);
        add(readings, EntryKind.HABITS, files.habits(), rejections);
        return readings;
    }

    private static void add(
            List<Reading> readings, EntryKind kind, @Nullable InputFile file, Rejections rejections) {
        if (file != null) {
            readings.add(Reading.of(kind, file, rejections));
        }
    }

    /** The programme's first day where the plan names none. */
    private static LocalDate firstDay(
            @Nullable Programme programme, List<Reading> readings, ZoneId zone, Instant now) {
        return programme != null
                ? programme.start()
                : Objects.requireNonNullElseGet(earliest(readings), () -> LocalDate.ofInstant(now, zone));
    }

    private static @Nullable LocalDate earliest(List<Reading> readings) {
        return readings.stream()
                .flatMap(r -> Stream.ofNullable(r.earliest()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The same plan again is fine; a first plan is added to a programme that began without one; another is refused. */
    private static @Nullable AddPlanVersion firstPlan(
            Programme programme, Start planned, Rejections.OfFile rejected) {
        boolean without = programme.versions().size() == 1
                && programme.planOn(programme.start()).equals(WeeklyPlan.EMPTY);
        if (!planned.zone().equals(programme.zone())) {
            rejected.add(null, "zone", "is " + planned.zone() + "; this person's programme is in " + programme.zone());
        } else if (!planned.dayStart().equals(programme.dayStart())) {
            rejected.add(
                    null, "dayStart", "is " + planned.dayStart() + "; in this person's programme it is " + programme.dayStart());
        } else if (planned.start().isBefore(programme.start())) {
            rejected.add(
                    null, "start", "is " + planned.start() + ", before the programme's start " + programme.start());
        } else if (without && !planned.plan().equals(WeeklyPlan.EMPTY)) {
            return new AddPlanVersion(planned.person(), planned.start(), planned.plan());
        } else if (!planned.plan().equals(programme.versions().get(planned.start()))) {
            rejected.add(
                    null,
                    "sessions",
                    "differ from the plan that this person follows since " + programme.start()
                            + "; an import never changes a plan: add a plan version, which holds from its day on");
        }
        return null;
    }

    private static Programme asStarted(Start start, Instant now) {
        return Objects.requireNonNull(Programme.evolve(
                null,
                new Started(
                        start.person(),
                        start.start(),
                        start.zone(),
                        start.dayStart(),
                        start.causes(),
                        start.plan(),
                        now)));
    }

    private static Start with(PersonId person, Start start) {
        return new Start(person, start.start(), start.zone(), start.dayStart(), start.causes(), start.plan());
    }
}
