package dev.steadyback.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void whatIsMissingIsSaidWithThePackageToInstall() {
        Refused missing = Fonts.missing();

        assertThat(missing.kind()).isEqualTo(Refused.Kind.UNAVAILABLE);
        assertThat(missing.faults().getFirst().reason()).contains("install the package fontconfig");
    }

    @Test
    void whereLettersCanBeDrawnNothingIsMissing() {
        assertThatCode(Fonts::need).doesNotThrowAnyException();
    }
}
