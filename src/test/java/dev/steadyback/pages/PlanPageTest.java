package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanPageTest extends PagesTest {
    @Test
    void aNewPlanIsShownBeforeItHoldsFromItsDayOn() {
        Page preview = send(plan("2026-03-10").with("sessions[1].name", "Glutes at home"));
        assertThat(preview.text())
                .contains("Changed Tuesday: Glutes at home", "before: Tuesday: 15-minute glutes")
                .contains("All days before Tuesday, 10 March 2026 keep the plan they had")
                .contains("One day from then on is over already")
                .contains("The week asks for as much as before");
        assertThat(get("/days/2026-03-10").text()).doesNotContain("Glutes at home");
        Page saved = send(preview.form("/plan/versions"));
        assertThat(saved.text()).contains("keep the plan they had", "Glutes at home");
        assertThat(get("/days/2026-03-10").text()).contains("Glutes at home");
        assertThat(get("/days/2026-03-03").text()).doesNotContain("Glutes at home");
    }

    @Test
    void aPreviewSavedTwiceIsKeptOnce() {
        Filled save = send(plan("2026-04-01").with("sessions[0].name", "Rows")).form("/plan/versions");
        send(save);
        long stored = events();
        assertThat(send(save).text()).contains("The plan is saved");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aPreviewIsShownAfreshWhenThePlanWasChangedMeanwhile() {
        Filled mine = send(plan("2026-05-04").with("sessions[0].name", "Mine")).form("/plan/versions");
        Filled other =
                send(plan("2026-05-04").with("sessions[0].name", "The other")).form("/plan/versions");
        send(other);
        long stored = events();
        Page stale = send(mine);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text())
                .contains("The plan was changed meanwhile", "Monday: Mine", "before: Monday: The other");
        assertThat(events()).isEqualTo(stored);
        assertThat(send(stale.form("/plan/versions")).text()).contains("The plan is saved", "Mine");
    }

    @Test
    void nothingIsKeptWithoutItsPreview() {
        long stored = events();
        Page page = send(new Filled("/plan/versions", plan("2026-06-01").values()).with("sessions[0].name", "Unseen"));
        assertThat(page.text()).contains("What changes", "Unseen").doesNotContain("was changed meanwhile");
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void aPlanThatHoldsAlreadyIsNotOfferedToBeSaved() {
        Page preview = send(plan("2026-03-11"));
        assertThat(preview.text()).contains("Nothing changes");
        assertThat(preview.read().all("form[action=/plan/versions]")).isEmpty();
    }

    @Test
    void linesAreAddedAndLeftOutAndWhatWasTypedStays() {
        Filled typed = change("2026-03-12").with("sessions[0].name", "As typed");
        Page added = send(typed.with("edit", "sessions"));
        Filled form = added.form("/plan/preview");
        assertThat(form.value("sessions[0].name")).isEqualTo("As typed");
        assertThat(form.values()).containsKey("sessions[5].weekday");
        Filled fewer = send(change("2026-03-12")
                        .with("sessions[2].name", "Third")
                        .with("edit", "drop-sessions[1]"))
                .form("/plan/preview");
        assertThat(fewer.value("sessions[1].name")).isEqualTo("Third");
        assertThat(fewer.values()).doesNotContainKey("sessions[4].name");
        assertThat(fewer.value("from")).isEqualTo("2026-03-12");
    }

    @Test
    void aSessionListsItsExercisesAndCarriesThemOn() {
        Page preview = send(plan("2026-07-06")
                .with("sessions[5].weekday", "WEDNESDAY")
                .with("sessions[5].name", "Core")
                .with("sessions[5].exercises[0].name", "Glute bridge")
                .with("sessions[5].exercises[0].sets", "3")
                .with("sessions[5].exercises[0].reps", "12")
                .with("sessions[5].exercises[0].cues", "Push through the heels", "Ribs down")
                .with("sessions[5].exercises[3].name", "Side <plank>")
                .with("sessions[5].exercises[3].seconds", "20"));
        assertThat(preview.text()).contains("Glute bridge 3 × 12 · Side <plank> 20 seconds");
        send(preview.form("/plan/versions"));
        assertThat(get("/plan").text()).contains("Glute bridge 3 × 12 · Side <plank> 20 seconds");

        Filled again = send(preview.form("/plan/change")).form("/plan/preview");
        assertThat(again.value("sessions[5].exercises[1].name")).isEqualTo("Side <plank>");
        assertThat(again.values().get("sessions[5].exercises[0].cues"))
                .containsExactly("Push through the heels", "Ribs down");
        assertThat(send(again).text()).contains("Nothing changes");

        Page fewer = send(new Filled("/plan/change", again.values()).with("edit", "drop-sessions[5].exercises[0]"));
        Page changed = send(fewer.form("/plan/preview"));
        assertThat(changed.text()).contains("exercises before: Glute bridge 3 × 12 · Side <plank> 20 seconds");
        assertThat(changed.form("/plan/versions").value("sessions[5].exercises[0].name"))
                .isEqualTo("Side <plank>");

        assertThat(get("/plan/print?weeks=1&from=2026-07-06").text())
                .contains("Glute bridge 3 × 12 Push through the heels · Ribs down");
    }

    @Test
    void whatIsWrongWithAPlannedExerciseIsSaidWhereItStands() {
        Page refused = send(plan("2026-08-03")
                .with("sessions[5].weekday", "WEDNESDAY")
                .with("sessions[5].name", "Core")
                .with("sessions[5].exercises[0].sets", "3")
                .with("sessions[5].exercises[1].name", "Plank")
                .with("sessions[5].exercises[1].reps", "3")
                .with("sessions[5].exercises[1].seconds", "30"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Name of an exercise is missing", "Seconds: a set is repeated or held");
        assertThat(refused.form("/plan/preview").value("sessions[5].exercises[1].name"))
                .isEqualTo("Plank");
    }

    @Test
    void aPlanFromBeforeTheStartIsRefusedAtItsField() {
        Page refused = send(plan("2026-01-01").with("sessions[0].name", "Kept as typed"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.read().all("#version-from-fault")).hasSize(1);
        assertThat(refused.form("/plan/preview").value("sessions[0].name")).isEqualTo("Kept as typed");
    }

    @Test
    void thePlanSaysWhichSuspectedCausesItLeavesAlone() {
        send(get("/plan").form("/plan/causes").with("causes", "INACTIVE_GLUTES", "WEAK_CORE"));
        assertThat(get("/plan").text())
                .contains("The plan works on: Inactive glutes. No session yet for: Weak core.")
                .contains("Weak core: a session for Core would work on it.");
    }

    @Test
    void thePlanOnPaperHasABoxForEachSessionAndARowForPain() {
        Page sheet = get("/plan/print?weeks=2&from=2026-03-02");
        assertThat(sheet.text()).contains("Plan of Kim", "2 – 15 Mar 2026", "Every day: ", "Hip-hinge drill");
        // A planned session on five days of the week, and the daily practice on all seven.
        assertThat(sheet.read().all(".tick-box")).hasSize(2 * (5 + 7));
        assertThat(sheet.read().all(".pain")).hasSize(14);
        assertThat(get("/plan/print?weeks=11").status()).isEqualTo(422);
    }

    @Test
    void aPauseIsAddedOnceEndedAndRemoved() {
        Filled pause =
                get("/plan").form("/plan/pauses").with("from", "2026-03-05").with("reason", "a <cold>");
        Page paused = send(pause);
        assertThat(paused.text()).contains("a <cold>");
        long stored = events();
        send(pause);
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/days/2026-03-05").text()).contains("plan paused", "excused");

        String path = paused.address("/plan/pauses/pau_[a-z0-9]+/end").replace("/end", "");
        assertThat(send(paused.form(path + "/end").with("on", "2026-03-07")).text())
                .contains("Welcome back");
        assertThat(get("/days/2026-03-07").text()).doesNotContain("plan paused");
        assertThat(send(get("/plan").form(path + "/remove")).text()).contains("The pause is removed");
        assertThat(get("/days/2026-03-05").text()).doesNotContain("plan paused");
    }

    @Test
    void causesAndDaySettingsAreChanged() {
        assertThat(send(get("/plan").form("/plan/causes").with("causes", "WEAK_CORE", "IMMOBILE_HIPS"))
                        .text())
                .contains("Weak core · Hips that do not move well");
        Page refused = send(get("/settings").form("/settings").with("dayStart", "13:00"));
        assertThat(refused.text()).contains("Start of the day is 13:00; a day starts between 00:00 and 12:00");
        assertThat(send(get("/settings").form("/settings").with("dayStart", "03:00"))
                        .text())
                .contains("03:00");
        send(get("/settings").form("/settings").with("dayStart", "00:00"));
    }

    /** The form that changes the plan, from a day on. */
    private Filled plan(String from) {
        return get("/plan/change").form("/plan/preview").with("from", from);
    }

    private Filled change(String from) {
        return new Filled("/plan/change", plan(from).values());
    }

    @Test
    void aLineWithNothingLeftInItIsLeftOut() {
        Page preview = send(plan("2026-05-18")
                .with("sessions[1].weekday", "")
                .with("sessions[1].name", "")
                .with("sessions[1].minutes", "")
                .with("sessions[1].focus"));
        assertThat(preview.text()).contains("No longer planned Tuesday:");
    }
}
