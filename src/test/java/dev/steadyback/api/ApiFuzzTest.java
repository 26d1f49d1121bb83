package dev.steadyback.api;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A server of one household: nobody signs in. */
class ApiFuzzTest extends ApiFuzz {
    @Override
    Asking somebody() {
        return new Asking(List.of(), person().replace("/api/v1/persons/", ""));
    }

    @Override
    Asking newcomer() {
        return new Asking(List.of(), register());
    }

    @Override
    List<String> browser() {
        return List.of();
    }

    @Override
    List<Asking> others(Asking somebody) {
        return List.of();
    }

    @Test
    void everyAnswerIsAsDescribed() {
        everyAnswerIsAsDescribed(CASES);
    }
}
