package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is answered on Today to what it asks, and taken back. Each test is on days of its own. */
class PromptPageTest extends PagesTest {
    private static Instant noonOf(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }

    private void score(String day) {
        assertThat(send(get("/days/" + day)
                                .form("/days/" + day + "/pain-scores")
                                .with("score", "3"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOpenFlareEndsInTwoTapsIsPutOffAndBothAreTakenBack() {
        clock.set(noonOf("2026-03-21"));
        score("2026-03-20");
        send(logs("2026-03-19", "flare"));
        Page today = get("/");
        assertThat(today.text()).contains("Is the flare-up over?", "It has been open since Thursday, 19 March.");
        assertThat(today.read().all("section.prompt")).hasSize(1);

        Page off = send(today.form(today.address("/prompts/flare/ent_[a-z0-9]+/later")));
        assertThat(off.text()).contains("Put off for now.").doesNotContain("Is the flare-up over?");
        Page again = send(off.form(off.address("/prompts/flare/ent_[a-z0-9]+/again")));
        assertThat(again.text()).contains("Is the flare-up over?");

        Page ended = send(
                again.form(again.address("/entries/ent_[a-z0-9]+/flare-end")).with("to", "2026-03-20"));
        assertThat(ended.text()).contains("The flare-up is over.").doesNotContain("Is the flare-up over?");
        Page open = send(ended.form(ended.address("/prompts/flares/ent_[a-z0-9]+/undo")));
        assertThat(open.text()).contains("The flare-up is open again.", "Is the flare-up over?");
        assertThat(send(ended.form(ended.address("/prompts/flares/ent_[a-z0-9]+/undo")))
                        .text())
                .contains("This was logged or changed meanwhile");
        send(open.form(open.address("/entries/ent_[a-z0-9]+/flare-end")).with("to", "2026-03-21"));
    }

    @Test
    void aWeekAwayIsPausedInOneTapAndThatIsTakenBack() {
        clock.set(noonOf("2026-05-01"));
        score("2026-04-20");
        Page today = get("/");
        assertThat(today.text())
                .contains("Good to have you back", "There are no entries for 21 – 30 Apr. What was that week?");
        assertThat(today.read().all(".options")).hasSize(1);
        assertThat(today.address("/diary/weeks/2026-04-27")).isNotEmpty();
        Filled pause = today.form("/prompts/away/2026-04-21/pause");
        Page paused = send(pause);
        assertThat(paused.text())
                .contains("The pause is saved. Its days are excused.")
                .doesNotContain("Good to have you back");
        long stored = events();
        send(pause);
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/days/2026-04-25").text()).contains("excused");
        Page back = send(paused.form(paused.address("/prompts/pauses/pau_[a-z0-9]+/undo")));
        assertThat(back.text()).contains("The pause is removed.", "Good to have you back");
        Page left = send(back.form("/prompts/away/2026-04-21/later"));
        assertThat(left.text()).doesNotContain("Good to have you back");
    }

    @Test
    void whatIsNotAskedIsNotPutOff() {
        clock.set(noonOf("2026-05-02"));
        Filled form = new Filled(
                "/prompts/review/56/later", get("/plan").form("/plan/causes").values());
        long stored = events();
        assertThat(send(form).status()).isEqualTo(200);
        assertThat(send(new Filled("/prompts/away/2026-04-01/pause", form.values()))
                        .status())
                .isEqualTo(200);
        assertThat(send(new Filled("/prompts/review/56/again", form.values())).status())
                .isEqualTo(200);
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/?did=put-off&of=%22onclick").text()).contains("Put off for now.");
        assertThat(get("/?did=put-off&of=%22onclick").read().all("[action*=onclick]"))
                .isEmpty();
    }

    @Test
    void itIsAskedInGerman() {
        clock.set(noonOf("2026-06-01"));
        score("2026-05-15");
        language("de-DE");
        assertThat(get("/").text())
                .contains("Schön, dass du wieder da bist", "Für 16. – 31. Mai gibt es keine Einträge.", "Offen lassen");
        language(null);
    }

    @Test
    void onlyTodayAsks() {
        clock.set(noonOf("2026-07-01"));
        score("2026-06-15");
        assertThat(get("/").read().all("section.prompt")).hasSize(1);
        assertThat(get("/days/2026-06-30").read().all(".prompt")).isEmpty();
    }
}
