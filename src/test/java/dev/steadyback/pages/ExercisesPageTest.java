package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExercisesPageTest extends PagesTest {
    private static final String LIST = "/plan/exercises";

    private Page add(String name) {
        return send(get(LIST + "/new")
                .form(LIST)
                .with("name", name)
                .with("focus", "CORE")
                .with("cues", "Slowly", "", "Breathe <out>"));
    }

    /** Of the one that was added just now. */
    private static String address(Page page) {
        return page.address(LIST + "/exc_[a-z0-9]+/0/undo").replace("/0/undo", "");
    }

    @Test
    void whatShipsIsFoundByNameEquipmentAndArea() {
        assertThat(get(LIST).text()).contains("27", "Band row", "Dead bug", "Hip-hinge drill");
        assertThat(get(LIST + "?find=BROOM").text()).contains("Hip-hinge drill").doesNotContain("Dead bug");
        assertThat(get(LIST + "?focus=LOW_BACK").text()).contains("Bird dog").doesNotContain("Dead bug");
        assertThat(get(LIST + "?find=submarine").text()).contains("There is none like this");
        assertThat(get(LIST + "?focus=TOES").status()).isEqualTo(422);
    }

    @Test
    void anExerciseOfOnesOwnIsAddedOnceAndTakenBack() {
        Filled form = get(LIST + "/new").form(LIST).with("name", "Crate lift");
        Page added = send(form);
        assertThat(added.text()).contains("The exercise is in your catalogue", "Crate lift");
        long stored = events();
        send(form);
        assertThat(events()).isEqualTo(stored);
        Page undone = send(added.form(added.address(LIST + "/exc_[a-z0-9]+/0/undo")));
        assertThat(undone.text()).contains("Taken back.").doesNotContain("Crate lift");
    }

    @Test
    void itIsChangedRemovedAndPutBack() {
        Page added = add("Log carry");
        assertThat(added.text()).contains("Slowly Breathe <out>");
        String one = address(added);
        Filled form = get(one).form(one);
        assertThat(form.value("name")).isEqualTo("Log carry");
        Page changed = send(form.with("easier", "With half a log"));
        assertThat(changed.text()).contains("Plans keep the copy they have", "With half a log");
        Page stale = send(form.with("easier", "Another"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.form(one).value("easier")).isEqualTo("Another");
        assertThat(send(changed.form(changed.address(one + "/1/undo"))).text()).doesNotContain("half a log");

        Page removed = send(get(LIST).form(one + "/remove"));
        assertThat(removed.text()).doesNotContain("Log carry");
        assertThat(send(removed.form(removed.address(one + "/3/undo"))).text()).contains("Log carry");
        send(get(LIST).form(one + "/remove"));
    }

    @Test
    void whatIsWrongWithItIsSaidAtItsField() {
        Page refused = send(get(LIST + "/new").form(LIST).with("link", "javascript:alert(1)"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Name is missing", "The page that shows it must be an address that begins with https://");
        assertThat(refused.read().all("#exercise-link-fault")).hasSize(1);
    }

    @Test
    void itIsChosenForASessionWithWhatIsToBeWatched() {
        String id = address(add("Sandbag hug")).replaceAll(".*/", "");
        Filled change = get("/plan/change")
                .form("/plan/preview")
                .with("from", "2026-09-07")
                .with("sessions[0].chosen", "face-pull")
                .with("sessions[1].chosen", id);
        Page edited = send(new Filled("/plan/change", change.values()).with("edit", "sessions[0].exercises"));
        Filled form = edited.form("/plan/preview");
        assertThat(form.value("sessions[0].exercises[5].name")).isEqualTo("Face pull");
        assertThat(form.value("sessions[0].exercises[5].reps")).isEqualTo("15");
        assertThat(form.value("sessions[1].exercises[4].name")).isEqualTo("Sandbag hug");
        assertThat(form.values().get("sessions[1].exercises[4].cues")).containsExactly("Slowly", "Breathe <out>");
        // Who goes on without having pressed «add» means it as well.
        assertThat(send(change).text()).contains("Sandbag hug");
        send(get(LIST).form(LIST + "/" + id + "/remove"));
    }

    @Test
    void anotherPersonsExerciseIsNotThere() {
        assertThat(get(LIST + "/exc_" + "0".repeat(26)).status()).isEqualTo(404);
        assertThat(get(LIST + "/band-row").status()).isEqualTo(404);
    }
}
