package dev.steadyback.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void knowsWhichJavaRuns() {
        assertThat(Start.feature("1.8")).isEqualTo(8);
        assertThat(Start.feature("17")).isEqualTo(17);
        assertThat(Start.feature("25")).isEqualTo(25);
    }

    /** Class files of Java 8 have major version 52. */
    @Test
    void runsOnJava8() throws IOException {
        try (var in = new DataInputStream(Objects.requireNonNull(Start.class.getResourceAsStream("Start.class")))) {
            in.readInt();
            in.readUnsignedShort();
            assertThat(in.readUnsignedShort()).isEqualTo(52);
        }
    }
}
