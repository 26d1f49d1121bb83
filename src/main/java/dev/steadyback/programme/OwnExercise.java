package dev.steadyback.programme;

import dev.steadyback.programme.ProgrammeEvent.ExerciseDescribed;
import dev.steadyback.programme.ProgrammeEvent.ExerciseRemoved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that somebody described. One that is removed is kept, so that it can be put back.
 *
 * @param exercise what it says now, or said last
 * @param before what it said before that, null when it was described once
 * @param version how many times something was done to it since it was described first
 */
public record OwnExercise(
        ExerciseId id, Exercise exercise, @Nullable Exercise before, boolean removed, int version) {
    /** Exercises with what was said of one, in the order they were described first. */
    static List<OwnExercise> with(List<OwnExercise> exercises, ExerciseDescribed event) {
        List<OwnExercise> with = new ArrayList<>(exercises);
        for (int i = 0; i < with.size(); i++) {
            OwnExercise was = with.get(i);
            if (was.id.equals(event.exercise())) {
                with.set(i, new OwnExercise(was.id, event.description(), was.exercise, false, was.version + 1));
                return with;
            }
        }
        with.add(new OwnExercise(event.exercise(), event.description(), null, false, 0));
        return with;
    }

    /** Exercises without one of them. */
    static List<OwnExercise> with(List<OwnExercise> exercises, ExerciseRemoved event) {
        return exercises.stream()
                .map(e -> e.id.equals(event.exercise())
                        ? new OwnExercise(e.id, e.exercise, e.before, true, e.version + 1)
                        : e)
                .toList();
    }
}
