package dev.steadyback.programme;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a person's programme. Components are stored, and never change; so are names, see {@code stored-names.txt}. */
public sealed interface ProgrammeEvent {
    PersonId person();

    Instant recordedAt();

    record Started(
            PersonId person,
            LocalDate start,
            ZoneId zone,
            LocalTime dayStart,
            List<SuspectedCause> causes,
            WeeklyPlan plan,
            Instant recordedAt)
            implements ProgrammeEvent {}

    /**
     * The programme starts on another day.
     *
     * @param start its first day from now on
     * @param plan what holds from there to the former start, when that was later; null when it was earlier: what holds on the day stays
     */
    record StartMoved(
            PersonId person, LocalDate start, @Nullable WeeklyPlan plan, Instant recordedAt)
            implements ProgrammeEvent {}

    /** The plan that holds from a date on. A later event for the same date takes its place. */
    record PlanVersionAdded(PersonId person, LocalDate from, WeeklyPlan plan, Instant recordedAt)
            implements ProgrammeEvent {}

    record CausesNamed(PersonId person, List<SuspectedCause> causes, Instant recordedAt) implements ProgrammeEvent {}

    /** The zone and day start of the entries recorded from now on; those already recorded keep their own. */
    record DaySettingsChanged(PersonId person, ZoneId zone, LocalTime dayStart, Instant recordedAt)
            implements ProgrammeEvent {}

    /** Days taken out of the plan, both ends included; without {@code to} until resumed. */
    record Paused(
            PersonId person,
            PauseId pause,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Instant recordedAt)
            implements ProgrammeEvent {}

    /** The pause's last day was the day before {@code on}. */
    record Resumed(PersonId person, PauseId pause, LocalDate on, Instant recordedAt) implements ProgrammeEvent {}

    /** The pause never was. */
    record PauseRetracted(PersonId person, PauseId pause, Instant recordedAt) implements ProgrammeEvent {}

    /**
     * What the consistency review said at a checkpoint, on all that was recorded by then.
     *
     * @param method the version of the method that said so
     */
    record ConsistencyReviewed(
            PersonId person, int checkpoint, String method, ConsistencyReview review, Instant recordedAt)
            implements ProgrammeEvent {}

    /** Pairs of a full and a light week from a Monday on; the seed draws their order (see {@link RandomisedWeeks}). */
    record WeeksDrawn(PersonId person, LocalDate from, long seed, int pairs, Instant recordedAt)
            implements ProgrammeEvent {}

    /** The randomised weeks ended before their end: from {@code on} the plan holds again as it stands. */
    record WeeksStopped(PersonId person, LocalDate on, Instant recordedAt) implements ProgrammeEvent {}

    /** An exercise of one's own, from now on as it is described here. */
    record ExerciseDescribed(PersonId person, ExerciseId exercise, Exercise description, Instant recordedAt)
            implements ProgrammeEvent {}

    /** An exercise is not in the catalogue any more; plans that list it stay as they are. */
    record ExerciseRemoved(PersonId person, ExerciseId exercise, Instant recordedAt) implements ProgrammeEvent {}
}
