package dev.steadyback.analytics.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.analytics.review.Reason.Code;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void everyCodeHasASentence() {
        assertThat(Arrays.stream(Sentence.values()).map(Sentence::code).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Code.values());
    }

    @Test
    void textIsTheSentenceWithItsNumbersAsTheyAreSaid() {
        Reason reason = Reason.of(Sentence.CONSISTENCY_FELL_WITH_TIME, Reason.rounded(-.905, 2), Reason.rounded(.8, 1));
        assertThat(reason.code()).isEqualTo(Code.CONSISTENCY_MOVED_WITH_TIME);
        assertThat(reason.text()).contains("(correlation -0.91, at most 0.8 can be told apart)");
    }

    @Test
    void aNumberThatMissesABoundIsNotSaidAsTheBound() {
        assertThat(Reason.below(99.949, 2)).isEqualTo("99.94");
        assertThat(Reason.below(.7499, 2)).isEqualTo("0.74");
        assertThat(Reason.beyond(5.1, 0)).isEqualTo("6");
        assertThat(Reason.beyond(-.8001, 2)).isEqualTo("-0.81");
    }

    @Test
    void calculationsAreNamedInOnePlace() {
        assertThat(Reason.of(Sentence.LOWER_DEPENDS_ON_CALCULATION, List.of(Sensitivity.Code.S3, Sensitivity.Code.S6))
                        .text())
                .contains(": S3 (“Without the first 14 scored days”), S6 (“Weekly means”) does not bear it out.");
    }
}
