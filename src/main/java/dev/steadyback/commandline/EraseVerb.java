package dev.steadyback.commandline;

import dev.steadyback.diary.Persons;
import dev.steadyback.erasing.Erasing;
import dev.steadyback.person.PersonId;
import dev.steadyback.readmodel.Freshness;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Erases a person for good. */
@Command(
        name = "erase",
        description =
                "Erases a person for good: their key, their entries, and all that was made of them. An older backup does not bring them back.")
final class EraseVerb implements Callable<Integer> {
    @Mixin
    private final PersonOption person = new PersonOption();

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name once more, so that nobody is erased by mistake.")
    private @Nullable String confirm;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    /** How many events were theirs. */
    record Erased(int events) {}

    @Override
    public Integer call() {
        String name = person.name(spec);
        if (!name.equals(confirm == null ? null : confirm.strip())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "everything of “" + name + "” would be gone for good; to do it, add --confirm with the same name");
        }
        try (var app = root.start()) {
            Projected.await(app.getBean(Freshness.class), root.err());
            PersonId id = person.find(app.getBean(Persons.class), spec);
            int events = app.getBean(Erasing.class).erase(id);
            root.answer(
                    new Erased(events),
                    "“" + name + "” is erased: " + events
                            + " events, and all that was made of them. What was exported or printed before is still where it was put.");
        }
        return 0;
    }
}
