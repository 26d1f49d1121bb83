package dev.steadyback.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a fuzzer made up: its first byte chooses among the ways in of a parser, as a digit in the files of the corpus, and the rest is what comes in.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Input(int way, byte[] bytes) {
    /** One of so many ways. */
    public static Input of(byte[] made, int ways) {
        return made.length == 0
                ? new Input(0, made)
                : new Input(Math.floorMod(made[0] - '0', ways), Arrays.copyOfRange(made, 1, made.length));
    }

    /** As a server reads text that a browser sent: what is no UTF-8 is replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
