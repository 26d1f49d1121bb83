package dev.steadyback.commandline;

import dev.steadyback.demo.Demo;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fills an empty data folder with sample data. */
@Command(name = "demo", description = "Fills an empty data folder with a made-up person's 26 weeks.")
final class DemoVerb implements Callable<Integer> {
    @Option(names = "--end", paramLabel = "DATE", description = "The last of the days (default: yesterday).")
    private @Nullable LocalDate end;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Override
    public Integer call() {
        try (var app = root.start()) {
            Demo.Filled filled = app.getBean(Demo.class).fill(end);
            root.answer(
                    filled,
                    filled.name() + " has trained from " + filled.from() + " to " + filled.to() + ": " + filled.entries()
                            + " entries, all of them made up." + System.lineSeparator()
                            + "Start the server with the verb serve and the same data folder, then open"
                            + " http://127.0.0.1:8080");
        }
        return 0;
    }
}
