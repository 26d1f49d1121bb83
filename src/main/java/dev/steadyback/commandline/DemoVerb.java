package dev.steadyback.commandline;

import dev.steadyback.demo.Demo;
import dev.steadyback.language.Languages;
import dev.steadyback.readmodel.Freshness;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fills an empty data folder with sample data, or takes the sample data out of one. */
@Command(name = "demo", description = "Fills an empty data folder with a made-up person's 26 weeks.")
final class DemoVerb implements Callable<Integer> {
    @Option(names = "--end", paramLabel = "DATE", description = "The last of the days (default: yesterday).")
    private @Nullable LocalDate end;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en-GB",
            description = "What the made-up person speaks: en-GB, en-US or de-DE (default: en-GB).")
    @SuppressWarnings("NullAway.Init")
    private String language;

    @Option(names = "--remove", description = "Takes the made-up person out of the data folder again, and nobody else.")
    private boolean remove;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    /** How many events were the made-up person's. */
    record Removed(int removed) {}

    @Override
    public Integer call() {
        Locale spoken = Languages.named(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language is " + language + "; it must be one of " + Languages.tags()));
        try (var app = root.start()) {
            if (remove) {
                Projected.await(app.getBean(Freshness.class), root.err());
                int removed = app.getBean(Demo.class).remove();
                root.answer(
                        new Removed(removed),
                        removed == 0
                                ? "There was no sample data in this folder."
                                : "The sample data is removed: " + removed + " events.");
                return 0;
            }
            Demo.Filled filled = app.getBean(Demo.class).fill(end, spoken);
            root.answer(
                    filled,
                    filled.name() + " has trained from " + filled.from() + " to " + filled.to() + ": "
                            + filled.entries()
                            + " entries, all of them made up." + System.lineSeparator()
                            + "Start the server with the verb serve and the same data folder, then open"
                            + " http://127.0.0.1:8080");
        }
        return 0;
    }
}
