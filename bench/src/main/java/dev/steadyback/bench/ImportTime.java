package dev.steadyback.bench;

import dev.steadyback.bench.Bench.Row;
import dev.steadyback.exchange.FileKind;
import dev.steadyback.exchange.Imported;
import dev.steadyback.exchange.Importer;
import dev.steadyback.exchange.InputFile;
import dev.steadyback.exchange.InputFiles;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Importing ten years of a diary from CSV, into a server that has just started. */
final class ImportTime implements Bench.Benchmark {
    private static final double BOUND_SECONDS = 5;

    @Override
    public List<Row> run(Class<?> application, Path folder) throws Exception {
        StringBuilder pain = new StringBuilder("date,score\n");
        StringBuilder sessions = new StringBuilder("date,name,minutes,effort\n");
        LocalDate today = LocalDate.now(Diaries.ZONE);
        today.minusYears(10).datesUntil(today).forEach(date -> {
            pain.append(date).append(',').append(date.getDayOfYear() % 11).append('\n');
            for (WeeklyPlan.Line line : TemplateWeek.PLAN.sessions()) {
                if (line.weekday() == date.getDayOfWeek()) {
                    sessions.append(date).append(",\"").append(line.name()).append("\",20,6\n");
                }
            }
        });
        try (Server server = new Server(application, folder)) {
            long start = System.nanoTime();
            Imported imported = server.part(Importer.class)
                    .importFor(
                            "Ten years",
                            Diaries.ZONE,
                            new InputFiles(Map.of(
                                    FileKind.PAIN, file("pain.csv", pain),
                                    FileKind.SESSIONS, file("sessions.csv", sessions))));
            double seconds = (System.nanoTime() - start) / 1e9;
            return List.of(new Row(
                    Bench.text("import ten years, %d entries", imported.accepted()),
                    Bench.text("%.2f s", seconds),
                    Bench.text("at most %.0f s", BOUND_SECONDS),
                    seconds <= BOUND_SECONDS));
        }
    }

    private static InputFile file(String name, StringBuilder text) {
        return new InputFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
