package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
    @Test
    void areThoseOfTheMethod() {
        // src/docs/method.md, "Checkpoints": day 56, 84, 112, 147, 182, then every 12 weeks.
        int[] expected = {56, 84, 112, 147, 182, 266, 350, 434};
        int day = 0;
        for (int checkpoint : expected) {
            assertThat(Checkpoints.next(day)).isEqualTo(checkpoint);
            assertThat(Checkpoints.next(checkpoint - 1)).isEqualTo(checkpoint);
            assertThat(Checkpoints.last(checkpoint)).hasValue(checkpoint);
            assertThat(Checkpoints.last(checkpoint - 1))
                    .isEqualTo(day == 0 ? OptionalInt.empty() : OptionalInt.of(day));
            day = checkpoint;
        }
        assertThat(Checkpoints.last(3650)).hasValue(182 + 41 * 84);
    }

    @Test
    void thresholdsSpendTheError() {
        // src/docs/method.md, "Checkpoints"; the later one from decision record 0008.
        assertThat(List.of(56, 84, 112, 147, 182, 266))
                .extracting(day -> Checkpoints.threshold(day, true))
                .containsExactly(.9995, .998, .995, .991, .987, .9995);
        assertThat(List.of(56, 84, 112, 147, 182, 266))
                .extracting(day -> Checkpoints.threshold(day, false))
                .containsExactly(.9998, .999, .9975, .995, .992, .9998);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoints.threshold(57, true));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoints.threshold(0, false));
    }

    @Test
    void theLastCheckpointsAreNamedInOrder() {
        assertThat(Checkpoints.upTo(112, 4)).containsExactly(56, 84, 112);
        assertThat(Checkpoints.upTo(434, 4)).containsExactly(182, 266, 350, 434);
        assertThat(Checkpoints.upTo(55, 4)).isEmpty();
    }
}
