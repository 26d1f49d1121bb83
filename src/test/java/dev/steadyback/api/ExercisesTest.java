package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of exercises: described once, changed on the version that was seen, removed, and never what ships. */
class ExercisesTest extends ApiTest {
    private static final String ROW =
            "{\"name\":\"Rowing machine\",\"focus\":[\"UPPER_BACK\"],\"cues\":[\"Legs first\"],"
                    + "\"link\":\"https://example.org/row\"}";

    @Test
    void isDescribedChangedAndRemoved() {
        String exercises = person() + "/exercises";
        Answer added = post(exercises, ROW, "Idempotency-Key", "row");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        String one = exercises + "/" + added.id();
        assertThat(added.header("Location")).endsWith("/exercises/" + added.id());
        long stored = events();
        assertThat(post(exercises, ROW, "Idempotency-Key", "row").id()).isEqualTo(added.id());
        assertThat(events()).isEqualTo(stored);
        assertThat(get(one).body()).isEqualTo(added.body());
        assertThat(get(exercises).body().path(0)).isEqualTo(added.body());

        String anew = ROW.replace("Legs first", "Then the arms");
        Answer changed = put(one, anew, "If-Match", "\"0\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().at("/cues/0").asString()).isEqualTo("Then the arms");
        assertThat(put(one, ROW, "If-Match", "\"0\"").status()).isEqualTo(412);

        assertThat(delete(one).status()).isEqualTo(200);
        assertThat(get(one).status()).isEqualTo(404);
        assertThat(delete(one).status()).isEqualTo(404);
    }

    @Test
    void whatShipsIsListedAndStaysAsItIs() {
        String exercises = person() + "/exercises";
        assertThat(get(exercises).body().size()).isGreaterThan(20);
        Answer row = get(exercises + "/band-row");
        assertThat(row.body().path("own").asBoolean()).isFalse();
        assertThat(row.body().path("reps").asInt()).isEqualTo(12);
        assertThat(put(exercises + "/band-row", ROW).status()).isEqualTo(404);
        assertThat(delete(exercises + "/band-row").status()).isEqualTo(404);
    }

    @Test
    void isThePersonsOwn() {
        String mine = person() + "/exercises";
        String id = post(mine, ROW).id();
        assertThat(get(person() + "/exercises/" + id).status()).isEqualTo(404);
        assertThat(post(mine, ROW).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'focus':['CORE']} | name",
                "{'name':'a','focus':['TOES']} | focus[0]",
                "{'name':'a','cues':['1','2','3','4']} | cues",
                "{'name':'a','link':'javascript:alert(1)'} | link",
                "{'name':'a','link':'example.org'} | link",
                "{'name':'a','link':'https://'} | link",
                "{'name':'a','sets':3} | sets"
            })
    void isRefusedAtItsField(String body, String field) {
        String exercises = person() + "/exercises";
        long stored = events();
        Answer refused = post(exercises, body.replace('\'', '"'));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(events()).isEqualTo(stored);
    }
}
