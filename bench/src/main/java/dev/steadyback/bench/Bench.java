package dev.steadyback.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs the benchmarks one after the other, each in a folder of its own, and prints a table as it goes. */
final class Bench {
    private final Class<?> application;
    private final int replayedEvents;
    private final PrintWriter out;

    /**
     * The benchmarks of an application.
     *
     * @param replayedEvents how many events the replay goes through
     */
    Bench(Class<?> application, int replayedEvents, PrintWriter out) {
        this.application = application;
        this.replayedEvents = replayedEvents;
        this.out = out;
    }

    /** One line of the table; {@code bound} in words, {@code met} whether it was reached. */
    record Row(String what, String measured, String bound, boolean met) {}

    /** A benchmark, to be run in an empty folder. */
    interface Benchmark {
        List<Row> run(Class<?> application, Path folder) throws Exception;
    }

    /**
     * Runs the benchmarks whose name holds a text; the rows in the order of the table.
     *
     * @param only the text, such as {@code Replay}; empty for all
     */
    List<Row> run(String only) throws Exception {
        out.printf(Locale.ROOT, "%-75s | %-30s | %-22s | met%n", "what", "measured", "bound");
        List<Row> rows = new ArrayList<>();
        for (Benchmark benchmark : List.of(
                new StartUp(),
                new LoggingRate(),
                new Visibility(),
                new ReadCost(),
                new Desk(),
                new ReviewTime(),
                new ReportTime(),
                new ImportTime(),
                new Replay(replayedEvents))) {
            if (!benchmark.getClass().getSimpleName().contains(only)) {
                continue;
            }
            Path folder = Files.createTempDirectory("steadyback-bench");
            try {
                for (Row row : benchmark.run(application, folder)) {
                    rows.add(row);
                    out.printf(
                            Locale.ROOT,
                            "%-75s | %-30s | %-22s | %s%n",
                            row.what(),
                            row.measured(),
                            row.bound(),
                            row.met() ? "yes" : "NO");
                    out.flush();
                }
            } finally {
                delete(folder);
            }
        }
        return rows;
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A row of a measure with a bound. */
    static Row row(String what, double measured, String unit, double most) {
        return new Row(what, text("%,.0f %s", measured, unit), text("at most %,.0f %s", most, unit), measured <= most);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
