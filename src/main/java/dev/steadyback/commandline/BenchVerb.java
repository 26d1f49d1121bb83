package dev.steadyback.commandline;

import dev.steadyback.bench.Bench;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the benchmarks. */
@Command(
        name = "bench",
        description =
                "Measures this machine and prints the table of the README. Takes some minutes; uses folders of its own.")
final class BenchVerb implements Callable<Integer> {
    @Option(
            names = "--events",
            defaultValue = "1000000",
            showDefaultValue = Visibility.ALWAYS,
            description = "How many events the replay goes through.")
    private int events;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Run those alone whose name holds this: StartUp, LoggingRate, Visibility, ReadCost, ReviewTime, ReportTime, ImportTime, Replay.")
    @SuppressWarnings("NullAway.Init")
    private String only;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    record Benched(List<Bench.Row> rows) {}

    @Override
    public Integer call() throws Exception {
        List<Bench.Row> rows = new Bench(root.application(), events, root.json() ? root.err() : root.out()).run(only);
        root.answer(
                new Benched(rows),
                rows.stream().filter(Bench.Row::met).count() + " of " + rows.size() + " bounds are met.");
        return 0;
    }
}
