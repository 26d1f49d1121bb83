package dev.steadyback.commandline;

import dev.steadyback.encryption.PersonKeys;
import dev.steadyback.eventstore.Reencryption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Encrypts a data folder, or stores it as it is; and changes the master key. */
@Command(
        name = "encrypt",
        description =
                "Encrypts all that is stored, each person's under a key of their own, in a folder of keys beside the data folder.")
final class EncryptVerb implements Callable<Integer> {
    @Option(names = "--undo", description = "Stores all as it is, without encryption.")
    private boolean undo;

    @Option(names = "--new-master-key", description = "Wraps the keys of all persons by a new master key.")
    private boolean rotate;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    /** How many events are stored otherwise now, or how many keys are wrapped by the new master key. */
    record Changed(long changed) {}

    @Override
    public Integer call() {
        try (var app = root.start()) {
            PersonKeys keys = app.getBean(PersonKeys.class);
            if (rotate) {
                int wrapped = keys.rotate();
                root.answer(
                        new Changed(wrapped),
                        "Keys of persons that are wrapped by the new master key: " + wrapped + ". Back up "
                                + keys.folder() + " again; an older copy of it needs the former master key.");
                return 0;
            }
            long changed = app.getBean(Reencryption.class).run(!undo, looked -> {
                if (Terminal.attached()) {
                    root.err().print("\rLooked at " + looked + " events");
                    root.err().flush();
                }
            });
            root.answer(
                    new Changed(changed),
                    undo
                            ? changed
                                    + " events are stored as they are. On a server with accounts, set STEADYBACK_ENCRYPTION=false, or what comes next is encrypted."
                            : changed + " events are encrypted. The keys are in " + keys.folder()
                                    + ": keep a copy of that folder, apart from copies of the data. Without the keys nobody can read the diary.");
        }
        return 0;
    }
}
