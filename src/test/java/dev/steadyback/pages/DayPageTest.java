package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayPageTest extends PagesTest {
    @Test
    void aPainScoreIsLoggedInOneTapAndNoneIsPreset() {
        Page today = get("/");
        Filled form = today.form("/days/2026-03-11/pain-scores");
        assertThat(form.value("score")).isEmpty();
        assertThat(send(form.with("score", "4")).text())
                .contains("Saved in your diary", "Pain 4 of 10", "at 12:00 · low back · right now");
    }

    @Test
    void theSameFormSentTwiceIsStoredOnce() {
        Filled form = get("/days/2026-03-06").form("/days/2026-03-06/sessions").with("name", "Sent twice");
        send(form);
        long stored = events();
        assertThat(send(form).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aPlannedSessionIsDoneAsPlannedOnAnEarlierDay() {
        Page day = get("/days/2026-03-05");
        assertThat(day.text()).contains("15-minute glutes 15 minutes · not done");
        Filled planned = day.forms("/days/2026-03-05/sessions").stream()
                .filter(f -> f.value("name").equals("15-minute glutes"))
                .findFirst()
                .orElseThrow();
        Page logged = send(planned);
        assertThat(logged.path()).isEqualTo("/days/2026-03-05");
        assertThat(logged.text()).contains("15-minute glutes 15 minutes · done").contains("done fully · 15 minutes");
    }

    @Test
    void aFaultIsShownAtItsFieldAndWhatWasTypedStays() {
        long stored = events();
        Page refused =
                send(logs("2026-03-10", "habits").with("sittingHours", "25").with("note", "a <long> day"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.read().all("#habits-sittingHours-fault")).hasSize(1);
        assertThat(refused.text()).contains("Hours sitting is “25”; it must be a number from 0 to 24");
        assertThat(refused.form("/days/2026-03-10/habits").value("sittingHours"))
                .isEqualTo("25");
        assertThat(refused.form("/days/2026-03-10/habits").value("note")).isEqualTo("a <long> day");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aCorrectionIsShownAndAStaleOneKeepsWhatWasTyped() {
        Page logged = send(get("/days/2026-03-03")
                .form("/days/2026-03-03/pain-scores")
                .with("score", "5")
                .with("note", "<i>stiff</i>"));
        assertThat(logged.text()).contains("<i>stiff</i>");
        assertThat(logged.read().all("i")).isEmpty();
        String entry = entry(logged, "Pain 5 of 10");
        Filled mine = get(entry).form(entry);
        Filled theirs = get(entry).form(entry);
        assertThat(send(theirs.with("score", "6")).text()).contains("Changed.", "Pain 6 of 10");

        Page stale = send(mine.with("score", "3"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains("changed meanwhile", "What you typed is still here.", "The diary says now: Pain 6 of 10");
        assertThat(stale.form(entry).value("score")).isEqualTo("3");
        assertThat(send(stale.form(entry)).text()).contains("Pain 3 of 10");
    }

    @Test
    void anEntrySavedUntouchedStaysAsItIs() {
        clock.set(Instant.parse("2026-03-11T11:00:17Z"));
        Page logged = send(get("/").form("/days/2026-03-11/pain-scores").with("score", "2"));
        String entry = entry(logged, "Pain 2 of 10");
        long stored = events();
        send(get(entry).form(entry));
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aRetractionCanBeUndone() {
        Page logged = send(logs("2026-03-04", "relief").with("type", "HEAT"));
        String entry = entry(logged, "Relief: heat");
        Page gone = send(get(entry).form(entry + "/retract"));
        assertThat(gone.text()).contains("Removed from your diary. Relief: heat");
        assertThat(gone.read().all("a[href^=" + entry + "]")).isEmpty();
        assertThat(send(gone.form(entry + "/reinstate")).text()).contains("Back in your diary", "Relief: heat");
    }

    @Test
    void highPainShowsTheSafetyInformation() {
        assertThat(send(get("/days/2026-03-07")
                                .form("/days/2026-03-07/pain-scores")
                                .with("score", "8"))
                        .text())
                .contains("When pain is high or rises fast", "numbness");
        send(get("/days/2026-03-06").form("/days/2026-03-06/pain-scores").with("score", "2"));
        assertThat(get("/days/2026-03-07").text()).doesNotContain("When pain is high or rises fast");
    }

    @Test
    void whatWasLoggedLastCanBeUndoneOnAnyPageForAMinute() {
        send(get("/").form("/days/2026-03-11/pain-scores").with("score", "7"));
        Page plan = get("/plan");
        assertThat(plan.text()).contains("Saved in your diary. Pain 7 of 10");
        assertThat(send(plan.form(plan.address("/entries/ent_[a-z0-9]+/retract")))
                        .text())
                .contains("Removed from your diary. Pain 7 of 10");
        assertThat(get("/plan").text()).doesNotContain("Saved in your diary");
    }

    @Test
    void aSessionIsCutShortWithItsReasonInOneForm() {
        Filled stopped = get("/days/2026-03-10").forms("/days/2026-03-10/sessions").stream()
                .filter(f -> f.value("done").equals("STOPPED"))
                .findFirst()
                .orElseThrow();
        assertThat(send(stopped.with("stopReason", "PAIN")).text()).contains("stopped early, because of pain");
    }

    @Test
    void painBeforeAndAfterIsAddedToASession() {
        Page logged =
                send(logs("2026-03-03", "session").with("name", "Swimming").with("extra", "true"));
        String entry = entry(logged, "Swimming");
        Page added = send(
                logged.form(entry + "/session-pain").with("painBefore", "5").with("painAfter", "3"));
        assertThat(added.text()).contains("Changed.", "pain before 5 · pain after 3");
    }

    @Test
    void aFormWithoutItsTokenIsKeptToBeSentAgain() {
        String action = "/days/2026-03-08/reliefs";
        Filled form = logs("2026-03-08", "relief").with("type", "COLD").with("note", "a «cool» bag");
        long stored = events();
        Page old = send(form.with("_csrf", "forgotten"));
        assertThat(old.status()).isEqualTo(403);
        assertThat(old.text()).contains("What you typed is still here");
        assertThat(events()).isEqualTo(stored);
        assertThat(send(old.form(action)).text()).contains("Relief: cold", "a «cool» bag");
    }

    @Test
    void aDayToComeIsRefusedKindly() {
        Page refused = get("/days/2026-03-12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("after today");
        assertThat(get("/days/soon").status()).isEqualTo(404);
    }

    @Test
    void everyPageIsShown() {
        for (String path :
                new String[] {"/", "/diary", "/plan", "/progress", "/safety", "/persons", "/days/2026-03-02"}) {
            assertThat(get(path).status()).as(path).isEqualTo(200);
        }
        Page unknown = get("/nowhere");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("This page is not here");
    }

    /** Where the entry that is called so is changed. */
    private static String entry(Page page, String title) {
        return page.read().all("a[href^=/entries/]").stream()
                .filter(a -> a.attr("aria-label").replace('\u00a0', ' ').equals("Change " + title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not on " + page.path()))
                .attr("href");
    }

    @Test
    void aDailyPracticeIsLoggedOnceFromTwoWindows() {
        Filled one = practice("/days/2026-03-04");
        Filled other = practice("/days/2026-03-04");
        Page logged = send(one);
        long stored = events();
        assertThat(send(other).text()).contains("Saved in your diary. Hip-hinge drill");
        assertThat(events()).isEqualTo(stored);

        send(logged.form(entry(logged, "Hip-hinge drill") + "/retract"));
        assertThat(send(practice("/days/2026-03-04")).text()).contains("daily practice · done");
        long again = events();
        send(other);
        assertThat(events()).isEqualTo(again);
    }

    @Test
    void aPlannedSessionIsLoggedOnceFromTwoWindows() {
        Filled one = planned("/days/2026-03-03", "FULL");
        Filled other = planned("/days/2026-03-03", "FULL");
        Filled shorter = planned("/days/2026-03-03", "PARTLY");
        Filled typed = typedIn("/days/2026-03-03");
        send(one);
        long stored = events();
        assertThat(send(other).text()).contains("Saved in your diary. 15-minute glutes");
        assertThat(send(shorter.with("stopReason", "TIME")).text()).contains("logged or changed meanwhile");
        Page refused = send(typed.with("note", "felt good"));
        assertThat(refused.text()).contains("15-minute glutes was logged meanwhile");
        assertThat(refused.forms("/days/2026-03-03/sessions"))
                .anyMatch(f -> f.value("note").equals("felt good"));
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void theAverageOfADayIsTheSameHoweverOftenItIsTapped() {
        Filled one =
                get("/days/2026-03-02").form("/days/2026-03-02/pain-scores").with("score", "5");
        Filled other =
                get("/days/2026-03-02").form("/days/2026-03-02/pain-scores").with("score", "5");
        send(one);
        long stored = events();
        send(other);
        assertThat(events()).isEqualTo(stored);
        send(other.with("score", "6"));
        assertThat(events()).isEqualTo(stored + 1);
    }

    @Test
    void aFlareThatLastsIsAskedForTodayAndEndsInTwoTaps() {
        send(logs("2026-03-05", "flare").with("note", "after lifting"));
        Page today = get("/");
        assertThat(today.text()).contains("Is the flare-up over?", "It has been open since Thursday, 5 March.");
        Page ended = send(
                today.form(today.address("/entries/ent_[a-z0-9]+/flare-end")).with("to", "2026-03-10"));
        assertThat(ended.text()).contains("The flare-up is over").doesNotContain("Is the flare-up over?");
        assertThat(get("/days/2026-03-05").text()).contains("from 5 Mar 2026 to 10 Mar 2026", "after lifting");
    }

    @Test
    void aTimeBeforeTheDayStartStaysOnThePagesDayInTheNightWithoutIt() {
        clock.set(Instant.parse("2026-04-01T11:00:00Z"));
        send(get("/settings").form("/settings").with("dayStart", "03:00"));
        Page logged = send(logs("2026-03-28", "relief").with("type", "HEAT").with("time", "02:30"));
        send(get("/settings").form("/settings").with("dayStart", "00:00"));
        assertThat(logged.path()).isEqualTo("/days/2026-03-28");
        assertThat(logged.text()).contains("Saved in your diary. Relief: heat", "at 02:30");
    }

    private Filled practice(String day) {
        return sessions(day)
                .filter(f -> f.value("name").equals("Hip-hinge drill"))
                .findFirst()
                .orElseThrow();
    }

    private Filled planned(String day, String done) {
        return sessions(day)
                .filter(f -> f.value("done").equals(done) && !f.values().containsKey("note"))
                .filter(f -> f.value("name").equals("15-minute glutes"))
                .findFirst()
                .orElseThrow();
    }

    private Filled typedIn(String day) {
        return get(get(day).address(day + "/log/session[^\"]*")).form(day + "/sessions");
    }

    private Stream<Filled> sessions(String day) {
        return get(day).forms(day + "/sessions").stream();
    }
}
