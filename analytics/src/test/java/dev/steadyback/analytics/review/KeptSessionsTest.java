package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSessionsTest {
    private static final LocalDate MONDAY = Days.MONDAY;

    /** Kept sessions of days that begin on a Monday, each written as done/planned, with a p where it is paused. */
    private static List<Integer> kept(String... days) {
        List<ReviewDay> record = new ArrayList<>();
        for (String day : days) {
            boolean paused = day.endsWith("p");
            int done = day.charAt(0) - '0';
            int planned = day.charAt(2) - '0';
            record.add(new ReviewDay(
                    MONDAY.plusDays(record.size()), 3, done, planned, Math.min(done, planned), 0, paused));
        }
        return KeptSessions.of(record).stream().map(ReviewDay::kept).toList();
    }

    @Test
    void aSessionKeepsItsOwnDayFirst() {
        assertThat(kept("0/1", "1/1", "0/0")).containsExactly(0, 1, 0);
    }

    @Test
    void whatIsLeftOverKeepsTheClosestEarlierDay() {
        assertThat(kept("0/1", "0/1", "1/0")).containsExactly(0, 1, 0);
        assertThat(kept("0/1", "0/1", "2/0")).containsExactly(1, 1, 0);
    }

    @Test
    void withoutAnEarlierDayItKeepsTheClosestLaterOne() {
        assertThat(kept("1/0", "0/0", "0/1", "0/1")).containsExactly(0, 0, 1, 0);
    }

    @Test
    void nothingIsKeptInAnotherWeek() {
        assertThat(kept("0/0", "0/0", "0/0", "0/0", "0/0", "0/0", "0/1", "1/0"))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aSessionOfAPausedDayKeepsNoOther() {
        assertThat(kept("0/1", "1/0p")).containsExactly(0, 0);
    }

    @Test
    void moreThanWasPlannedKeepsNoMoreThanThat() {
        assertThat(kept("3/1", "0/1")).containsExactly(1, 1);
    }

    @Test
    void whatIsKeptIsKnown() {
        List<ReviewDay> days = List.of(
                new ReviewDay(MONDAY, 3, 0, 1, 0, 1, false), new ReviewDay(MONDAY.plusDays(1), 3, 1, 0, 0, 0, false));
        assertThat(KeptSessions.of(days).getFirst()).isEqualTo(new ReviewDay(MONDAY, 3, 0, 1, 1, 0, false));
    }
}
