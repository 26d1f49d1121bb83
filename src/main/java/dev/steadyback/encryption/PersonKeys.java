package dev.steadyback.encryption;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of persons, in a folder of their own beside the data folder: a file for each, wrapped by the master key. Who is erased has a mark there and no key, whatever backup
 * of the data folder is put back. Several servers may share the folder.
 */
public final class PersonKeys {
    private static final String KEYS = "persons";
    private static final String ENDING = ".key";
    private static final String ERASED = "erased";
    private static final String MASTER = "master.key";

    /** What is known is looked up again after that, so that a key that another server destroyed is soon gone here, too. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private static final int MOST_KNOWN = 10_000;

    private final Path folder;
    private final @Nullable String given;
    private final Map<PersonId, Known> known = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private volatile @Nullable List<MasterKey> masters;

    private record Known(SecretKey key, long since) {}

    /**
     * The keys in a folder, which is made with the first of them.
     *
     * @param given the master keys as the environment gives them, the one in use first; null for those in the folder
     */
    public PersonKeys(Path folder, @Nullable String given) {
        this.folder = folder;
        this.given = given == null || given.isBlank() ? null : given;
    }

    public Path folder() {
        return folder;
    }

    /** Whether there are keys of anybody. */
    boolean any() {
        return Files.isDirectory(folder.resolve(KEYS));
    }

    /**
     * Looks whether the keys are there, and the master key that they are wrapped by. Where there are none yet, a master key is made.
     *
     * @param needed whether something is sealed already
     * @throws Refused if a key or the master key is missing, or is another one
     */
    public void check(boolean needed) {
        if (needed && !any()) {
            throw Refused.unavailable(
                    "keys",
                    "are missing: what is stored is encrypted, and the folder " + folder
                            + " holds no keys; put it back there, or name another one with STEADYBACK_KEYS, nothing was changed");
        }
        List<MasterKey> there = masters();
        List<Path> files = files();
        // After half a change of the master key some are wrapped by another one than the first.
        files.stream().filter(Files::exists).forEach(file -> wrappedBy(words(file)[0], there));
        files.stream().findFirst().ifPresent(file -> unwrapped(file, there));
    }

