package dev.steadyback.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names and revisions under which events are stored, as {@code stored-names.txt} lists them: what is stored outlives the names of classes. */
public final class StoredNames {
    private static final String FILE = "stored-names.txt";
    private static final Map<Class<?>, Stored> BY_CLASS = new HashMap<>();
    private static final Map<String, Stored> BY_NAME = new HashMap<>();

    /**
     * How an event is stored.
     *
     * @param type what is read from it
     */
    public record Stored(String name, int revision, Class<?> type) {}

    static {
        for (String line : lines()) {
            List<String> words = List.of(line.split(" +"));
            Class<?> type = type(words.get(2));
            Stored stored = new Stored(words.get(0), Integer.parseInt(words.get(1)), type);
            put(BY_CLASS, type, stored);
            put(BY_NAME, stored.name(), stored);
            words.stream().skip(3).forEach(former -> put(BY_NAME, former, stored));
        }
    }

    private StoredNames() {}

    /** How events of a class are stored; empty for a class that is no event. */
    public static Optional<Stored> of(Class<?> type) {
        return Optional.ofNullable(BY_CLASS.get(type));
    }

    /** What a stored name stands for, be it one of before there were names; empty when this version does not know it. */
    public static Optional<Stored> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether this version can read what is stored under a name and a revision; what was stored before there were names has no revision. */
    public static boolean isKnown(String name, @Nullable String revision) {
        Stored stored = BY_NAME.get(name);
        if (stored == null || revision == null) {
            return stored != null;
        }
        try {
            return Integer.parseInt(revision) <= stored.revision();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static <K> void put(Map<K, Stored> all, K key, Stored stored) {
        if (all.put(key, stored) != null) {
            throw new IllegalStateException(FILE + " says twice what " + key + " is");
        }
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(StoredNames.class.getResourceAsStream("/" + FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(FILE + " names no class: " + name, e);
        }
    }
}
