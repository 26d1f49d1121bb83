package dev.steadyback.commandline;

import dev.steadyback.account.AccountLinks;
import dev.steadyback.account.NewPasswords;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets in whoever forgot a password, where no mail can be sent: whoever has the machine hands the link over. */
@Command(
        name = "new-password",
        description =
                "Prints a link on which the owner of an account chooses another password. It works once, within an hour; the code of their app is asked for as well.")
final class NewPasswordVerb implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The name of the account.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    /** @param path of the link, below the address of the server */
    record Linked(String path) {}

    @Override
    public Integer call() {
        try (var app = root.start()) {
            String path = NewPasswords.PATH + app.getBean(NewPasswords.class).handedOver(name);
            root.answer(
                    new Linked(path),
                    "Start the server, and hand over its address with this behind it: " + path
                            + "\nIt works once, within " + AccountLinks.LASTS.toHours() + " hour.");
        }
        return 0;
    }
}
