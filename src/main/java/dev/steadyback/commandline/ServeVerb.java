package dev.steadyback.commandline;

import dev.steadyback.account.Accounts;
import dev.steadyback.account.Invitations;
import dev.steadyback.account.Role;
import dev.steadyback.diary.Persons;
import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.encryption.Sealing;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Fonts;
import dev.steadyback.platform.OutOfMemory;
import dev.steadyback.platform.Refused;
import dev.steadyback.readmodel.Freshness;
import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves until it is stopped. */
@Command(name = "serve", description = "Starts the server; stop it with Ctrl-C.")
final class ServeVerb implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            defaultValue = "8080",
            showDefaultValue = CommandLine.Help.Visibility.ALWAYS,
            description = "Where to listen; 0 for any free port.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            showDefaultValue = CommandLine.Help.Visibility.ALWAYS,
            description = "The address to listen on; any other than this computer's own lets others in.")
    @SuppressWarnings("NullAway.Init")
    private InetAddress bind;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + "; it must be 0 to " + HIGHEST_PORT);
        }
        CountDownLatch closed = new CountDownLatch(1);
        try (ConfigurableApplicationContext app =
                root.startServer("--server.port=" + port, "--server.address=" + bind.getHostAddress())) {
            app.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
                if (app.equals(event.getApplicationContext())) {
                    closed.countDown();
                }
            });
            OutOfMemory.endsTheProcess();
            announce(app);
            tellWhereTheKeysAre(app);
            tellIfNothingCanBeDrawn();
            closed.await();
        }
        return 0;
    }

    private void tellWhereTheKeysAre(ConfigurableApplicationContext app) {
        if (app.getBean(Sealing.class).on()) {
            root.err()
                    .println("What is stored is encrypted. Its keys are in "
                            + app.getBean(PersonKeys.class).folder()
                            + ": keep a copy of that folder, apart from copies of the data.");
            root.err().flush();
        }
    }

    /** Said once, at the start: each report says it again. */
    private void tellIfNothingCanBeDrawn() {
        try {
            Fonts.need();
        } catch (Refused e) {
            e.faults().forEach(f -> root.err().println(Failures.sentence(f)));
            root.err().flush();
        }
    }

    private void announce(ConfigurableApplicationContext app) {
        String host = bind.isAnyLocalAddress() ? "localhost" : bind.getHostAddress();
        String address = "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + app.getEnvironment().getProperty("local.server.port");
        boolean empty = app.getBean(Freshness.class).head() < 0;
        String first = firstAccount(app, address);
        if (first != null) {
            root.answer(
                    new Served(address, empty, first),
                    "Steadyback is at " + address + System.lineSeparator()
                            + "Nobody has an account here yet. Make the first one, within a week: " + first);
            return;
        }
        root.answer(
                new Served(address, empty, null),
                "Steadyback is at " + address
                        + (empty
                                ? System.lineSeparator()
                                        + "Nobody keeps a diary here yet: open the page to begin, or to look around with sample data."
                                : ""));
    }

    /** The link for the first account, which keeps the diary that is here already; null where there are none, or one is made. */
    private static @Nullable String firstAccount(ConfigurableApplicationContext app, String address) {
        Accounts accounts = app.getBean(Accounts.class);
        if (!accounts.on() || accounts.any()) {
            return null;
        }
        PersonId known = app.getBean(Persons.class).first().orElse(null);
        return address + "/invitations/" + app.getBean(Invitations.class).make(Role.ADMINISTRATOR, null, known);
    }

    /** @param firstAccount the link for the first account; null where none is to be made */
    record Served(String url, boolean empty, @Nullable String firstAccount) {}
}
