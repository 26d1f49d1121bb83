package dev.steadyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.diary.DiaryDay;
import dev.steadyback.diary.Period;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.TemplateWeek;
import dev.steadyback.programme.WeeklyPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected values are counted by hand. */
class ComparisonTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    /** Days of one planned session each, done on even ones. */
    private static List<DiaryDay> days(int many, Function<Integer, @Nullable Double> pain) {
        return IntStream.range(0, many)
                .mapToObj(i -> new DiaryDay(
                        START.plusDays(i),
                        i % 2 == 0 ? DayState.DONE : DayState.MISSED,
                        List.of(new DiaryDay.Due(
                                "Core",
                                i % 2 == 0 ? DayState.DONE : DayState.MISSED,
                                15,
                                i % 2 == 0 ? 1 : 0,
                                false,
                                null,
                                null)),
                        pain.apply(i),
                        Map.of(),
                        false,
                        false,
                        false))
                .toList();
    }

    private static Programme programme(int... changes) {
        TreeMap<LocalDate, WeeklyPlan> versions = new TreeMap<>();
        versions.put(START, TemplateWeek.PLAN);
        for (int change : changes) {
            versions.put(START.plusDays(change), WeeklyPlan.EMPTY);
        }
        return new Programme(START, ZoneOffset.UTC, LocalTime.MIDNIGHT, List.of(), versions, List.of());
    }

    private static Period period(int from, int to) {
        return new Period(START.plusDays(from), START.plusDays(to), START.plusDays(to));
    }

    @Test
    void aPeriodIsSetAgainstTheOneOfTheSameLengthBeforeIt() {
        List<DiaryDay> days = days(28, i -> i < 14 ? 6.0 : 3.0);
        Comparison.Pair previous = Objects.requireNonNull(
                Comparisons.of(programme(), period(14, 27), days).previous());
        assertThat(previous.before())
                .isEqualTo(
                        new Comparison.Side(START, START.plusDays(13), 14, 7, 50, 14, 14, BigDecimal.valueOf(60, 1)));
        assertThat(previous.after().from()).isEqualTo(START.plusDays(14));
        assertThat(previous.painChange()).isEqualByComparingTo("-3.0");
        assertThat(previous.important()).isTrue();
    }

    @Test
    void thePeriodBeforeIsCutAtTheProgrammesStart() {
        List<DiaryDay> days = days(20, i -> 5.0);
        Comparison.Pair previous = Objects.requireNonNull(
                Comparisons.of(programme(), period(6, 19), days).previous());
        assertThat(previous.before().days()).isEqualTo(6);
        assertThat(previous.painChange()).as("six days are too few for a mean").isNull();
    }

    @Test
    void aPeriodThatBeginsWithTheProgrammeHasNoneBeforeIt() {
        assertThat(Comparisons.of(programme(), period(0, 13), days(14, i -> 5.0))
                        .previous())
                .isNull();
    }

    @Test
    void aPlanChangeHasAtMostFourWeeksOnEachSideAndEndsAtTheNextChange() {
        List<DiaryDay> days = days(100, i -> i < 50 ? 7.0 : 5.0);
        List<Comparison.PlanChange> changes =
                Comparisons.of(programme(50, 60), period(0, 99), days).planChanges();
        assertThat(changes).extracting(Comparison.PlanChange::version).containsExactly(2, 3);
        assertThat(changes.getFirst().sides().before().from()).isEqualTo(START.plusDays(22));
        assertThat(changes.getFirst().sides().after().to()).isEqualTo(START.plusDays(59));
        assertThat(changes.getFirst().sides().painChange()).isEqualByComparingTo("-2.0");
        assertThat(changes.getFirst().sides().important()).as("2 of 7 are 28 %").isFalse();
        assertThat(changes.getLast().sides().before().days()).isEqualTo(10);
        assertThat(changes.getLast().sides().after().days()).isEqualTo(28);
    }

    @Test
    void aChangeOnThePeriodsFirstDayIsSeenFromBothSides() {
        List<DiaryDay> days = days(60, i -> 5.0);
        assertThat(Comparisons.first(programme(30), period(30, 40))).isEqualTo(START.plusDays(2));
        assertThat(Comparisons.of(programme(30), period(30, 40), days)
                        .planChanges()
                        .getFirst()
                        .sides()
                        .before()
                        .days())
                .isEqualTo(28);
    }

    @Test
    void withFewerThanFiveScoresThereIsNoChange() {
        List<DiaryDay> days = days(28, i -> i < 14 || i > 24 ? 4.0 : null);
        Comparison.Pair previous = Objects.requireNonNull(
                Comparisons.of(programme(), period(14, 27), days).previous());
        assertThat(previous.after().scoredDays()).isEqualTo(3);
        assertThat(previous.painChange()).isNull();
        assertThat(previous.important()).isNull();
    }

    /** Both limits, each missed by a tenth; from 0 there is no percentage. */
    @Test
    void importantIsTwoPointsAndThirtyPercent() {
        assertThat(important("6.0", "-2.0")).isTrue();
        assertThat(important("6.0", "-1.9")).isFalse();
        assertThat(important("7.0", "-2.1")).isTrue();
        assertThat(important("7.0", "-2.0")).isFalse();
        assertThat(important("4.0", "2.0")).isTrue();
        assertThat(important("0.0", "3.0")).isFalse();
    }

    private static boolean important(String from, String change) {
        return ImportantChange.isImportant(new BigDecimal(from), new BigDecimal(change));
    }
}
