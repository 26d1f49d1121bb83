package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        assertThat(Checkpoints.threshold(56)).isEqualTo(.9995);
        assertThat(Checkpoints.threshold(84)).isEqualTo(.998);
        assertThat(Checkpoints.threshold(112)).isEqualTo(.995);
        assertThat(Checkpoints.threshold(147)).isEqualTo(.99);
        assertThat(Checkpoints.threshold(182)).isEqualTo(.985);
        assertThat(Checkpoints.threshold(266)).isEqualTo(.9995);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoints.threshold(57));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoints.threshold(0));
    }

    @Test
    void theLastCheckpointsAreNamedInOrder() {
        assertThat(Checkpoints.upTo(112, 4)).containsExactly(56, 84, 112);
        assertThat(Checkpoints.upTo(434, 4)).containsExactly(182, 266, 350, 434);
        assertThat(Checkpoints.upTo(55, 4)).isEmpty();
    }
}
