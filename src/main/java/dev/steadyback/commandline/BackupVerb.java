package dev.steadyback.commandline;

import dev.steadyback.backup.Backup;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Backs a data folder up. */
@Command(
        name = "backup",
        description =
                "Writes everything of the data folder into one file, also while a server uses it. The folder of keys is not in it.")
final class BackupVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write. One that is there is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Root root;

    @Override
    public Integer call() {
        Settings settings = root.readSettings();
        if (!settings.embeddedEvents()) {
            throw Refused.unavailable(
                    "event store",
                    "is a PostgreSQL; back that up with pg_dump, and copy the data folder and the folder of keys");
        }
        Backup backup = Backup.make(settings.data(), file, Clock.systemUTC().instant());
        root.answer(
                backup,
                "Backed up and read through: " + backup.events() + " events, in " + file
                        + ". If the diary is encrypted, keep a copy of the folder of keys too, in another place.");
        return 0;
    }
}
