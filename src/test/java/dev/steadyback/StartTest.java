package dev.steadyback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTest extends ApiTest {
    @Test
    void startsOnAnEmptyFolder() {
        assertThat(events()).isGreaterThanOrEqualTo(-1);
    }
}
