package dev.steadyback.bench;

import dev.steadyback.Steadyback;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Runs the benchmarks from the command line. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures this machine and prints the table of src/docs/performance.md. Takes some minutes; uses folders of its own.")
final class Main implements Callable<Integer> {
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
                    "Run those alone whose name holds this: StartUp, LoggingRate, Visibility, ReadCost, Desk, ReviewTime, ReportTime, ImportTime, Replay.")
    @SuppressWarnings("NullAway.Init")
    private String only;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Bench.Row> rows = new Bench(Steadyback.class, events, out).run(only);
        out.println(rows.stream().filter(Bench.Row::met).count() + " of " + rows.size() + " bounds are met.");
        return 0;
    }
}
