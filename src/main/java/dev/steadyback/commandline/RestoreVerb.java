package dev.steadyback.commandline;

import dev.steadyback.backup.Backup;
import dev.steadyback.backup.Restore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings a backup back. */
@Command(
        name = "restore",
        description =
                "Brings a backup back into a data folder that is empty or not there. It is read through before anything is written.")
final class RestoreVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Override
    public Integer call() {
        Path folder = root.readSettings().data();
        Backup backup = Restore.into(folder, file);
        root.answer(
                backup,
                "Restored into " + folder + ": " + backup.events() + " events, as they were at " + backup.made()
                        + ". If somebody was erased since, or the diary is encrypted, put the newest copy of the folder of keys beside it before you start.");
        return 0;
    }
}
