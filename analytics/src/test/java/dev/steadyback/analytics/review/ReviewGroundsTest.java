package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected counts are counted by hand from the made-up records. */
class ReviewGroundsTest {
    @Test
    void theDaysOfTheLastCheckpointAreCountedWithoutTheFirstWeek() {
        // Days 8 to 56; without a score are days 10, 20, 30, 40 and 50. Of the 8 weeks every other two are light.
        ReviewGrounds grounds = ReviewGrounds.of(Days.of(60, t -> t % 10 == 9 ? Double.NaN : 4, Days::alternating));
        assertThat(grounds).isEqualTo(new ReviewGrounds(49, 44, 1, 4, 4));
        assertThat(grounds.scoresNeeded()).isEqualTo(28);
        assertThat(grounds.scoresEnough()).isTrue();
        assertThat(grounds.weeksEnough()).isTrue();
        assertThat(grounds.gapsBridged()).isTrue();
    }

    @Test
    void ofALongRecordFourDaysInTenNeedAScore() {
        ReviewGrounds grounds = ReviewGrounds.of(Days.of(182, t -> t % 5 < 2 ? 4 : Double.NaN, t -> true));
        assertThat(grounds.days()).isEqualTo(175);
        assertThat(grounds.scoresNeeded()).isEqualTo(70);
        assertThat(grounds.scoredDays()).isEqualTo(70);
        assertThat(grounds.scoresEnough()).isTrue();
        assertThat(grounds.longestGap()).isEqualTo(3);
        assertThat(grounds.weeksEnough()).as("no light week").isFalse();
    }

    @Test
    void aLongGapIsTold() {
        ReviewGrounds grounds = ReviewGrounds.of(Days.of(60, t -> t >= 20 && t < 35 ? Double.NaN : 4, t -> true));
        assertThat(grounds.longestGap()).isEqualTo(15);
        assertThat(grounds.longestBridged()).isEqualTo(14);
        assertThat(grounds.gapsBridged()).isFalse();
    }

    @Test
    void theFirstWeekAndNothingHoldNoGrounds() {
        assertThat(ReviewGrounds.of(List.of())).isEqualTo(new ReviewGrounds(0, 0, 0, 0, 0));
        ReviewGrounds week = ReviewGrounds.of(Days.of(7, t -> 4, t -> true));
        assertThat(week.days()).isZero();
        assertThat(week.scoresEnough()).isFalse();
        assertThat(week.gapsBridged()).isFalse();
    }
}
