package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An old diary is the first thing that comes in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportFirstTest extends PagesTest {
    private static final Sent PAIN = Sent.of("pain.csv", "date,score\n2026-01-05,4\n2026-01-06,5\n");

    @Override
    boolean startsAProgramme() {
        return false;
    }

    @Test
    @Order(1)
    void aNameIsAskedFor() {
        Page refused = send(get("/import").form("/import"), PAIN);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Name is missing; please fill it in.");
        assertThat(events()).isNegative();
    }

    @Test
    @Order(1)
    void theFilesOfAForgottenNameNeedNotBeChosenAgain() {
        Page refused = send(get("/import").form("/import"), PAIN);
        assertThat(refused.text()).contains("Chosen already", "pain.csv");
        Filled named = refused.form("/import").with("name", "Robin");
        assertThat(send(named, Sent.of("", "")).text()).contains("pain.csv", "2 entries");
        assertThat(send(named, Sent.of("other.csv", "date,score\n2026-01-07,4\n"))
                        .text())
                .contains("other.csv")
                .doesNotContain("pain.csv");
        assertThat(events()).isNegative();
    }

    @Test
    @Order(2)
    void thePersonAndTheProgrammeBeginWithTheFirstDayAndOnce() {
        Page preview = send(get("/import").form("/import").with("name", "Kim").with("zone", "Europe/Paris"), PAIN);
        assertThat(preview.text())
                .contains("A programme will start on 5 Jan 2026, in the zone Europe/Paris", "no plan among the files");
        assertThat(events()).isNegative();
        Filled store = preview.form(preview.path()).with("store", "whole");
        assertThat(send(store).text()).contains("2 entries were imported");
        long stored = events();
        assertThat(send(store).text()).contains("2 entries were imported");
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/settings").text()).contains("Programme since 5 Jan 2026", "Europe/Paris");
    }
}
