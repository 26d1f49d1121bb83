package dev.steadyback.commandline;

import dev.steadyback.readmodel.Freshness;
import dev.steadyback.readmodel.Rebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Fills the read models anew. */
@Command(
        name = "rebuild",
        description = "Throws the read models away and fills them again from the events. No entry is touched.")
final class RebuildVerb implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    record Rebuilt(long events) {}

    @Override
    public Integer call() {
        try (var app = root.start()) {
            Freshness freshness = app.getBean(Freshness.class);
            app.getBean(Rebuild.class).startOver();
            Projected.await(freshness, root.err());
            long events = Math.max(0, freshness.head());
            root.answer(new Rebuilt(events), "The read models are filled again, from " + events + " events.");
        }
        return 0;
    }
}
