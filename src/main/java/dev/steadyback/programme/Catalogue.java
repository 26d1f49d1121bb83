package dev.steadyback.programme;

import dev.steadyback.language.Texts;
import dev.steadyback.platform.StorageJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The exercises that plans are made of: those that ship with the product, as data, and those that somebody described. */
public final class Catalogue {
    private static final List<Shipped> SHIPPED = read();

    private Catalogue() {}

    /** What is known of a shipped exercise beside its texts, which {@code texts/exercises.properties} has under its identifier. */
    private record Shipped(
            String id,
            List<FocusArea> focus,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer seconds) {
        Item in(Texts texts) {
            return new Item(
                    id,
                    false,
                    0,
                    new Exercise(
                            Objects.requireNonNull(text(texts, "name")),
                            focus,
                            text(texts, "equipment"),
                            IntStream.rangeClosed(1, WeeklyPlan.Exercise.MOST_CUES)
                                    .mapToObj(i -> text(texts, "cue-" + i))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            text(texts, "easier"),
                            text(texts, "harder"),
                            null),
                    sets,
                    reps,
                    seconds);
        }

        private @Nullable String text(Texts texts, String part) {
            String key = "exercise." + id + "." + part;
            return texts.knows(key) ? texts.say(key) : null;
        }
    }

    /**
     * An exercise to choose.
     *
     * @param id the identifier of one that somebody described, or the name in English of one that ships with the product
     * @param own whether somebody described it
     * @param version of one that somebody described
     * @param sets how many sets of it are usual; null where that is not known
     * @param reps so many repetitions; null when it is held, or not known
     * @param seconds so long; null when it is repeated, or not known
     */
    public record Item(
            String id,
            boolean own,
            int version,
            Exercise exercise,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer seconds) {
        /** The exercise in a plan. */
        public WeeklyPlan.Exercise planned() {
            return new WeeklyPlan.Exercise(exercise.name(), sets, reps, seconds, exercise.cues());
        }
    }

    /** The exercises that ship with the product. */
    public static List<Item> shipped(Texts texts) {
        return SHIPPED.stream().map(s -> s.in(texts)).toList();
    }

    /** Those that belong to a programme: what somebody described. */
    public static List<Item> own(Programme programme) {
        return programme.exercises().stream()
                .filter(e -> !e.removed())
                .map(e -> new Item(e.id().value(), true, e.version(), e.exercise(), null, null, null))
                .toList();
    }

    /** All of both, one's own first. */
    public static List<Item> of(Programme programme, Texts texts) {
        return Stream.concat(own(programme).stream(), shipped(texts).stream()).toList();
    }

    private static List<Shipped> read() {
        try (InputStream json = Objects.requireNonNull(Catalogue.class.getResourceAsStream("exercises.json"))) {
            return StorageJson.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
