package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A diary that is older than the programme, which starts on Monday 2 March 2026. */
class ImportBeforeStartTest extends PagesTest {
    @Test
    void theStartIsMovedBackOnceItIsShownWhatThatChanges() {
        Page preview = send(
                get("/import").form("/import"),
                Sent.of(
                        "sessions.csv",
                        "date,name\n2026-02-17,15-minute glutes\n2026-02-19,15-minute glutes\n2026-03-03,15-minute glutes\n"));
        assertThat(preview.text())
                .contains("2 entries lie before the programme’s start on 2 Mar 2026")
                .contains("Move the start back to 17 Feb 2026?")
                .contains("2 sessions would count for a planned one by it")
                .contains("Date is 17 Feb 2026, before the programme’s start");
        long stored = events();
        Filled form = preview.form(preview.path());
        assertThat(form.value("moving")).isEmpty();

        // Stored unseen, what it changes is shown first.
        Page nothing = send(form.with("moving", "NOTHING").with("store", "whole"));
        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.text()).contains("Sessions on them are extras").contains("Import these 3 entries");
        assertThat(events()).isEqualTo(stored);

        Page shown = send(nothing.form(nothing.path()).with("moving", "FIRST_PLAN"));
        Page done = send(shown.form(shown.path()).with("store", "whole"));
        assertThat(done.text()).contains("3 entries were imported");
        assertThat(events()).isEqualTo(stored + 4);
        assertThat(get("/settings").text()).contains("Programme since 17 Feb 2026");
        assertThat(get("/days/2026-02-19").text()).contains("15-minute glutes 15 minutes · done");
    }
}
