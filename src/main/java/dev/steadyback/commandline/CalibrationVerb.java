package dev.steadyback.commandline;

import dev.steadyback.analytics.calibration.Calibration;
import dev.steadyback.analytics.calibration.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the calibration of the review in this program. */
@Command(
        name = "calibration",
        description = "Shows how often the review is right about simulated people whose truth is known.")
final class CalibrationVerb implements Callable<Integer> {
    private static final int MOST_PEOPLE = 100_000;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "" + Calibration.PEOPLE,
            showDefaultValue = Visibility.ALWAYS,
            description = "Simulated people for each cell of a table.")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + Calibration.SEED,
            showDefaultValue = Visibility.ALWAYS,
            description = "The same seed gives the same tables.")
    private long seed;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    record Calibrated(int people, long seed, List<Table> tables) {}

    @Override
    public Integer call() {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new ParameterException(
                    spec.commandLine(), "--people is " + people + "; it must be 1 to " + MOST_PEOPLE);
        }
        List<Table> tables = new ArrayList<>();
        boolean watched = Terminal.attached();
        Calibration.run(
                people,
                seed,
                table -> {
                    tables.add(table);
                    if (!root.json()) {
                        clear(watched);
                        root.out().println(table.markdown());
                        root.out().flush();
                    }
                },
                share -> {
                    if (watched) {
                        root.err().print("\rCalibrating: " + Math.round(100 * share) + "%");
                        root.err().flush();
                    }
                });
        clear(watched);
        if (root.json()) {
            root.answer(new Calibrated(people, seed, tables), "");
        }
        return 0;
    }

    private void clear(boolean watched) {
        if (watched) {
            root.err().print("\r\u001b[K");
            root.err().flush();
        }
    }
}
