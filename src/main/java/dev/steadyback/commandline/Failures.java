package dev.steadyback.commandline;

import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error why something was not done: expected reasons in a sentence, a fault of ours with its trace. */
final class Failures {
    private Failures() {}

    static int tell(Exception failure, PrintWriter err) {
        switch (expected(failure)) {
            case Refused refused -> refused.faults().forEach(f -> err.println(sentence(f)));
            case PortInUseException e ->
                err.println(
                        "Port " + e.getPort() + " is in use; stop what uses it, or choose another one with --port.");
            case null, default -> {
                err.println("Something went wrong that should not; please report it with these lines:");
                failure.printStackTrace(err);
            }
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Says what is wrong with how a verb was called, and where to read how it is: the whole usage would bury the sentence. */
    static int tellUsage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See how it is called: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** The reason within a failure that needs no trace, null when there is none. */
    static @Nullable Throwable expected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused || cause instanceof PortInUseException) {
                return cause;
            }
        }
        return null;
    }

    static String sentence(Fault fault) {
        String sentence = "The " + fault.field() + " " + fault.reason();
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
