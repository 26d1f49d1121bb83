package dev.steadyback.backup;

import dev.steadyback.eventstore.EventCopy;
import dev.steadyback.platform.DataFolder;
import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * One file with everything of a data folder: the events as they were at one moment, and what is kept beside them. The folder of keys is not in it: whoever finds the one
 * cannot read it without the other. It is a zip.
 *
 * @param made when
 * @param events how many events are in it
 * @param files how many files, that of the events among them
 */
public record Backup(Instant made, long events, int files) {
    Backup(BackupContents contents) {
        this(contents.made(), contents.events(), contents.files().size());
    }

    /**
     * Backs a data folder up that a server may be using. The file is read through before it gets its name.
     *
     * @throws Refused if it cannot be made; what had that name is still there then
     */
    public static Backup make(Path folder, Path file, Instant now) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw Refused.invalid("file", file + " is a folder; name the file to write");
        }
        Path beside = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(beside)) {
            throw Refused.notFound("file", file + " cannot be written, because there is no folder " + beside);
        }
        try {
            Path work = Files.createTempDirectory(beside, DataFolder.PART);
            try {
                Path events = work.resolve(EventCopy.FILE);
                // Its owner's alone, as a temporary file is.
                Path part = Files.createTempFile(work, "", ".zip");
                BackupContents contents = write(folder, events, part, now);
                try (OpenBackup written = OpenBackup.open(part)) {
                    written.readThrough();
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                LastBackup.remember(folder, now);
                return new Backup(contents);
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (IOException e) {
            throw Refused.unavailable(
                    "file", file + " cannot be written (" + e.getClass().getSimpleName() + "); no backup was made");
        }
    }

    private static BackupContents write(Path folder, Path events, Path part, Instant now) throws IOException {
        long count = EventCopy.make(folder, events);
        try (OutputStream file = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            List<BackupContents.Part> parts = new ArrayList<>();
            parts.add(add(zip, EventCopy.FILE, events));
            for (Path kept : DataFolder.kept(folder)) {
                parts.add(add(zip, folder.relativize(kept).toString().replace('\\', '/'), kept));
            }
            BackupContents contents = new BackupContents(
                    BackupContents.FORMAT, now.truncatedTo(ChronoUnit.SECONDS), count, List.copyOf(parts));
            zip.putNextEntry(new ZipEntry(BackupContents.NAME));
            zip.write(StorageJson.MAPPER.writeValueAsBytes(contents));
            zip.finish();
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return contents;
        }
    }

    private static BackupContents.Part add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digest = OpenBackup.digesting(zip);
        long bytes = Files.copy(file, digest);
        return new BackupContents.Part(name, bytes, OpenBackup.hex(digest));
    }
}
