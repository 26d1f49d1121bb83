package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanPageTest extends PagesTest {
    @Test
    void aNewPlanHoldsFromItsDayOn() {
        Page saved = send(get("/plan")
                .form("/plan/versions")
                .with("from", "2026-03-10")
                .with("sessions[1].name", "Glutes at home"));
        assertThat(saved.text()).contains("keep the plan they had", "Glutes at home");
        assertThat(get("/days/2026-03-10").text()).contains("Glutes at home");
        assertThat(get("/days/2026-03-03").text()).doesNotContain("Glutes at home");
    }

    @Test
    void aPlanFromBeforeTheStartIsRefusedAtItsField() {
        Page refused = send(get("/plan")
                .form("/plan/versions")
                .with("from", "2026-01-01")
                .with("sessions[0].name", "Kept as typed"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"version-from-fault\"");
        assertThat(refused.form("/plan/versions").value("sessions[0].name")).isEqualTo("Kept as typed");
    }

    @Test
    void aPauseIsAddedOnceEndedAndRemoved() {
        Filled pause =
                get("/plan").form("/plan/pauses").with("from", "2026-03-05").with("reason", "a <cold>");
        Page paused = send(pause);
        assertThat(paused.html()).contains("a &lt;cold&gt;");
        long stored = events();
        send(pause);
        assertThat(events()).isEqualTo(stored);
        assertThat(get("/days/2026-03-05").text()).contains("plan paused", "excused");

        String path = "/plan/pauses/" + pausePath(paused);
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
        Page refused = send(get("/plan").form("/plan/settings").with("dayStart", "13:00"));
        assertThat(refused.text()).contains("Start of the day is 13:00; a day starts between 00:00 and 12:00");
        assertThat(send(get("/plan").form("/plan/settings").with("dayStart", "03:00"))
                        .text())
                .contains("03:00");
        send(get("/plan").form("/plan/settings").with("dayStart", "00:00"));
    }

    private static String pausePath(Page page) {
        return page.html().replaceAll("(?s).*?/plan/pauses/(pau_[a-z0-9]+)/.*", "$1");
    }
}
