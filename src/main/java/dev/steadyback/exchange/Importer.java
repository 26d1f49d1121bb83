package dev.steadyback.exchange;

import dev.steadyback.adherence.StartMoves;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.Persons;
import dev.steadyback.entry.Entries;
import dev.steadyback.entry.EntryBatch;
import dev.steadyback.language.Texts;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Origin;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.WeeklyPlan;
import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.OneServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);
    private static final int FIRST_ROWS = 5;

    private final Persons persons;
    private final Programmes programmes;
    private final Commands commands;
    private final EntryBatch batch;
    private final Entries entries;
    private final Diary diary;
    private final Freshness freshness;
    private final OneServer oneServer;
    private final StartMoves moves;
    private final Clock clock;

    Importer(
            Persons persons,
            Programmes programmes,
            Commands commands,
            EntryBatch batch,
            Entries entries,
            Diary diary,
            Freshness freshness,
            OneServer oneServer,
            StartMoves moves,
            Clock clock) {
        this.persons = persons;
        this.programmes = programmes;
        this.commands = commands;
        this.batch = batch;
        this.entries = entries;
        this.diary = diary;
        this.freshness = freshness;
        this.oneServer = oneServer;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Imports for the person of this name, who is registered if new.
     *
     * @param zone where a programme made without a plan's zone takes place
     * @throws Refused if the name cannot be used, or the store takes nothing now
     */
    public Imported importFor(String name, ZoneId zone, InputFiles files) {
        return importFor(name, zone, files, false, null);
    }

    /**
     * Imports for the person of this name, who is registered if new.
     *
     * @param zone where a programme made without a plan's zone takes place
     * @param bringingBack whether entries that were removed since come back although others of their file are there
     * @param moving what was planned on the days of entries before the programme's start, which is moved back to them; null to refuse them
     * @throws Refused if the name cannot be used, or the store takes nothing now
     */
    public synchronized Imported importFor(
            String name, ZoneId zone, InputFiles files, boolean bringingBack, @Nullable PlannedBefore moving) {
        awaitDiary();
        return Origin.IMPORT.call(() -> run(persons.find(name).orElse(null), name, zone, files, bringingBack, moving));
    }

    /**
     * Imports for a registered person.
     *
     * @param zone where a programme made without a plan's zone takes place
     * @throws Refused if the store takes nothing now
     */
    public synchronized Imported importFor(PersonId person, ZoneId zone, InputFiles files) {
        awaitDiary();
        return Origin.IMPORT.call(() -> run(person, "", zone, files, false, null));
    }

    /**
     * What importing files would do; nothing is stored.
     *
     * @param known whose diary they are for; null for a person who is yet to be registered
     * @param zone where a programme made without a plan's zone takes place
     * @param moving what was planned on the days of entries before the programme's start, which would be moved back to them; null to refuse
     *     them
     */
    public ImportPreview preview(
            @Nullable PersonId known, ZoneId zone, List<ChosenFile> files, @Nullable PlannedBefore moving) {
        Checked checked = check(known, zone, files, moving);
        BeforeStart earlier = checked.earlier();
        AddPlanVersion version = checked.version();
        return new ImportPreview(
                checked.files().stream().map(f -> looked(f, checked)).toList(),
                checked.start(),
                version == null ? null : version.from(),
                earlier == null
                        ? null
                        : new ImportPreview.Earlier(
                                earlier.entries().size(),
                                moves.preview(
                                        checked.person(),
                                        earlier.to(),
                                        Objects.requireNonNullElse(moving, PlannedBefore.FIRST_PLAN),
                                        earlier.sessions(),
                                        checked.now())));
    }

    /**
     * Imports files that somebody chose and looked at. The person is registered if new.
     *
     * @param known whose diary they are for; null for a person who is yet to be registered
     * @param name the new person's name
     * @param zone where a programme made without a plan's zone takes place
     * @param leavingOut whether refused lines are left out; otherwise a file that has one is not taken
     * @param bringingBack whether entries that were removed since come back although others of their file are there
     * @param moving what was planned on the days of entries before the programme's start, which is moved back to them; null to refuse them
     * @throws Refused if the name cannot be used, nothing can be taken, or the store takes nothing now
     */
    public ImportOutcome take(
            @Nullable PersonId known,
            String name,
            ZoneId zone,
            List<ChosenFile> files,
            boolean leavingOut,
            boolean bringingBack,
            @Nullable PlannedBefore moving) {
        return oneServer.alone(
                (known == null ? "new" : known.value()) + "/import",
                LONGEST_IMPORT,
                () -> takeAlone(known, name, zone, files, leavingOut, bringingBack, moving));
    }

    private ImportOutcome takeAlone(
            @Nullable PersonId known,
            String name,
            ZoneId zone,
            List<ChosenFile> files,
            boolean leavingOut,
            boolean bringingBack,
            @Nullable PlannedBefore moving) {
        awaitDiary();
        Checked checked = check(known, zone, files, moving);
        List<CheckedFile> taken = checked.files().stream()
                .filter(f -> f.reading() != null && f.reading().accepted(leavingOut))
                .toList();
        boolean planned = checked.version() != null
                || (checked.start() != null && checked.files().stream().anyMatch(f -> f.plan() != null));
        if (checked.rules() == null || (taken.isEmpty() && !planned)) {
            throw Refused.invalid("files", "hold nothing that can be imported", "fault.nothing-to-import");
        }
        return Origin.IMPORT.call(() -> take(checked, taken, known, name, bringingBack));
    }

    private ImportOutcome take(
            Checked checked, List<CheckedFile> taken, @Nullable PersonId known, String name, boolean bringingBack) {
        PersonId person = begin(checked, known, name);
        List<EntryBatch.Standing> recorded = new ArrayList<>();
        int duplicates = 0;
        int removed = 0;
        int leftOut = 0;
        for (CheckedFile file : taken) {
            Reading reading = Objects.requireNonNull(file.reading());
            Stored stored = store(person, reading, bringingBack);
            recorded.addAll(stored.recorded());
            duplicates += stored.duplicates();
            removed += stored.removed();
            leftOut += reading.rejected().lines().size();
        }
        return new ImportOutcome(person, recorded, duplicates, removed, leftOut);
    }

    /** What became of one file's lines. */
    private record Stored(List<EntryBatch.Standing> recorded, int back, int duplicates, int removed) {}

    private Stored store(PersonId person, Reading reading, boolean bringingBack) {
        List<EntryBatch.New> fresh = reading.fresh();
        List<EntryBatch.Back> back = reading.back(bringingBack);
        List<EntryBatch.Standing> recorded = batch.recordAll(person, fresh, back).stream()
                .map(r -> new EntryBatch.Standing(r.id(), r.version()))
                .toList();
        return new Stored(
                recorded,
                back.size(),
                reading.standing() + fresh.size() + back.size() - recorded.size(),
                bringingBack ? 0 : reading.stayRemoved());
    }

    private void awaitDiary() {
        if (!freshness.await(LONGEST_WAIT).current()) {
            throw Refused.unavailable(
                    "diary", "is still being read in; please try again in a minute", "fault.still-reading");
        }
    }

    /**
     * A file that was looked at: as entries, or as a plan.
     *
     * @param reading its entries; null for a plan, and for a file of which nobody knows what it is
     * @param plan the programme's start that it describes; null when it describes none
     */
    private record CheckedFile(
            ChosenFile chosen,
            @Nullable Reading reading,
            @Nullable Start plan,
            Rejections.OfFile rejected) {}

    /**
     * What there is to do.
     *
     * @param person whose entries they would be
     * @param rules the programme by whose rules they were looked at; null when there is none, and none can be started
     * @param start the programme to start; null when there is one
     * @param version the first plan of a programme that began without one; null when there is none
     * @param earlier the entries before the programme's start; null when there are none
     * @param move moves the start back to them; null when it stays
     */
    private record Checked(
            List<CheckedFile> files,
            PersonId person,
            @Nullable Programme rules,
            @Nullable Start start,
            @Nullable AddPlanVersion version,
            @Nullable BeforeStart earlier,
            @Nullable MoveStart move,
            Instant now,
            Rejections rejections) {
        Checked unmoved() {
            return new Checked(files, person, rules, start, version, earlier, null, now, rejections);
        }

        List<Reading> readings() {
            return files.stream().flatMap(f -> Stream.ofNullable(f.reading())).toList();
        }

        boolean hasPlanFile() {
            return files.stream().anyMatch(f -> f.chosen().kind() == FileKind.PLAN);
        }
    }

    private Checked check(
            @Nullable PersonId known, ZoneId zone, List<ChosenFile> chosen, @Nullable PlannedBefore moving) {
        Instant now = clock.instant();
        Rejections rejections = new Rejections();
        PersonId person = known == null ? PersonId.random() : known;
        Programme programme =
                Optional.ofNullable(known).flatMap(programmes::find).orElse(null);
        Map<ChosenFile, CheckedFile> files = new LinkedHashMap<>();
        for (ChosenFile file : chosen) {
            FileKind kind = file.kind();
            EntryFile entries = kind == null ? null : kind.entries();
            if (entries != null) {
                Reading reading = Reading.of(entries, file.file(), file.how(), rejections);
                files.put(file, new CheckedFile(file, reading, null, reading.rejected()));
            } else if (kind == null) {
                files.put(file, unknown(file, rejections));
            }
        }
        List<Reading> readings = files.values().stream()
                .flatMap(f -> Stream.ofNullable(f.reading()))
                .toList();
        Start start = null;
        AddPlanVersion version = null;
        boolean planned = false;
        for (ChosenFile file : chosen) {
            if (file.kind() != FileKind.PLAN) {
                continue;
            }
            Rejections.OfFile rejected = rejections.of(file.file().name());
            Start plan = PlanFile.read(
                    file.file(),
                    person,
                    programme == null ? zone : programme.zone(),
                    theirs -> firstDay(programme, readings, theirs, now),
                    rejected);
            if (planned) {
                rejected.add(null, null, "is a second plan; choose one of them", "fault.two-plans");
            } else if (programme == null) {
                start = plan;
            } else if (plan != null) {
                version = firstPlan(programme, plan, rejected);
            }
            planned = true;
            files.put(file, new CheckedFile(file, null, plan, rejected));
        }
        if (!planned && programme == null) {
            LocalDate first = earliest(readings);
            start = first == null
                    ? null
                    : new Start(person, first, zone, LocalTime.MIDNIGHT, List.of(), WeeklyPlan.EMPTY);
        }
        BeforeStart earlier =
                programme == null ? null : BeforeStart.of(programme, person, readings, earliest(readings), now);
        MoveStart move = earlier == null || moving == null ? null : new MoveStart(person, earlier.to(), moving, null);
        Programme rules = start != null
                ? asStarted(start, now)
                : programme == null || move == null ? programme : programme.startingOn(move.to(), null);
        if (rules != null) {
            readings.forEach(r -> r.check(person, rules, now));
            if (known != null) {
                Earlier recorded = new Earlier(known, diary, entries, batch);
                readings.forEach(r -> r.find(recorded));
            }
        }
        return new Checked(
                chosen.stream().map(files::get).toList(),
                person,
                rules,
                start,
                version,
                earlier,
                move,
                now,
                rejections);
    }

    /** A file of which its header does not tell what it is: what is wrong with it as text, or that somebody has to say so. */
    private static CheckedFile unknown(ChosenFile file, Rejections rejections) {
        Rejections.OfFile rejected = rejections.of(file.file().name());
        List<String> header = CsvTable.header(file.file());
        if (header.isEmpty()) {
            CsvTable.read(file.file(), EntryFile.PAIN.columns(), file.how(), rejected);
        } else if (header.stream().anyMatch(cell -> cell.indexOf(';') >= 0 || cell.indexOf(',') >= 0)) {
            rejected.add(
                    1,
                    null,
                    "mixes commas and semicolons as separators; use one of them in the whole file",
                    "fault.separators");
        }
        if (rejected.isEmpty()) {
            rejected.add(
                    1, null, "names no column by which to tell what the file is; say what it is", "fault.which-kind");
        }
        return new CheckedFile(file, null, null, rejected);
    }

    private ImportPreview.Looked looked(CheckedFile file, Checked checked) {
        Reading reading = file.reading();
        Rejections.OfFile rejected = file.rejected();
        CsvTable table = reading == null ? null : reading.table();
        DateShape dates = reading == null || table == null ? null : DateShape.of(table);
        Programme rules = checked.rules();
        Reading recordable = rules == null ? null : reading;
        int back = recordable == null ? 0 : recordable.back(false).size();
        return new ImportPreview.Looked(
                file.chosen(),
                reading == null ? rejected.isEmpty() : reading.readable(),
                table == null ? guessed(file.chosen()) : columns(table.header(), table.columns()),
                table != null && table.separator() == ';',
                dates == null ? null : dates.name(),
                table == null ? 0 : table.rows().size(),
                recordable == null ? 0 : recordable.fresh().size() + back,
                recordable == null ? 0 : recordable.standing(),
                recordable == null ? 0 : recordable.differing(),
                recordable == null ? 0 : recordable.beside(),
                back,
                recordable == null ? 0 : recordable.stayRemoved(),
                reading == null || rules == null
                        ? List.of()
                        : reading.first(FIRST_ROWS, checked.person(), rules, checked.now()),
                file.plan(),
                rejected.list(),
                rejected.lines().size(),
                rejected.count());
    }

    /** The columns of a file that is no table yet, so that somebody can say what they are. */
    private static List<ImportPreview.Column> guessed(ChosenFile chosen) {
        FileKind kind = chosen.kind();
        EntryFile entries = kind == null ? null : kind.entries();
        List<String> header = entries == null ? List.of() : CsvTable.header(chosen.file());
        return entries == null ? List.of() : columns(header, chosen.how().columns(header, entries.columns()));
    }

    private static List<ImportPreview.Column> columns(List<String> header, List<String> takenFor) {
        List<ImportPreview.Column> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            columns.add(new ImportPreview.Column(header.get(i).strip(), takenFor.get(i)));
        }
        return columns;
    }

    private PersonId begin(Checked checked, @Nullable PersonId known, String name) {
        PersonId person = known == null ? persons.register(name) : known;
        Start start = checked.start();
        if (start != null) {
            commands.send(with(person, start), Programme.class);
        }
        MoveStart move = checked.move();
        if (move != null) {
            commands.send(move, Programme.class);
        }
        AddPlanVersion version = checked.version();
        if (version != null) {
            commands.send(version, Programme.class);
        }
        return person;
    }

    private Imported run(
            @Nullable PersonId known,
            String name,
            ZoneId zone,
            InputFiles files,
            boolean bringingBack,
            @Nullable PlannedBefore moving) {
        Checked checked = check(known, zone, files.chosen(), moving);
        List<String> notes = new ArrayList<>();
        List<Reading> readings = checked.readings();
        List<Reading> accepted = readings.stream().filter(Reading::accepted).toList();
        Start start = checked.start();
        if (checked.rules() == null || (start != null && accepted.isEmpty() && !readings.isEmpty())) {
            notes.add("Nothing was imported, and nobody was registered.");
            return new Imported(0, 0, checked.rejections().list(), notes);
        }
        boolean takenEarly = checked.move() == null || !accepted.isEmpty();
        PersonId person = begin(takenEarly ? checked : checked.unmoved(), known, name);
        BeforeStart earlier = checked.earlier();
        if (earlier != null && checked.move() != null && takenEarly) {
            notes.add("The programme starts on " + earlier.to() + " now.");
        } else if (earlier != null && checked.move() == null) {
            notes.add(earlier.entries().size() + (earlier.entries().size() == 1 ? " entry lies" : " entries lie")
                    + " before the programme's start; import again with --move-start to move it back to " + earlier.to()
                    + ".");
        }
        if (start != null) {
            notes.add("The programme starts on " + start.start() + " (" + start.zone() + ").");
            if (!checked.hasPlanFile()) {
                notes.add("No plan given: sessions count as extras; add one with --plan.");
            }
        }
        AddPlanVersion version = checked.version();
        if (version != null) {
            notes.add("The plan holds from " + version.from() + " on.");
        }
        int recorded = 0;
        int duplicates = 0;
        for (Reading reading : accepted) {
            Stored stored = store(person, reading, bringingBack);
            recorded += stored.recorded().size();
            duplicates += stored.duplicates() + stored.removed();
            note(notes, "import.back", stored.back());
            note(notes, "import.differing", reading.differing());
            note(notes, "import.beside", reading.beside());
            note(notes, "import.removed", stored.removed());
            if (stored.removed() > 0) {
                notes.add("Give --bring-back to bring them back.");
            }
            if (reading.entries().isEmpty()) {
                notes.add(reading.fileName() + " holds a header and no rows.");
            }
        }
        return new Imported(recorded, duplicates, checked.rejections().list(), notes);
    }

    /** The sentence that a page says of so many lines. */
    private static void note(List<String> notes, String key, int lines) {
        if (lines > 0) {
            notes.add(Texts.in(Locale.UK).say(key, lines));
        }
    }

    /** The programme's first day where the plan names none. */
    private static LocalDate firstDay(@Nullable Programme programme, List<Reading> readings, ZoneId zone, Instant now) {
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
    private static @Nullable AddPlanVersion firstPlan(Programme programme, Start planned, Rejections.OfFile rejected) {
        boolean without = programme.versions().size() == 1
                && programme.planOn(programme.start()).equals(WeeklyPlan.EMPTY);
        if (!planned.zone().equals(programme.zone())) {
            rejected.add(
                    null,
                    "zone",
                    "is " + planned.zone() + "; this person's programme is in " + programme.zone(),
                    "fault.plan-other",
                    planned.zone().getId(),
                    programme.zone().getId());
        } else if (!planned.dayStart().equals(programme.dayStart())) {
            rejected.add(
                    null,
                    "dayStart",
                    "is " + planned.dayStart() + "; in this person's programme it is " + programme.dayStart(),
                    "fault.plan-other",
                    planned.dayStart(),
                    programme.dayStart());
        } else if (planned.start().isBefore(programme.start())) {
            rejected.add(
                    null,
                    "start",
                    "is " + planned.start() + ", before the programme's start " + programme.start(),
                    "fault.before-start",
                    planned.start(),
                    programme.start());
        } else if (without && !planned.plan().equals(WeeklyPlan.EMPTY)) {
            return new AddPlanVersion(planned.person(), planned.start(), planned.plan());
        } else if (!planned.plan().equals(programme.versions().get(planned.start()))) {
            rejected.add(
                    null,
                    "sessions",
                    "differ from the plan that this person follows since " + programme.start()
                            + "; an import never changes a plan: add a plan version, which holds from its day on",
                    "fault.plan-differs",
                    programme.start());
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
