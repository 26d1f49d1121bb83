package dev.steadyback.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.ChangeDaySettings;
import dev.steadyback.programme.ProgrammeCommand.DrawWeeks;
import dev.steadyback.programme.ProgrammeCommand.KeepReview;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import dev.steadyback.programme.ProgrammeCommand.Resume;
import dev.steadyback.programme.ProgrammeCommand.RetractPause;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeEvent.ConsistencyReviewed;
import dev.steadyback.programme.ProgrammeEvent.PauseRetracted;
import dev.steadyback.programme.ProgrammeEvent.Paused;
import dev.steadyback.programme.ProgrammeEvent.PlanVersionAdded;
import dev.steadyback.programme.ProgrammeEvent.Resumed;
import dev.steadyback.programme.ProgrammeEvent.StartMoved;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.ProgrammeEvent.WeeksDrawn;
import dev.steadyback.programme.ProgrammeEvent.WeeksStopped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final Instant NOW = Instant.parse("2026-03-11T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");
    private static final PersonId PERSON = PersonId.random();
    private static final PauseId PAUSE = PauseId.random();
    private static final WeeklyPlan OTHER =
            new WeeklyPlan(List.of(new WeeklyPlan.Line(DayOfWeek.MONDAY, "Walk", List.of(), 30)), List.of());
    private static final Started STARTED =
            new Started(PERSON, START, BERLIN, LocalTime.MIDNIGHT, List.of(), TemplateWeek.PLAN, NOW);
    private static final Paused PAUSED =
            new Paused(PERSON, PAUSE, START.plusDays(3), START.plusDays(12), "holiday", NOW);

    private final AggregateTestFixture<ProgrammeAggregate> programme =
            new AggregateTestFixture<>(ProgrammeAggregate.class);

    @BeforeEach
    void clock() {
        programme.registerInjectableResource(NOW);
    }

    private static Programme evolved(ProgrammeEvent... events) {
        return Objects.requireNonNull(Programme.of(List.of(events)));
    }

    private static Start start(WeeklyPlan plan) {
        return new Start(PERSON, START, BERLIN, LocalTime.MIDNIGHT, List.of(), plan);
    }

    @Test
    void startsWithItsFirstPlan() {
        programme.givenNoPriorActivity().when(start(TemplateWeek.PLAN)).expectEvents(STARTED);
    }

    @Test
    void aDayStartsInTheMorning() {
        LocalTime noon = LocalTime.NOON;
        programme
                .given(STARTED)
                .when(new ChangeDaySettings(PERSON, BERLIN, noon))
                .expectSuccessfulHandlerExecution();
        again().given(STARTED)
                .when(new ChangeDaySettings(PERSON, BERLIN, noon.plusMinutes(1)))
                .expectNoEvents()
                .expectException(Refused.class);
        again().givenNoPriorActivity()
                .when(new Start(PERSON, START, BERLIN, noon.plusMinutes(1), List.of(), OTHER))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void startsNoEarlierThanAnybodysDiary() {
        LocalDate today = LocalDate.ofInstant(NOW, BERLIN);
        LocalDate earliest = today.minusYears(ProgrammeCommand.MOST_YEARS_BACK);
        programme
                .givenNoPriorActivity()
                .when(new Start(PERSON, earliest, BERLIN, LocalTime.MIDNIGHT, List.of(), OTHER))
                .expectSuccessfulHandlerExecution();
        again().givenNoPriorActivity()
                .when(new Start(PERSON, earliest.minusDays(1), BERLIN, LocalTime.MIDNIGHT, List.of(), OTHER))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void theReasonOfAPauseHasAnEnd() {
        LocalDate from = START.plusDays(3);
        programme
                .given(STARTED)
                .when(new Pause(PERSON, PAUSE, from, null, "x".repeat(ProgrammeCommand.REASON_LENGTH)))
                .expectSuccessfulHandlerExecution();
        again().given(STARTED)
                .when(new Pause(PERSON, PAUSE, from, null, "x".repeat(ProgrammeCommand.REASON_LENGTH + 1)))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    /** A fixture takes one story. */
    private static AggregateTestFixture<ProgrammeAggregate> again() {
        AggregateTestFixture<ProgrammeAggregate> another = new AggregateTestFixture<>(ProgrammeAggregate.class);
        another.registerInjectableResource(NOW);
        return another;
    }

    @Test
    void theSameStartTwiceStoresNothing() {
        programme.given(STARTED).when(start(TemplateWeek.PLAN)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void isStartedOnce() {
        programme.given(STARTED).when(start(OTHER)).expectNoEvents().expectException(Refused.class);
    }

    @Test
    void aPlanVersionHoldsFromItsDate() {
        programme
                .given(STARTED)
                .when(new AddPlanVersion(PERSON, START.plusDays(8), OTHER))
                .expectEvents(new PlanVersionAdded(PERSON, START.plusDays(8), OTHER, NOW));
    }

    @Test
    void aPlanVersionBeforeTheStartIsRefused() {
        programme
                .given(STARTED)
                .when(new AddPlanVersion(PERSON, START.minusDays(1), OTHER))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void aPauseDoesNotEndBeforeItBegins() {
        programme
                .given(STARTED)
                .when(new Pause(PERSON, PAUSE, START.plusDays(3), START.plusDays(2), null))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void aPauseEndsWhenResumed() {
        programme
                .given(STARTED, PAUSED)
                .when(new Resume(PERSON, PAUSE, START.plusDays(8)))
                .expectEvents(new Resumed(PERSON, PAUSE, START.plusDays(8), NOW));
    }

    @Test
    void anUnknownPauseIsNotFound() {
        programme
                .given(STARTED)
                .when(new RetractPause(PERSON, PAUSE))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void aPauseCanBeTakenBack() {
        programme
                .given(STARTED, PAUSED)
                .when(new RetractPause(PERSON, PAUSE))
                .expectEvents(new PauseRetracted(PERSON, PAUSE, NOW));
    }

    @Test
    void theDaysBeforeANewPlanKeepTheOld() {
        Programme evolved = evolved(STARTED, new PlanVersionAdded(PERSON, START.plusDays(8), OTHER, NOW));
        assertThat(evolved.planOn(START.plusDays(7))).isEqualTo(TemplateWeek.PLAN);
        assertThat(evolved.planOn(START.plusDays(8))).isEqualTo(OTHER);
        assertThat(evolved.planOn(START.minusDays(1))).isEqualTo(WeeklyPlan.EMPTY);
    }

    @Test
    void aResumedPauseLastsToTheDayBefore() {
        Programme evolved = evolved(STARTED, PAUSED, new Resumed(PERSON, PAUSE, START.plusDays(8), NOW));
        assertThat(evolved.pausedOn(START.plusDays(2))).isFalse();
        assertThat(evolved.pausedOn(START.plusDays(3))).isTrue();
        assertThat(evolved.pausedOn(START.plusDays(7))).isTrue();
        assertThat(evolved.pausedOn(START.plusDays(8))).isFalse();
    }

    @Test
    void theTemplateWeekIsTheOneThatShips() {
        assertThat(TemplateWeek.PLAN.sessions())
                .extracting(WeeklyPlan.Line::weekday)
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(TemplateWeek.PLAN.dailyPractice())
                .extracting(WeeklyPlan.Practice::name)
                .containsExactly("Hip-hinge drill");
    }

    @Test
    void weeksAreDrawnBeforeTheyBegin() {
        programme
                .given(STARTED)
                .when(new DrawWeeks(PERSON, MONDAY, 42, 8))
                .expectEvents(new WeeksDrawn(PERSON, MONDAY, 42, 8, NOW));
    }

    @Test
    void weeksThatHaveBegunOrBeginOnNoMondayAreRefused() {
        programme
                .given(STARTED)
                .when(new DrawWeeks(PERSON, START.plusDays(7), 42, 8))
                .expectException(Refused.class);
        programme
                .given(STARTED)
                .when(new DrawWeeks(PERSON, MONDAY.plusDays(1), 42, 8))
                .expectException(Refused.class);
        programme.given(STARTED).when(new DrawWeeks(PERSON, MONDAY, 42, 5)).expectException(Refused.class);
    }

    @Test
    void weeksAreNotDrawnOverOthers() {
        programme
                .given(STARTED, new WeeksDrawn(PERSON, MONDAY, 42, 8, NOW))
                .when(new DrawWeeks(PERSON, MONDAY.plusWeeks(2), 43, 8))
                .expectException(Refused.class);
    }

    @Test
    void aLightWeekAsksForTheFirstSessionAlone() {
        RandomisedWeeks design = new RandomisedWeeks(42, 8);
        Programme drawn = evolved(STARTED, new WeeksDrawn(PERSON, MONDAY, 42, 8, NOW));
        for (int week = 0; week < 16; week++) {
            boolean light = design.weeks().get(week) == RandomisedWeeks.Week.LIGHT;
            assertThat(drawn.planOn(MONDAY.plusWeeks(week).plusDays(6)).sessions())
                    .hasSize(light ? 1 : TemplateWeek.PLAN.sessions().size());
        }
        assertThat(drawn.planOn(MONDAY.plusWeeks(16))).isEqualTo(TemplateWeek.PLAN);
        assertThat(drawn.withoutRandomisedWeeks().planOn(MONDAY)).isEqualTo(TemplateWeek.PLAN);
    }

    @Test
    void weeksThatAreStoppedScoreNoDayBeforeAgain() {
        WeeksDrawn weeks = new WeeksDrawn(PERSON, MONDAY, 42, 8, NOW);
        LocalDate stop = MONDAY.plusWeeks(3);
        Programme before = evolved(STARTED, weeks);
        Programme after = evolved(
                STARTED,
                weeks,
                new WeeksStopped(PERSON, stop, NOW),
                new WeeksDrawn(PERSON, MONDAY.plusWeeks(10), 43, 8, NOW));
        for (LocalDate date = START; date.isBefore(stop); date = date.plusDays(1)) {
            assertThat(after.planOn(date)).isEqualTo(before.planOn(date));
        }
        assertThat(after.planOn(stop.plusWeeks(1))).isEqualTo(TemplateWeek.PLAN);
    }

    @Test
    void whatTheReviewSaidFirstStays() {
        ConsistencyReview said = ConsistencyReview.of(List.of());
        programme
                .given(STARTED)
                .when(new KeepReview(PERSON, 56, said))
                .expectEvents(new ConsistencyReviewed(PERSON, 56, ConsistencyReview.METHOD, said, NOW));
        programme
                .given(STARTED, new ConsistencyReviewed(PERSON, 56, "older", said, NOW))
                .when(new KeepReview(PERSON, 56, said))
                .expectNoEvents();
    }

    private static MoveStart move(LocalDate to, PlannedBefore planned, @Nullable LocalDate firstEntry) {
        return new MoveStart(PERSON, to, planned, firstEntry);
    }

    @Test
    void movedBackTheFirstPlanHoldsFromTheNewStart() {
        StartMoved moved = new StartMoved(PERSON, START.minusDays(30), TemplateWeek.PLAN, NOW);
        programme
                .given(STARTED)
                .when(move(START.minusDays(30), PlannedBefore.FIRST_PLAN, START))
                .expectEvents(moved);
        Programme now = evolved(STARTED, new PlanVersionAdded(PERSON, START.plusDays(7), OTHER, NOW), moved);
        assertThat(now.start()).isEqualTo(START.minusDays(30));
        assertThat(now.planOn(START.minusDays(30))).isEqualTo(TemplateWeek.PLAN);
        assertThat(now.planOn(START.plusDays(7))).isEqualTo(OTHER);
        assertThat(now.versions()).hasSize(2);
    }

    @Test
    void movedBackNothingMayHaveBeenPlanned() {
        StartMoved moved = new StartMoved(PERSON, START.minusDays(30), WeeklyPlan.EMPTY, NOW);
        programme
                .given(STARTED)
                .when(move(START.minusDays(30), PlannedBefore.NOTHING, null))
                .expectEvents(moved);
        Programme now = evolved(STARTED, moved);
        assertThat(now.planOn(START.minusDays(1))).isEqualTo(WeeklyPlan.EMPTY);
        assertThat(now.planOn(START)).isEqualTo(TemplateWeek.PLAN);
    }

    @Test
    void movedBackAndForwardAgainItIsAsItWas() {
        for (WeeklyPlan before : List.of(TemplateWeek.PLAN, WeeklyPlan.EMPTY)) {
            assertThat(evolved(
                            STARTED,
                            new StartMoved(PERSON, START.minusDays(30), before, NOW),
                            new StartMoved(PERSON, START, null, NOW)))
                    .isEqualTo(evolved(STARTED));
        }
    }

    @Test
    void movedForwardItHidesNoEntryAndNoRandomisedWeek() {
        programme
                .given(STARTED)
                .when(move(START.plusDays(5), PlannedBefore.FIRST_PLAN, START.plusDays(4)))
                .expectNoEvents()
                .expectException(Refused.class);
        programme
                .given(STARTED, new WeeksDrawn(PERSON, MONDAY, 1, 6, NOW))
                .when(move(MONDAY.plusDays(1), PlannedBefore.FIRST_PLAN, null))
                .expectNoEvents()
                .expectException(Refused.class);
        programme
                .given(STARTED)
                .when(move(START.plusDays(4), PlannedBefore.FIRST_PLAN, START.plusDays(4)))
                .expectEvents(new StartMoved(PERSON, START.plusDays(4), null, NOW));
    }

    @Test
    void itIsNotMovedFurtherBackThanAnyDiaryNorToWhereItIs() {
        programme
                .given(STARTED)
                .when(move(START.minusYears(90), PlannedBefore.FIRST_PLAN, null))
                .expectNoEvents()
                .expectException(Refused.class);
        programme
                .given(STARTED)
                .when(move(START, PlannedBefore.NOTHING, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aVerdictKeepsItsDayWhenTheStartMoves() {
        ConsistencyReviewed reviewed =
                new ConsistencyReviewed(PERSON, 56, ConsistencyReview.METHOD, ConsistencyReview.of(List.of()), NOW);
        StartMoved back = new StartMoved(PERSON, START.minusDays(30), TemplateWeek.PLAN, NOW);
        Programme moved = evolved(STARTED, reviewed, back);
        assertThat(moved.reviews()).isEmpty();
        assertThat(moved.otherReviews()).extracting(Programme.KeptReview::on).containsExactly(START.plusDays(55));
        Programme again = evolved(STARTED, reviewed, back, reviewed, new StartMoved(PERSON, START, null, NOW));
        assertThat(again.reviews()).containsOnlyKeys(56);
        assertThat(again.reviews().values())
                .extracting(Programme.KeptReview::on)
                .containsExactly(START.plusDays(55));
        assertThat(again.otherReviews()).extracting(Programme.KeptReview::on).containsExactly(START.plusDays(25));
    }
}
