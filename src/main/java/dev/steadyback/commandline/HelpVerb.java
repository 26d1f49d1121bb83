package dev.steadyback.commandline;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how all verbs, or one of them, are called; the same as {@code --help}. */
@Command(name = "help", description = "Says how a verb is called.")
final class HelpVerb implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "VERB", description = "One of the verbs (default: all of them).")
    private @Nullable String verb;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine wanted = verb == null ? all : all.getSubcommands().get(verb);
        if (wanted == null) {
            throw new ParameterException(all, "there is no verb " + verb);
        }
        wanted.usage(root.out());
        return 0;
    }
}
