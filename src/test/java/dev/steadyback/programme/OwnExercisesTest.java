package dev.steadyback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeCommand.AddExercise;
import dev.steadyback.programme.ProgrammeCommand.ChangeExercise;
import dev.steadyback.programme.ProgrammeCommand.RemoveExercise;
import dev.steadyback.programme.ProgrammeCommand.TakeBackExercise;
import dev.steadyback.programme.ProgrammeEvent.ExerciseDescribed;
import dev.steadyback.programme.ProgrammeEvent.ExerciseRemoved;
import dev.steadyback.programme.ProgrammeEvent.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnExercisesTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final PersonId PERSON = PersonId.random();
    private static final ExerciseId ID = new ExerciseId("exc_" + "1".repeat(26));
    private static final ExerciseId OTHER = new ExerciseId("exc_" + "2".repeat(26));
    private static final Exercise ROW = exercise("Row", null);
    private static final Exercise EASIER = exercise("Row", "without weight");
    private static final Started STARTED = new Started(
            PERSON,
            LocalDate.parse("2026-03-02"),
            ZoneOffset.UTC,
            LocalTime.MIDNIGHT,
            List.of(),
            WeeklyPlan.EMPTY,
            NOW);
    private static final ExerciseDescribed ADDED = new ExerciseDescribed(PERSON, ID, ROW, NOW);
    private static final ExerciseDescribed CHANGED = new ExerciseDescribed(PERSON, ID, EASIER, NOW);
    private static final ExerciseRemoved REMOVED = new ExerciseRemoved(PERSON, ID, NOW);

    private final AggregateTestFixture<ProgrammeAggregate> programme =
            new AggregateTestFixture<>(ProgrammeAggregate.class);

    @BeforeEach
    void clock() {
        programme.registerInjectableResource(NOW);
    }

    private static Exercise exercise(String name, @Nullable String easier) {
        return new Exercise(name, List.of(FocusArea.UPPER_BACK), null, List.of(), easier, null, null);
    }

    @Test
    void isAddedOnceUnderItsIdentifier() {
        programme.given(STARTED).when(new AddExercise(PERSON, ID, ROW)).expectEvents(ADDED);
        programme.given(STARTED, ADDED).when(new AddExercise(PERSON, ID, ROW)).expectNoEvents();
        programme
                .given(STARTED, ADDED)
                .when(new AddExercise(PERSON, ID, EASIER))
                .expectException(Refused.class);
    }

    @Test
    void noTwoHaveOneNameUnlessOneIsRemoved() {
        AddExercise sameName = new AddExercise(PERSON, OTHER, exercise(" row", null));
        programme.given(STARTED, ADDED).when(sameName).expectException(Refused.class);
        programme
                .given(STARTED, ADDED, REMOVED)
                .when(sameName)
                .expectEvents(new ExerciseDescribed(PERSON, OTHER, sameName.description(), NOW));
        programme
                .given(STARTED, ADDED, REMOVED, new ExerciseDescribed(PERSON, OTHER, ROW, NOW))
                .when(new TakeBackExercise(PERSON, ID, 1L))
                .expectException(Refused.class);
    }

    @Test
    void isChangedOnTheVersionThatWasSeen() {
        programme
                .given(STARTED, ADDED)
                .when(new ChangeExercise(PERSON, ID, EASIER, 0L))
                .expectEvents(CHANGED);
        programme
                .given(STARTED, ADDED)
                .when(new ChangeExercise(PERSON, ID, ROW, 0L))
                .expectNoEvents();
        programme
                .given(STARTED, ADDED, CHANGED)
                .when(new ChangeExercise(PERSON, ID, ROW, 0L))
                .expectException(Refused.class);
        programme
                .given(STARTED, ADDED, REMOVED)
                .when(new ChangeExercise(PERSON, ID, EASIER, null))
                .expectException(Refused.class);
    }

    @Test
    void whatWasDoneLastIsTakenBack() {
        programme
                .given(STARTED, ADDED)
                .when(new TakeBackExercise(PERSON, ID, 0L))
                .expectEvents(REMOVED);
        programme
                .given(STARTED, ADDED, CHANGED)
                .when(new TakeBackExercise(PERSON, ID, 1L))
                .expectEvents(ADDED);
        programme
                .given(STARTED, ADDED, REMOVED)
                .when(new TakeBackExercise(PERSON, ID, 1L))
                .expectEvents(ADDED);
        programme
                .given(STARTED, ADDED, CHANGED)
                .when(new TakeBackExercise(PERSON, ID, 0L))
                .expectException(Refused.class);
        programme.given(STARTED).when(new RemoveExercise(PERSON, ID, null)).expectException(Refused.class);
    }

    @Test
    void thereIsAnEndToThem() {
        ExerciseDescribed[] many = new ExerciseDescribed[OwnExercises.MOST];
        for (int i = 0; i < many.length; i++) {
            many[i] = new ExerciseDescribed(
                    PERSON, new ExerciseId("exc_%026d".formatted(i + 10)), exercise("Row " + i, null), NOW);
        }
        programme
                .given(STARTED)
                .andGiven((Object[]) many)
                .when(new AddExercise(PERSON, ID, ROW))
                .expectException(Refused.class);
    }

    @Test
    void thePlanIsTheSameWhateverBecomesOfThem() {
        Programme before = Objects.requireNonNull(Programme.of(List.of(STARTED)));
        Programme after = Objects.requireNonNull(Programme.of(List.of(STARTED, ADDED, CHANGED)));
        assertThat(after.planAlike(before)).isTrue();
        assertThat(Catalogue.own(after))
                .containsExactly(new Catalogue.Item(ID.value(), true, 1, EASIER, null, null, null));
        assertThat(Catalogue.own(Objects.requireNonNull(Programme.of(List.of(STARTED, ADDED, REMOVED)))))
                .isEmpty();
    }
}
