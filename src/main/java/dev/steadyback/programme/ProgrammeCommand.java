package dev.steadyback.programme;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Command;
import dev.steadyback.platform.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person's programme. */
public sealed interface ProgrammeCommand extends Command {
    /** The most pairs of randomised weeks: two years, longer than anybody keeps to a draw. */
    int MOST_PAIRS = 52;

    /** How far back a start may be moved: further than anybody has a diary of their pain. */
    int MOST_YEARS_BACK = 50;

    /** The longest reason of a pause, in characters. */
    int REASON_LENGTH = 500;

    /** The latest time of day at which a day of the diary may start. */
    LocalTime LATEST_DAY_START = LocalTime.NOON;

    PersonId person();

    /**
     * Checks when a day of the diary is to start.
     *
     * @throws Refused if that is too late for a day
     */
    static void checkDayStart(LocalTime dayStart) {
        if (dayStart.isAfter(LATEST_DAY_START)) {
            throw Refused.invalid(
                    "dayStart",
                    "is " + dayStart + "; a day starts between 00:00 and " + LATEST_DAY_START,
                    "fault.day-start",
                    dayStart);
        }
    }

    /**
     * Checks how far back a programme is to start.
     *
     * @throws Refused if that is further than anybody's diary
     */
    static void checkNotTooEarly(LocalDate start, LocalDate today) {
        LocalDate earliest = today.minusYears(MOST_YEARS_BACK);
        if (start.isBefore(earliest)) {
            throw Refused.invalid(
                    "start",
                    "is " + start + ", more than " + MOST_YEARS_BACK + " years ago; the earliest is " + earliest,
                    "fault.start-too-early",
                    start,
                    earliest);
        }
    }

    /** The aggregate's identifier: one programme a person, so it follows from the person's. */
    @Override
    default String target() {
        return idOf(person());
    }

    @Override
    default Class<?> aggregate() {
        return ProgrammeAggregate.class;
    }

    @Override
    default String whose() {
        return person().value();
    }

    static String idOf(PersonId person) {
        return "prg_" + person.value().substring("per_".length());
    }

    record Start(
            PersonId person,
            LocalDate start,
            ZoneId zone,
            LocalTime dayStart,
            List<SuspectedCause> causes,
            WeeklyPlan plan)
            implements ProgrammeCommand {}

    /**
     * Starts the programme on another day.
     *
     * @param planned what was planned on the days that are won by an earlier start
     * @param firstEntry the first day of the diary that holds an entry, which a later start must not hide; null when none does
     */
    record MoveStart(
            PersonId person,
            LocalDate to,
            PlannedBefore planned,
            @Nullable LocalDate firstEntry) implements ProgrammeCommand {}

    record AddPlanVersion(PersonId person, LocalDate from, WeeklyPlan plan) implements ProgrammeCommand {}

    record NameCauses(PersonId person, List<SuspectedCause> causes) implements ProgrammeCommand {}

    record ChangeDaySettings(PersonId person, ZoneId zone, LocalTime dayStart) implements ProgrammeCommand {}

    record Pause(
            PersonId person,
            PauseId pause,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) implements ProgrammeCommand {}

    record Resume(PersonId person, PauseId pause, LocalDate on) implements ProgrammeCommand {}

    record RetractPause(PersonId person, PauseId pause) implements ProgrammeCommand {}

    /** Keeps what the review says at a checkpoint; what was said there first stays. */
    record KeepReview(PersonId person, int checkpoint, ConsistencyReview review) implements ProgrammeCommand {}

    record DrawWeeks(PersonId person, LocalDate from, long seed, int pairs) implements ProgrammeCommand {}

    record StopWeeks(PersonId person) implements ProgrammeCommand {}

    record AddExercise(PersonId person, ExerciseId exercise, Exercise description) implements ProgrammeCommand {}

    /**
     * Describes an exercise anew.
     *
     * @param expected the version that the change was made on; null when that does not matter
     */
    record ChangeExercise(
            PersonId person,
            ExerciseId exercise,
            Exercise description,
            @Nullable Long expected) implements ProgrammeCommand {}

    /**
     * Takes an exercise out of the catalogue.
     *
     * @param expected the version that it is at; null when that does not matter
     */
    record RemoveExercise(
            PersonId person, ExerciseId exercise, @Nullable Long expected) implements ProgrammeCommand {}

    /**
     * Takes back what was done to an exercise last.
     *
     * @param version the version that this led to
     */
    record TakeBackExercise(
            PersonId person, ExerciseId exercise, @Nullable Long version) implements ProgrammeCommand {}
}
