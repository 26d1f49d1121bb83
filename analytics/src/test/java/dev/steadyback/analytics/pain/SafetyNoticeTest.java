package dev.steadyback.analytics.pain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyNoticeTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10})
    void isDueAtAHighScore(int score) {
        assertThat(SafetyNotice.isDue(score)).isTrue();
        assertThat(SafetyNotice.isDue(score, score)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void isNotDueBelow(int score) {
        assertThat(SafetyNotice.isDue(score)).isFalse();
        assertThat(SafetyNotice.isDue(score, score)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, true", "5, 2, true", "5, 2.01, false", "7, 4, true", "7, 4.5, false", "2, 5, false"})
    void isDueAtAJumpOfThree(int score, double before, boolean due) {
        assertThat(SafetyNotice.isDue(score, before)).isEqualTo(due);
    }

    @Test
    void aFirstScoreIsNoJump() {
        assertThat(SafetyNotice.isDue(7, Double.NaN)).isFalse();
        assertThat(SafetyNotice.isDue(8, Double.NaN)).isTrue();
    }
}
