package dev.steadyback.backup;

import dev.steadyback.platform.Refused;
import dev.steadyback.platform.StorageJson;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup that is being read. Whatever does not hold what it says is refused. */
final class OpenBackup implements Closeable {
    private static final int LARGEST_CONTENTS = 16 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final BackupContents contents;

    private OpenBackup(Path file, ZipFile zip, BackupContents contents) {
        this.file = file;
        this.zip = zip;
        this.contents = contents;
    }

    /** @throws Refused if it is no backup, cut short, or of a newer version */
    static OpenBackup open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw foreign(file);
        }
        try {
            return new OpenBackup(file, zip, contents(file, zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static BackupContents contents(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupContents.NAME);
        if (entry == null) {
            throw foreign(file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LARGEST_CONTENTS);
            if (StorageJson.MAPPER.readTree(json).path("format").asInt(0) > BackupContents.FORMAT) {
                throw Refused.invalid(
                        "file", file + " was made by a newer version of Steadyback; restore it with that one");
            }
            BackupContents contents = StorageJson.MAPPER.readValue(json, BackupContents.class);
            if (contents == null || !contents.isOurs()) {
                throw foreign(file);
            }
            return contents;
        } catch (JacksonException | ZipException | EOFException e) {
            throw foreign(file);
        }
    }

    BackupContents contents() {
        return contents;
    }

    /** Reads everything, and keeps nothing of it. */
    void readThrough() throws IOException {
        for (BackupContents.Part part : contents.files()) {
            copy(part, OutputStream.nullOutputStream());
        }
    }

    /** Copies a file out of it, no longer than it says. */
    void copy(BackupContents.Part part, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw damaged(part);
        }
        DigestOutputStream digest = digesting(out);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[64 * 1024];
            long left = part.bytes();
            int read = in.read(buffer);
            while (read >= 0 && left >= read) {
                digest.write(buffer, 0, read);
                left -= read;
                read = in.read(buffer);
            }
            if (read >= 0 || left > 0 || !hex(digest).equals(part.sha256())) {
                throw damaged(part);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(part);
        }
    }

    Refused damaged(BackupContents.Part part) {
        return Refused.invalid("file", file + " is damaged: " + part.name() + " in it is not as it was written");
    }

    private static Refused foreign(Path file) {
        return Refused.invalid("file", file + " is not a backup of Steadyback, or not all of one");
    }

    static DigestOutputStream digesting(OutputStream out) {
        try {
            return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(DigestOutputStream digest) {
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
