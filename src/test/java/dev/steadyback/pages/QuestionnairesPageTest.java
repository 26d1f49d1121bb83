package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionnairesPageTest extends PagesTest {
    @Test
    void noAnswerOfThePegIsPreset() {
        Filled form = get("/questionnaires/peg-3").form("/questionnaires/peg-3");
        assertThat(form.value("pain")).isEmpty();
        assertThat(form.value("enjoyment")).isEmpty();
        assertThat(form.value("activity")).isEmpty();
        assertThat(form.value("date")).isEqualTo("2026-03-11");
    }

    @Test
    void theQuestionsOfThePegStandInTheirPublishedWords() {
        assertThat(get("/questionnaires/peg-3").text())
                .contains(
                        "What number best describes your pain on average in the past week?",
                        "What number best describes how, during the past week, pain has interfered with your enjoyment of life?",
                        "What number best describes how, during the past week, pain has interfered with your general activity?",
                        "10: Pain as bad as you can imagine",
                        "10: Completely interferes");
    }

    @Test
    void allThreeItemsOfThePegAreNeededAndWhatWasChosenStays() {
        long stored = events();
        Page refused = send(get("/questionnaires/peg-3")
                .form("/questionnaires/peg-3")
                .with("pain", "7")
                .with("activity", "5"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.read().all("#questionnaire-enjoyment-fault")).hasSize(1);
        assertThat(refused.text()).contains("Enjoyment of life is missing");
        assertThat(refused.form("/questionnaires/peg-3").value("pain")).isEqualTo("7");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void strongPainOfThePastWeekBringsUpTheSafetyInformation() {
        Page logged = send(get("/questionnaires/peg-3")
                .form("/questionnaires/peg-3")
                .with("date", "2026-03-03")
                .with("pain", "9")
                .with("enjoyment", "2")
                .with("activity", "2"));
        assertThat(logged.path()).isEqualTo("/questionnaires");
        assertThat(logged.read().all(".safety")).hasSize(1);
        send(logged.form(logged.address("/entries/ent_[a-z0-9]+/retract")));
        assertThat(get("/questionnaires").read().all(".safety")).isEmpty();
    }

    @Test
    void theRmdqHasTwentyFourSentencesAndNoneTickedIsZero() {
        Page form = get("/questionnaires/rmdq-24");
        assertThat(form.read().all("input[type=checkbox]")).hasSize(24);
        assertThat(send(form.form("/questionnaires/rmdq-24").with("date", "2026-03-02"))
                        .text())
                .contains("Saved in your diary", "0 of 24");
    }

    @Test
    void theSameFormSentTwiceIsStoredOnce() {
        Filled form = get("/questionnaires/odi").form("/questionnaires/odi").with("total", "32");
        send(form);
        long stored = events();
        assertThat(send(form).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void theLatestScoreIsHeldAgainstTheFirstByThePublishedThreshold() {
        total("promis-pain-interference", "2026-03-03", "65");
        total("promis-pain-interference", "2026-03-10", "61.5");
        Page page = get("/questionnaires");
        assertThat(page.read().all(".scores .score-dot").size()).isGreaterThanOrEqualTo(2);
        assertThat(page.read().all(".plots .keys li").eachText())
                .contains("first: 65", "important: 61.5 or lower", "latest: 61.5");
        assertThat(page.text())
                .contains(
                        "PROMIS pain interference: from 65 on 3 Mar 2026 to T-score 61.5 on 10 Mar 2026, −3.5 points.",
                        "That is an important improvement.",
                        "An important change is at least 3.5 points (Amtmann 2016), which here is 61.5 or lower.");
    }

    @Test
    void anEntryIsShownOnItsDayAndCorrectedAndTakenBack() {
        total("promis-physical-function", "2026-03-04", "41.3");
        Page day = get("/days/2026-03-04");
        assertThat(day.text()).contains("PROMIS physical function: T-score 41.3");
        String entry = day.address("/entries/ent_[a-z0-9]+");

        Page corrected = send(get(entry).form(entry).with("total", "43.1"));
        assertThat(corrected.text()).contains("Changed.", "T-score 43.1");
        Page gone = send(get(entry).form(entry + "/retract"));
        assertThat(gone.text()).contains("Removed from your diary", "Nothing yet for this day.");
        assertThat(send(gone.form(entry + "/reinstate")).text()).contains("T-score 43.1");
    }

    @Test
    void anEntrySavedUntouchedStaysAsItIs() {
        Page saved = send(get("/questionnaires/rmdq-24")
                .form("/questionnaires/rmdq-24")
                .with("ticked", "2", "11")
                .with("date", "2026-03-07"));
        String entry = saved.address("/entries/ent_[a-z0-9]+");
        long stored = events();
        send(get(entry).form(entry));
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aDayToComeIsRefusedAtItsField() {
        Page refused = send(get("/questionnaires/odi")
                .form("/questionnaires/odi")
                .with("total", "30")
                .with("date", "2026-03-12"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.read().all("#questionnaire-date-fault")).hasSize(1);
    }

    @Test
    void nothingIsAskedUntilItIsChosenAndThenOnceItsRhythmIsOver() {
        assertThat(get("/").text()).doesNotContain("PEG-3 is due");
        Page chosen =
                send(get("/questionnaires").form("/questionnaires/peg-3/rhythm").with("weeks", "2"));
        assertThat(chosen.text()).contains("When the time has come");
        assertThat(chosen.form("/questionnaires/peg-3/rhythm").value("weeks")).isEqualTo("2");
        assertThat(get("/").text()).contains("PEG-3 is due");

        send(get("/questionnaires/peg-3")
                .form("/questionnaires/peg-3")
                .with("pain", "5")
                .with("enjoyment", "5")
                .with("activity", "5"));
        assertThat(get("/").text()).doesNotContain("PEG-3 is due");
        // Half past midnight in Berlin is still the day before in London: what counts is the person's own day.
        clock.set(Instant.parse("2026-03-24T22:30:00Z"));
        assertThat(get("/").text()).doesNotContain("PEG-3 is due");
        clock.set(Instant.parse("2026-03-24T23:30:00Z"));
        assertThat(get("/").text()).contains("PEG-3 is due", "You filled it in last on 11 Mar 2026.");

        clock.set(NOON);
        send(get("/questionnaires").form("/questionnaires/peg-3/rhythm").with("weeks", ""));
        clock.set(Instant.parse("2026-03-25T12:00:00Z"));
        assertThat(get("/").text()).doesNotContain("PEG-3 is due");
    }

    @Test
    void theGermanQuestionsSayThatTheyAreNotTheValidatedVersion() {
        language("de");
        assertThat(get("/questionnaires/rmdq-24").text()).contains("nicht die validierte deutsche Fassung");
        assertThat(get("/questionnaires/peg-3").text()).contains("nicht die validierte deutsche Fassung");
        language(null);
    }

    @Test
    void progressAndTheDayLeadThere() {
        assertThat(get("/progress").read().all("a").eachAttr("href")).contains("/questionnaires");
        assertThat(get("/days/2026-03-05/log").read().all("a").eachAttr("href"))
                .contains("/questionnaires/rmdq-24?date=2026-03-05");
    }

    private void total(String instrument, String date, String total) {
        Page saved = send(get("/questionnaires/" + instrument)
                .form("/questionnaires/" + instrument)
                .with("total", total)
                .with("date", date));
        assertThat(saved.text()).contains("Saved in your diary");
    }
}
