package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan changed from a past day: three of the seven sessions due by now were done, all under the name of the first plan. */
class PlanOfThePastTest extends PagesTest {
    @Test
    void aRenamedSessionKeepsWhatWasLoggedForItAndAnotherOneDoesNot() {
        for (String date : List.of("2026-03-03", "2026-03-05", "2026-03-10")) {
            send(get("/days/" + date)
                    .form("/days/" + date + "/sessions")
                    .with("name", "15-minute glutes")
                    .with("fulfils", "")
                    .with("done", "FULL"));
        }

        // The lines are left out and new ones added: that is another session, not the same one renamed.
        Filled other = plan("2026-03-02")
                .with("sessions[1].name", "Swimming")
                .with("sessions[2].name", "Swimming")
                .with("sessions[1].was", "")
                .with("sessions[2].was", "");
        Page preview = send(other);
        assertThat(preview.text())
                .contains(
                        "The weeks from 2 Mar 2026 on count 3 of 7 (43%) as things are, and 0 of 7 (0%) with the change")
                .contains("3 sessions would no longer count for a planned one: 15-minute glutes on 3 Mar 2026");
        assertThat(send(plan("2026-03-12").with("sessions[1].name", "Swimming")).text())
                .doesNotContain("keep their count", "as things are");

        Page renamed = send(plan("2026-03-02")
                .with("sessions[1].name", "Glutes at home")
                .with("sessions[2].name", "Glutes at home"));
        assertThat(renamed.text())
                .contains("also counts for it: what was logged as 15-minute glutes")
                .contains("The weeks from 2 Mar 2026 on keep their count: 3 of 7")
                .doesNotContain("would no longer count");
        send(renamed.form("/plan/versions"));
        assertThat(get("/days/2026-03-05").text()).contains("Glutes at home 15 minutes · done");

        // Renamed once more, and back: each name it had still counts.
        Filled again = plan("2026-03-02").with("sessions[1].name", "Bridges").with("sessions[2].name", "Bridges");
        assertThat(again.values().get("sessions[1].formerly")).containsExactly("15-minute glutes");
        send(send(again).form("/plan/versions"));
        assertThat(get("/days/2026-03-05").text()).contains("Bridges 15 minutes · done");
        Filled back = plan("2026-03-02")
                .with("sessions[1].name", "15-minute glutes")
                .with("sessions[2].name", "15-minute glutes");
        send(send(back).form("/plan/versions"));
        assertThat(get("/days/2026-03-05").text()).contains("15-minute glutes 15 minutes · done");
        assertThat(plan("2026-03-02").values().get("sessions[1].formerly"))
                .containsExactly("Glutes at home", "Bridges");
    }

    private Filled plan(String from) {
        return get("/plan/change").form("/plan/preview").with("from", from);
    }
}
