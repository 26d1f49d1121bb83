package dev.steadyback.commandline;

import dev.steadyback.platform.Origin;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs what the command line asks for. Exit codes: 0 done, 1 refused or failed with a reason, 2 wrong usage. */
public final class CommandLineInterface {
    private static final String DEFAULT_VERB = "serve";

    private CommandLineInterface() {}

    /**
     * Runs one verb to its end; serving ends when the server is stopped.
     *
     * @param application the Spring application that the verbs work with
     * @return the exit code
     */
    public static int run(Class<?> application, String... args) {
        Charset charset = Terminal.attached() ? System.out.charset() : StandardCharsets.UTF_8;
        return run(application, writer(FileDescriptor.out, charset), writer(FileDescriptor.err, charset), args);
    }

    static int run(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
        return Origin.COMMAND_LINE.call(() -> execute(application, out, err, args));
    }

    private static int execute(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Root(application))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, parsed) -> Failures.tellUsage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.tell(failure, command.getErr()))
                .execute(withVerb(args));
    }

    /** Without a verb it is {@code serve}; what stands before the verb are options for all verbs. */
    static String[] withVerb(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        int i = 0;
        while (i < all.size()) {
            String arg = all.get(i);
            if (arg.equals("--data")) {
                i += 2;
            } else if (arg.equals("--json") || arg.startsWith("--data=")) {
                i++;
            } else if (!arg.startsWith("-")
                    || List.of("--help", "-h", "--version", "-V").contains(arg)) {
                return args;
            } else {
                break;
            }
        }
        all.add(Math.min(i, all.size()), DEFAULT_VERB);
        return all.toArray(String[]::new);
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
    }
}
