package dev.steadyback.commandline;

import dev.steadyback.exchange.FileKind;
import dev.steadyback.exchange.Imported;
import dev.steadyback.exchange.Importer;
import dev.steadyback.exchange.InputFile;
import dev.steadyback.exchange.InputFiles;
import dev.steadyback.exchange.Rejection;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.readmodel.Freshness;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Imports files. The answer is JSON in any case: it is the list of what to mend. */
@Command(
        name = "import",
        description =
                "Imports a person's files: each whole or not at all, each row once. The person is registered if new.")
final class ImportVerb implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private final PersonOption person = new PersonOption();

    @Option(
            names = "--zone",
            description = "The zone of a programme made without a plan's zone (default: this computer's).")
    private @Nullable String zone;

    @Option(names = "--plan", paramLabel = "FILE", description = "The programme's start and weekly plan, as JSON.")
    private @Nullable Path plan;

    @Option(names = "--pain", paramLabel = "FILE", description = "Columns: date, score [time, kind, site, note].")
    private @Nullable Path pain;

    @Option(
            names = "--sessions",
            paramLabel = "FILE",
            description = "Columns: date, name [time, minutes, effort, done, pain_before, pain_after, note].")
    private @Nullable Path sessions;

    @Option(
            names = "--habits",
            paramLabel = "FILE",
            description = "Columns: date [sitting_hours, standing_hours, walking_minutes, sleep_hours, lifts, note].")
    private @Nullable Path habits;

    @Option(
            names = "--treatments",
            paramLabel = "FILE",
            description = "Columns: date, type [note]; a type such as NEW_DESK.")
    private @Nullable Path treatments;

    @Option(
            names = "--bring-back",
            description =
                    "Bring lines back that were recorded before and removed since, though others of their file are there.")
    private boolean bringBack;

    @Option(
            names = "--move-start",
            paramLabel = "PLANNED",
            arity = "0..1",
            fallbackValue = "FIRST_PLAN",
            description =
                    "Moves the programme's start back to entries before it. What was planned then: FIRST_PLAN (default), or NOTHING.")
    private @Nullable PlannedBefore moveStart;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Stream.of(plan, pain, sessions, habits, treatments).allMatch(f -> f == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing to import: give at least one of --plan, --pain, --sessions, --habits, --treatments");
        }
        String name = person.name(spec);
        ZoneId theirs = zone(zone);
        InputFiles files = new InputFiles(files());
        try (var app = root.start()) {
            Projected.await(app.getBean(Freshness.class), root.err());
            Imported imported = app.getBean(Importer.class).importFor(name, theirs, files, bringBack, moveStart);
            root.out().println(JSON.writeValueAsString(imported));
            root.out().flush();
            if (!root.json()) {
                tell(imported);
            }
            return imported.rejected().isEmpty() ? 0 : 1;
        }
    }

    private Map<FileKind, InputFile> files() {
        Map<FileKind, InputFile> files = new EnumMap<>(FileKind.class);
        add(files, FileKind.PLAN, plan);
        add(files, FileKind.PAIN, pain);
        add(files, FileKind.SESSIONS, sessions);
        add(files, FileKind.HABITS, habits);
        add(files, FileKind.TREATMENTS, treatments);
        return files;
    }

    private void tell(Imported imported) {
        root.err()
                .println(
                        imported.accepted() + " entries recorded, " + imported.duplicates() + " were recorded before.");
        imported.rejected().stream().map(ImportVerb::sentence).forEach(root.err()::println);
        imported.notes().forEach(root.err()::println);
        root.err().flush();
    }

    static String sentence(Rejection rejection) {
        return rejection.file() + (rejection.line() == null ? "" : ", line " + rejection.line())
                + (rejection.field() == null ? "" : ", " + rejection.field()) + ": " + rejection.reason();
    }

    private ZoneId zone(@Nullable String given) {
        if (given == null) {
            return ZoneId.systemDefault();
        }
        if (!ZoneId.getAvailableZoneIds().contains(given)) {
            throw new ParameterException(
                    spec.commandLine(), "--zone is “" + given + "”; it must be a time zone such as Europe/Berlin");
        }
        return ZoneId.of(given);
    }

    private static void add(Map<FileKind, InputFile> files, FileKind kind, @Nullable Path path) {
        if (path != null) {
            files.put(kind, InputFile.read(path));
        }
    }
}
