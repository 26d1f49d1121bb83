package dev.steadyback.analytics.adherence;

import static dev.steadyback.analytics.adherence.MadeUpWeeks.MONDAY;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.done;
import static dev.steadyback.analytics.adherence.MadeUpWeeks.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are the rules in {@link DayState#of}, mix by mix. */
class DayStateTest {
    private static final Outcome DONE =
            new Outcome(planned(MONDAY, "a"), DayState.DONE, 1, done("a", MONDAY, "a"), false);
    private static final Outcome PARTLY =
            new Outcome(planned(MONDAY, "a"), DayState.PARTLY, 0.5, done("a", MONDAY, "a", Completion.PARTLY), false);
    private static final Outcome MISSED = new Outcome(planned(MONDAY, "a"), DayState.MISSED, 0, null, false);
    private static final Outcome EXCUSED = new Outcome(planned(MONDAY, "a"), DayState.EXCUSED, 0, null, false);
    private static final Outcome NOT_YET_DUE = new Outcome(planned(MONDAY, "a"), DayState.NOT_YET_DUE, 0, null, false);

    @Test
    void dayWithNothingPlannedIsARestDay() {
        assertThat(DayState.of(List.of())).isEqualTo(DayState.REST);
    }

    @Test
    void dayWithOneSessionHasItsState() {
        for (Outcome it : List.of(DONE, PARTLY, MISSED, EXCUSED, NOT_YET_DUE)) {
            assertThat(DayState.of(List.of(it))).isEqualTo(it.state());
        }
    }

    @Test
    void excusedSessionsAreLeftOutBesideOthers() {
        for (Outcome it : List.of(DONE, PARTLY, MISSED, NOT_YET_DUE)) {
            assertThat(DayState.of(List.of(EXCUSED, it))).isEqualTo(it.state());
        }
        assertThat(DayState.of(List.of(EXCUSED, EXCUSED))).isEqualTo(DayState.EXCUSED);
    }

    @Test
    void anyCreditShortOfAllIsPartly() {
        assertThat(DayState.of(List.of(DONE, MISSED))).isEqualTo(DayState.PARTLY);
        assertThat(DayState.of(List.of(DONE, PARTLY))).isEqualTo(DayState.PARTLY);
        assertThat(DayState.of(List.of(PARTLY, MISSED))).isEqualTo(DayState.PARTLY);
        assertThat(DayState.of(List.of(NOT_YET_DUE, DONE))).isEqualTo(DayState.PARTLY);
    }

    @Test
    void outcomesThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(planned(MONDAY, "a"), DayState.REST, 0, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(planned(MONDAY, "a"), DayState.DONE, 1, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(planned(MONDAY, "a"), DayState.MISSED, 0, null, true));
    }
}
