package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody at home, without an account, begins anew. */
class EraseAtHomeTest extends PagesTest {
    private static final String FORM = "/settings/erase";

    @Test
    void afterTheDiaryIsErasedThePageWelcomesWhoeverComesNext() {
        assertThat(get("/").text()).contains("Today");
        Page done = send(get(FORM).form(FORM).with("name", "Kim"));
        assertThat(done.text()).contains("The diary is erased");
        assertThat(get("/").text()).contains("Start a programme");
        assertThat(send(theirWeek("Robin").form("/start")).text()).contains("Your programme is set up");
    }
}