    private List<Path> files() {
        if (!any()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.resolve(KEYS))) {
            return all.filter(k -> k.toString().endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The key of a person, made with the first thing of theirs that is sealed.
     *
     * @throws Refused if they are erased, or it cannot be read or made now
     */
    SecretKey of(PersonId person) {
        return find(person).orElseGet(() -> made(person));
    }

    /** The key of a person; empty when they are erased, or nothing was ever sealed under one. */
    Optional<SecretKey> find(PersonId person) {
        synchronized (known) {
            Known there = known.get(person);
            if (there != null && System.nanoTime() - there.since() < KNOWN_FOR.toNanos()) {
                return Optional.of(there.key());
            }
        }
        Path file = file(person);
        Optional<SecretKey> read = Files.exists(file) ? Optional.of(unwrapped(file, masters())) : Optional.empty();
        synchronized (known) {
            read.ifPresentOrElse(
                    key -> known.put(person, new Known(key, System.nanoTime())), () -> known.remove(person));
        }
        return read;
    }

    private SecretKey made(PersonId person) {
        if (Files.exists(mark(person))) {
            throw Refused.notFound("person", "is erased", "fault.nothing-there");
        }
        MasterKey master = masters().getFirst();
        byte[] key = AesGcm.randomKey();
        try {
            OwnersFiles.create(file(person), wrapped(person, key, master));
        } catch (FileAlreadyExistsException e) {
            // Another server made one at the same moment.
            return unwrapped(file(person), masters());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return AesGcm.key(key);
    }

    /**
     * Destroys the key of a person for good: what it sealed cannot be read again. The mark is written first, and stays.
     *
     * @throws Refused if it cannot be done now; done in part, it is done again with the next try
     */
    public void destroy(PersonId person) {
        try {
            if (!Files.exists(mark(person))) {
                OwnersFiles.create(mark(person), "");
            }
            forget(person);
        } catch (FileAlreadyExistsException e) {
            forget(person);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Deletes the key of somebody who may come again, as the made-up person does. */
    public void forget(PersonId person) {
        synchronized (known) {
            known.remove(person);
        }
        try {
            Path file = file(person);
            if (Files.exists(file)) {
                // Where a disk writes in place, nothing of it is left when its name goes.
                Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.WRITE, StandardOpenOption.SYNC);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Who was erased, so that nothing of them comes back with an older backup. */
    public List<PersonId> erased() {
        Path marks = folder.resolve(ERASED);
        if (!Files.isDirectory(marks)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(marks)) {
            return all.map(m -> m.getFileName().toString())
                    .filter(m -> m.startsWith(PersonId.PREFIX))
                    .sorted()
                    .map(PersonId::new)
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Makes a new master key and wraps all keys by it. Interrupted, both keys are there and it can be done again. Where the environment gives the master keys, the first of
     * them is taken.
     *
     * @return how many keys were wrapped
     */
    public int rotate() {
        List<MasterKey> before = masters();
        if (given != null && before.size() < 2) {
            throw Refused.conflict(
                    "master key",
                    "is one only; put the new one before it, with a comma between them, and run this again");
        }
        // What cannot be unwrapped is told before anything is changed.
        files().forEach(file -> unwrapped(file, before));
        if (given == null) {
            byte[] next = AesGcm.randomKey();
            writeMasters(encoded(next) + "\n" + readMasters());
            masters = null;
        }
        MasterKey current = masters().getFirst();
        List<Path> files = files();
        try {
            for (Path file : files) {
                byte[] key = unwrapped(file, masters()).getEncoded();
                OwnersFiles.replace(file, wrapped(person(file), key, current));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (given == null) {
            writeMasters(readMasters().lines().findFirst().orElseThrow() + "\n");
            masters = null;
        }
        return files.size();
    }

    private static String wrapped(PersonId person, byte[] key, MasterKey master) {
        return master.id() + " "
                + encoded(AesGcm.seal(master.key(), person.value().getBytes(StandardCharsets.UTF_8), key)) + "\n";
    }

    private SecretKey unwrapped(Path file, List<MasterKey> by) {
        String[] words = words(file);
        MasterKey master = wrappedBy(words[0], by);
        try {
            return AesGcm.key(AesGcm.open(
                    master.key(),
                    person(file).value().getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(words[1])));
        } catch (AesGcm.NotSealedSo | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refused.unavailable(
                    "key", "file " + file + " is damaged; put it back from a backup of the keys, nothing was changed");
        }
    }

    /** The name of a master key, and what it wraps. */
    private String[] words(Path file) {
        try {
            return Files.readString(file).strip().split(" ", 2);
        } catch (NoSuchFileException e) {
            throw Refused.notFound("person", "is erased", "fault.nothing-there");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private MasterKey wrappedBy(String id, List<MasterKey> among) {
        return named(id, among)
                .or(() -> named(id, lookedUpAgain()))
                .orElseThrow(
                        () -> Refused.unavailable(
                                "master key",
                                "is not the one that all keys in " + folder
                                        + " are wrapped by; give the right one (STEADYBACK_MASTER_KEY, or the file "
                                        + folder.resolve(MASTER)
                                        + "), and the former one behind it where a change of it was not finished; nothing was changed"));
    }

    private static Optional<MasterKey> named(String id, List<MasterKey> among) {
        return among.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Somebody may have changed the master key since this server began. */
    private List<MasterKey> lookedUpAgain() {
        masters = null;
        return masters();
    }

    private List<MasterKey> masters() {
        List<MasterKey> there = masters;
        if (there == null) {
            synchronized (this) {
                there = given == null
                        ? MasterKey.read(readMasters(), folder.resolve(MASTER).toString())
                        : MasterKey.read(given, "STEADYBACK_MASTER_KEY");
                masters = there;
            }
        }
        return there;
    }

    /** The text of the file of master keys, which is made with the first key of all. */
    private String readMasters() {
        Path file = folder.resolve(MASTER);
        try {
            if (!Files.exists(file)) {
                if (any()) {
                    throw Refused.unavailable(
                            "master key",
                            "is missing: neither STEADYBACK_MASTER_KEY nor the file " + file
                                    + " gives it, and without it what is encrypted cannot be read; nothing was changed");
                }
                OwnersFiles.create(file, encoded(AesGcm.randomKey()) + "\n");
            }
            return Files.readString(file);
        } catch (FileAlreadyExistsException e) {
            return readMasters();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void writeMasters(String text) {
        try {
            OwnersFiles.replace(folder.resolve(MASTER), text);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Path file(PersonId person) {
        return folder.resolve(KEYS).resolve(person + ENDING);
    }

    private Path mark(PersonId person) {
        return folder.resolve(ERASED).resolve(person.value());
    }

    private static PersonId person(Path file) {
        String name = file.getFileName().toString();
        return new PersonId(name.substring(0, name.length() - ENDING.length()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Refused unreadable(IOException e) {
        return Refused.unavailable(
                "keys",
                "in " + folder + " cannot be read or written now ("
                        + e.getClass().getSimpleName() + "); nothing was changed, please try again",
                "fault.keys");
    }
}
