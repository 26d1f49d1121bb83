package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartMovePageTest extends PagesTest {
    @Test
    void theStartIsMovedBackOnceItIsShownWhatThatChanges() {
        assertThat(get("/settings").read().all("a[href=/plan/start]")).isNotEmpty();
        Filled form = get("/plan/start").form("/plan/start/preview");
        assertThat(form.value("planned")).isEqualTo("FIRST_PLAN");
        long stored = events();
        Page preview = send(form.with("start", "2026-02-16"));
        assertThat(preview.text())
                .contains("It would start on 16 Feb 2026, 2 weeks earlier")
                .contains("without an entry count as not done")
                .contains(
                        "The weeks from 16 Feb 2026 on count 0 of 7 (0%) as things are, and 0 of 17 (0%) with the change")
                .contains("Today is day 10 of the programme, and would be day 24");
        assertThat(send(form.with("start", "2026-02-16").with("planned", "NOTHING"))
                        .text())
                .contains("are extras", "keep their count: 0 of 7");
        Filled unseen =
                new Filled("/plan/start", form.with("start", "2026-02-16").values());
        assertThat(send(unseen).text()).contains("2 weeks earlier").doesNotContain("meanwhile");
        assertThat(events()).isEqualTo(stored);

        Page moved = send(preview.form("/plan/start"));
        assertThat(moved.text()).contains("The programme’s start is moved", "In force since 16 Feb 2026");
        assertThat(send(get("/days/2026-02-16")
                                .form("/days/2026-02-16/pain-scores")
                                .with("score", "5"))
                        .text())
                .contains("Pain 5 of 10");

        Page hidden = send(get("/plan/start").form("/plan/start/preview").with("start", "2026-03-02"));
        assertThat(hidden.status()).isEqualTo(409);
        assertThat(hidden.text()).contains("First day is 2 Mar 2026, but the diary has an entry on 16 Feb 2026");

        Page stale = send(new Filled("/plan/start", preview.form("/plan/start").values()).with("start", "2026-02-09"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("The start was moved meanwhile", "It would start on 9 Feb 2026");
    }
}
