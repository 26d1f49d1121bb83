package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPageTest extends PagesTest {
    @Test
    void todaysPageLeadsToEachKindAndToAnotherDay() {
        Page log = get("/log");
        for (String kind : new String[] {"pain", "session", "relief", "habits", "flare", "treatment", "note"}) {
            assertThat(log.read().all("a[href=/log/" + kind + "]")).as(kind).hasSize(1);
        }
        assertThat(log.form("/days/2026-03-11/pain-scores").value("score")).isEmpty();
        assertThat(get("/log?date=2026-03-05").path()).isEqualTo("/days/2026-03-05/log");
        assertThat(get("/log?date=2026-03-11").path()).isEqualTo("/log");
        assertThat(get("/log/questionnaire").status()).isEqualTo(404);
        assertThat(get("/days/2026-03-12/log").status()).isEqualTo(422);
    }

    @Test
    void aDaysOpenSessionIsDoneInOneTap() {
        Page log = get("/days/2026-03-05/log");
        assertThat(log.text()).contains("15-minute glutes");
        Page done = send(log.form("/days/2026-03-05/sessions"));
        assertThat(done.path()).isEqualTo("/days/2026-03-05");
        assertThat(done.text()).contains("done fully · 15 minutes");
        assertThat(get("/days/2026-03-05/log").read().all(".log-due")).isEmpty();
    }

    @Test
    void aSessionOfThePlanBeginsWithItsMinutesAndNothingElse() {
        Page log = get("/days/2026-03-03/log");
        Page page = get(log.address("/days/2026-03-03/log/session\\?[^\"]*").replace("&amp;", "&"));
        assertThat(page.read().first("h1").text()).isEqualTo("15-minute glutes");
        Filled form = page.form("/days/2026-03-03/sessions");
        assertThat(form.value("minutes")).isEqualTo("15");
        assertThat(form.value("fulfils")).isEqualTo("2026-03-03");
        assertThat(form.values()).doesNotContainKeys("effort", "painBefore", "painAfter", "stopReason");
    }

    @Test
    void exercisesOfLastTimeAreOfferedAndOnlyThoseTickedAreTaken() {
        send(logs("2026-03-02", "session")
                .with("name", "Evening drill")
                .with("exercises[0].name", "Glute bridge")
                .with("exercises[0].sets", "3")
                .with("exercises[0].reps", "12")
                .with("exercises[1].name", "Side-lying clam")
                .with("exercises[1].load", "red band"));
        Page page = get("/days/2026-03-04/log/session?name=evening%20drill");
        assertThat(page.text()).contains("Glute bridge 3 × 12", "Side-lying clam red band");
        Filled form = page.form("/days/2026-03-04/sessions");
        assertThat(form.values()).doesNotContainKeys("exercises[0].taken", "exercises[0].pain");
        Page logged = send(form.with("exercises[0].taken", "true").with("exercises[0].pain", "WORSE"));
        assertThat(logged.text()).contains("Glute bridge 3 × 12, worse").doesNotContain("red band");

        String entry = logged.address("/entries/ent_[a-z0-9]+");
        Filled change = get(entry).form(entry);
        assertThat(change.value("exercises[0].taken")).isEqualTo("true");
        assertThat(change.value("exercises[0].pain")).isEqualTo("WORSE");
        long stored = events();
        send(change);
        assertThat(events()).isEqualTo(stored);
        assertThat(send(change.with("exercises[0].pain", "EASED")).text()).contains("Glute bridge 3 × 12, eased");
    }

    @Test
    void theExercisesOfThePlanAreTickedWithTheLoadOfTheLastTime() {
        Page preview = send(get("/plan/change")
                .form("/plan/preview")
                .with("from", "2026-03-09")
                .with("sessions[5].weekday", "TUESDAY")
                .with("sessions[5].name", "Glutes by the list")
                .with("sessions[5].exercises[0].name", "Glute bridge")
                .with("sessions[5].exercises[0].sets", "3")
                .with("sessions[5].exercises[0].reps", "12")
                .with("sessions[5].exercises[1].name", "Side plank")
                .with("sessions[5].exercises[1].sets", "2")
                .with("sessions[5].exercises[1].seconds", "20"));
        send(preview.form("/plan/versions"));
        send(logs("2026-03-09", "session")
                .with("name", "Glutes by the list")
                .with("extra", "true")
                .with("exercises[0].name", "glute bridge")
                .with("exercises[0].reps", "8")
                .with("exercises[0].load", "12 kg")
                .with("exercises[1].name", "Step-up"));

        Page page = get("/days/2026-03-10/log/session?name=Glutes%20by%20the%20list&fulfils=2026-03-10");
        assertThat(page.text()).contains("Glute bridge 3 × 12 12 kg", "Side plank 2 × 20 s", "Step-up");
        Filled form = page.form("/days/2026-03-10/sessions");
        assertThat(form.values()).doesNotContainKeys("exercises[0].taken", "exercises[1].taken");
        // One tap on «it hurt» says that it was done, too.
        Page logged = send(form.with("exercises[0].taken", "true").with("exercises[1].pain", "WORSE"));
        assertThat(logged.text())
                .contains("Glute bridge 3 × 12 12 kg, Side plank 2 × 20 s, worse")
                .doesNotContain("Step-up");
    }

    @Test
    void whatIsWrongWithAnExerciseIsSaidAndTheTicksStay() {
        Filled form = logs("2026-03-06", "session")
                .with("name", "Evening walk")
                .with("exercises[0].name", "Stairs")
                .with("exercises[0].sets", "none");
        Page refused = send(form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Sets is “none”");
        Filled again = refused.form("/days/2026-03-06/sessions");
        assertThat(again.value("exercises[0].taken")).isEqualTo("true");
        assertThat(again.value("exercises[0].sets")).isEqualTo("none");
    }

    @Test
    void painOfSeveralPlacesIsLoggedAndUndoneTogether() {
        long before = events();
        Filled form = logs("2026-03-07", "pain")
                .with("site", "HIP", "NECK")
                .with("score-HIP", "4")
                .with("score-NECK", "2")
                .with("score-LEG", "9");
        Page logged = send(form);
        assertThat(logged.path()).isEqualTo("/days/2026-03-07");
        assertThat(logged.text())
                .contains("a score for each place", "Pain 4 of 10 hip", "Pain 2 of 10 neck")
                .doesNotContain("leg");
        assertThat(events()).isEqualTo(before + 2);
        send(form);
        assertThat(events()).isEqualTo(before + 2);

        Page undone = send(logged.form(logged.address("/log/pain/[a-z0-9]+/undo")));
        assertThat(undone.text()).contains("taken back").doesNotContain("Pain 4 of 10", "Pain 2 of 10");
    }

    @Test
    void ofSeveralPlacesAllAreLoggedOrNone() {
        long before = events();
        Page refused =
                send(logs("2026-03-08", "pain").with("site", "HIP", "LEG").with("score-HIP", "4"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Pain of the leg is missing");
        assertThat(refused.form("/days/2026-03-08/log/pain").value("score-HIP")).isEqualTo("4");
        assertThat(send(logs("2026-03-08", "pain").with("score-HIP", "4")).text())
                .contains("Where it hurts: choose a place");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void oneOfThemThatIsHighBringsTheSafetyText() {
        Page logged = send(logs("2026-03-09", "pain")
                .with("site", "LOW_BACK", "LEG")
                .with("score-LOW_BACK", "3")
                .with("score-LEG", "8"));
        assertThat(logged.read().all(".safety[data-now]")).hasSize(1);
    }

    @Test
    void theOnlyPlaceIsUndoneLikeAnyOtherEntry() {
        Page logged = send(logs("2026-03-10", "pain").with("site", "NECK").with("score-NECK", "1"));
        assertThat(logged.text()).contains("Saved in your diary. Pain 1 of 10");
        assertThat(send(logged.form(logged.address("/entries/ent_[a-z0-9]+/retract")))
                        .text())
                .contains("Removed from your diary");
    }

    @Test
    void aFlareUpMayHaveBegunBefore() {
        Filled today = logs("2026-03-11", "flare");
        assertThat(today.value("since")).isEqualTo("2026-03-11");
        Page logged = send(today.with("since", "2026-03-10").with("to", "2026-03-11"));
        assertThat(logged.path()).isEqualTo("/days/2026-03-10");
        assertThat(logged.text()).contains("from 10 Mar 2026 to 11 Mar 2026");
        assertThat(send(today.with("since", "").with("key", "other")).text()).contains("First day");
        assertThat(send(today.with("since", "")
                                .with("sinceDay", "2026-03-06")
                                .with("to", "2026-03-07")
                                .with("key", "third"))
                        .path())
                .isEqualTo("/days/2026-03-06");
    }

    @Test
    void aNoteIsAnEntryOfItsOwn() {
        Page logged = send(logs("2026-03-04", "note").with("note", "the new chair came"));
        assertThat(logged.text()).contains("Saved in your diary. Note", "the new chair came");
        assertThat(send(logs("2026-03-04", "note")).status()).isEqualTo(422);
    }
}
