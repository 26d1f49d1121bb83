package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The diary as a list, a whole week at once, and how an entry came about. */
class DiaryPagesTest extends PagesTest {
    private static final String WEEK = "/diary/weeks/2026-03-02";

    @Test
    void aForgottenWeekIsLoggedAtOnceAndTakenBackAtOnce() {
        long before = events();
        Filled form = get(WEEK)
                .form(WEEK)
                .with("session-2026-03-05-0", "FULL")
                .with("practice-2026-03-05-0", "true")
                .with("pain-2026-03-05", "6");
        Page saved = send(form);
        assertThat(saved.text()).contains("The week is saved", "Pain 6 of 10 is logged", "Logged: 15-minute glutes");
        assertThat(events()).isEqualTo(before + 3);
        assertThat(get("/days/2026-03-05").text()).contains("low back · on average in the last 24 hours");
        Page undone = send(saved.form(WEEK + "/undo"));
        assertThat(undone.text()).contains("All of it is taken back");
        assertThat(get("/days/2026-03-05").text()).contains("Nothing yet for this day");
    }

    @Test
    void theSameWeekSentTwiceIsStoredOnce() {
        Filled form =
                get(WEEK).form(WEEK).with("session-2026-03-06-0", "PARTLY").with("pain-2026-03-06", "5");
        send(form);
        long stored = events();
        assertThat(send(form).text()).contains("The week is saved");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aSessionLoggedMeanwhileIsNotLoggedTwiceAndTheRestStaysFilledIn() {
        Filled form = get(WEEK).form(WEEK).with("session-2026-03-03-0", "FULL").with("pain-2026-03-03", "4");
        send(get("/days/2026-03-03").form("/days/2026-03-03/sessions"));
        long stored = events();
        Page refused = send(form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("15-minute glutes was logged meanwhile");
        assertThat(refused.read().all("#session-2026-03-03-0-fault")).hasSize(1);
        assertThat(refused.form(WEEK).value("pain-2026-03-03")).isEqualTo("4");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void anEmptyWeekIsRefusedWithAReason() {
        Page refused = send(get(WEEK).form(WEEK));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nothing is filled in");
    }

    @Test
    void aMonthShowsItsDaysTheirSessionsAndTheDayChosen() {
        send(get("/days/2026-03-05").form("/days/2026-03-05/pain-scores").with("score", "7"));
        send(logs("2026-03-05", "relief").with("type", "COLD"));
        send(get("/days/2026-03-05").form("/days/2026-03-05/sessions"));
        Html month = get("/diary?day=2026-03-05").read();
        assertThat(month.text()).contains("March 2026", "Day 4", "Thursday, 5 March", "Relief: cold");
        assertThat(month.all("a[aria-current=date]")).hasSize(1);
        String said = month.first("#on-2026-03-05").attr("aria-label");
        assertThat(said).contains("5 March 2026", "done", "pain 7", "relief taken");
        assertThat(month.all("#on-2026-03-05 .pain-7")).hasSize(1);
        assertThat(month.all("#on-2026-03-05 .ring")).hasSize(1);
        assertThat(month.all("#on-2026-03-11 .is-today")).hasSize(1);
    }

    @Test
    void daysBeforeTheStartAndDaysToComeAreNoLinks() {
        Html month = get("/diary").read();
        assertThat(month.all("#on-2026-03-11")).hasSize(1);
        assertThat(month.all("#on-2026-03-12")).isEmpty();
        assertThat(month.all("#on-2026-03-01")).isEmpty();
        assertThat(month.all(".month-days .cell")).hasSize(42);
        assertThat(month.all(".month-days .cell.none")).hasSize(7);
    }

    @Test
    void anAddressOutsideOfTheDiaryShowsTheNearestMonth() {
        assertThat(get("/diary?month=2020-01").text()).contains("March 2026", "Wednesday, 11 March");
        assertThat(get("/diary?month=2026-03&day=2031-01-01").text()).contains("Wednesday, 11 March");
        assertThat(get("/diary?until=2026-03-08").text()).contains("Sunday, 8 March");
        assertThat(get("/diary?month=2026-13").status()).isEqualTo(404);
        assertThat(get("/diary?day=x").status()).isEqualTo(404);
    }

    @Test
    void theListShowsOneKindOrAll() {
        send(get("/days/2026-03-09").form("/days/2026-03-09/pain-scores").with("score", "7"));
        send(logs("2026-03-09", "relief").with("type", "MASSAGE"));
        assertThat(get("/diary/list").text()).contains("Relief: massage", "Pain 7 of 10");
        assertThat(get("/diary/list?kind=reliefs").text())
                .contains("Relief: massage")
                .doesNotContain("Pain 7 of 10");
        assertThat(get("/diary/list?kind=feelings").status()).isEqualTo(404);
    }

    @Test
    void whatWasRemovedIsFoundAndPutBack() {
        Page logged = send(get("/days/2026-03-07")
                .form("/days/2026-03-07/pain-scores")
                .with("score", "2")
                .with("note", "by mistake"));
        String entry = logged.address("/entries/ent_[a-z0-9]+");
        send(get(entry).form(entry + "/retract"));
        Page removed = get("/diary/list?kind=removed");
        assertThat(removed.text()).contains("7 March", "Pain 2 of 10", "by mistake", "Put it back");
        assertThat(get("/diary/list").text()).doesNotContain("by mistake");
        assertThat(get("/days/2026-03-07").text()).doesNotContain("by mistake");
        send(removed.form(entry + "/reinstate"));
        assertThat(get("/diary/list").text()).contains("by mistake");
        assertThat(get("/diary/list?kind=removed").text()).doesNotContain("by mistake");
    }

    @Test
    void anEntryShowsWhenItWasLoggedAndCorrected() {
        clock.set(Instant.parse("2026-03-08T22:40:00Z"));
        Page logged = send(
                get("/days/2026-03-08").form("/days/2026-03-08/pain-scores").with("score", "8"));
        String entry = logged.address("/entries/ent_[a-z0-9]+");
        clock.set(Instant.parse("2026-03-09T06:10:00Z"));
        send(get(entry).form(entry).with("score", "3"));
        assertThat(get(entry).text())
                .containsSubsequence(
                        "Logged on Sun 8 Mar at 23:40",
                        "Pain 8 of 10",
                        "Changed on Mon 9 Mar at 07:10",
                        "Pain 3 of 10",
                        "Nothing is overwritten");
    }
}
