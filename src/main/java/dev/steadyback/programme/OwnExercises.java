package dev.steadyback.programme;

import dev.steadyback.analytics.Names;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeCommand.AddExercise;
import dev.steadyback.programme.ProgrammeCommand.ChangeExercise;
import dev.steadyback.programme.ProgrammeCommand.RemoveExercise;
import dev.steadyback.programme.ProgrammeCommand.TakeBackExercise;
import dev.steadyback.programme.ProgrammeEvent.ExerciseDescribed;
import dev.steadyback.programme.ProgrammeEvent.ExerciseRemoved;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of what may happen to the exercises that somebody describes. */
final class OwnExercises {
    /** The most of them, those that were removed included: each is kept in the programme. */
    static final int MOST = 500;

    private OwnExercises() {}

    static Optional<ProgrammeEvent> decide(Programme programme, AddExercise command, Instant now) {
        OwnExercise known = find(programme, command.exercise()).orElse(null);
        if (known != null) {
            if (known.version() == 0 && known.exercise().equals(command.description())) {
                return Optional.empty();
            }
            throw Refused.invalid("Idempotency-Key", "was used before for another exercise; send a new key");
        }
        if (programme.exercises().size() >= MOST) {
            throw Refused.conflict(
                    "exercises",
                    "are " + MOST + " already, as many as a programme has",
                    "fault.as-many-as-there-can-be",
                    MOST);
        }
        return described(programme, command, command.exercise(), command.description(), now);
    }

    static Optional<ProgrammeEvent> decide(Programme programme, ChangeExercise command, Instant now) {
        OwnExercise known = there(programme, command.exercise());
        expect(known, command.expected());
        return known.exercise().equals(command.description())
                ? Optional.empty()
                : described(programme, command, known.id(), command.description(), now);
    }

    static Optional<ProgrammeEvent> decide(Programme programme, RemoveExercise command, Instant now) {
        OwnExercise known = there(programme, command.exercise());
        expect(known, command.expected());
        return Optional.of(new ExerciseRemoved(command.person(), known.id(), now));
    }

    static Optional<ProgrammeEvent> decide(Programme programme, TakeBackExercise command, Instant now) {
        OwnExercise known = find(programme, command.exercise()).orElseThrow(OwnExercises::unknown);
        expect(known, command.version());
        Exercise before = known.removed() ? known.exercise() : known.before();
        return before == null
                ? Optional.of(new ExerciseRemoved(command.person(), known.id(), now))
                : described(programme, command, known.id(), before, now);
    }

    private static Optional<ProgrammeEvent> described(
            Programme programme, ProgrammeCommand command, ExerciseId id, Exercise description, Instant now) {
        if (programme.exercises().stream()
                .anyMatch(e -> !e.removed()
                        && !e.id().equals(id)
                        && Names.same(e.exercise().name(), description.name()))) {
            throw Refused.conflict(
                    "name",
                    "is that of another exercise of yours; change that one, or choose another name",
                    "fault.exercise-taken");
        }
        return Optional.of(new ExerciseDescribed(command.person(), id, description, now));
    }

    private static OwnExercise there(Programme programme, ExerciseId id) {
        return find(programme, id).filter(e -> !e.removed()).orElseThrow(OwnExercises::unknown);
    }

    private static Optional<OwnExercise> find(Programme programme, ExerciseId id) {
        return programme.exercises().stream().filter(e -> e.id().equals(id)).findFirst();
    }

    private static Refused unknown() {
        return Refused.notFound("exercise", "names no exercise of this person", "fault.nothing-there");
    }

    private static void expect(OwnExercise exercise, @Nullable Long version) {
        if (version != null && version != exercise.version()) {
            throw Refused.stale(
                    "If-Match",
                    "the exercise was changed meanwhile: it is at version " + exercise.version()
                            + ", the edit was made on version " + version + "; load it again and repeat the edit",
                    "fault.changed-meanwhile");
        }
    }
}
