package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the outside can fill has an end, and a sentence says where. */
class BoundsTest extends ApiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POST | /sessions          | {'name':'Glutes','exercises':[#]} | {'name':'Bridge'} | exercises",
                "POST | /sessions          | {'name':'Glutes','focusAreas':[#]} | 'CORE' | focusAreas",
                "POST | /questionnaires    | {'instrument':'RMDQ_24','ticked':[#]} | 1 | ticked",
                "PUT  | /programme/causes  | {'causes':[#]} | 'WEAK_CORE' | causes",
                "POST | /programme/versions | {'sessions':[#]} | {'weekday':'MONDAY','name':'a'} | sessions",
                "POST | /programme/versions | {'sessions':[],'dailyPractice':[#]} | {'name':'a'} | dailyPractice",
                "POST | /programme/versions | {'sessions':[{'weekday':'MONDAY','name':'a','focus':[#]}]} | 'CORE' | sessions[0].focus",
            })
    void aListThatIsTooLongIsRefusedByItsName(String method, String path, String body, String item, String field) {
        String json = body.replace("#", String.join(",", Collections.nCopies(101, item)));
        Answer answer = send(method, person() + path, json.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        JsonNode errors = answer.body().path("errors");
        assertThat(errors.valueStream().map(e -> e.path("field").asString())).containsExactly(field);
        assertThat(errors.path(0).path("reason").asString()).isEqualTo("has 101 items; at most 100 are taken");
    }

    @Test
    void faultsAreSaidUpToANumberAndTheRestIsCounted() {
        String exercises = String.join(",", Collections.nCopies(100, "{\"name\":\"a\",\"sets\":0,\"reps\":0}"));
        JsonNode errors = post(person() + "/sessions", "{\"name\":\"Glutes\",\"exercises\":[" + exercises + "]}")
                .body()
                .path("errors");

        assertThat(errors.size()).isEqualTo(51);
        assertThat(errors.path(50).path("field").asString()).isEqualTo("exercises[25].sets");
        assertThat(errors.path(50).path("reason").asString()).contains("150 more");
    }

    @Test
    void valuesOfTheWrongShapeAreSaidUpToANumber() {
        String exercises = String.join(",", Collections.nCopies(100, "1"));
        JsonNode errors = post(person() + "/sessions", "{\"name\":\"Glutes\",\"exercises\":[" + exercises + "]}")
                .body()
                .path("errors");

        assertThat(errors.size()).isLessThanOrEqualTo(71);
    }

    @Test
    void aBodyOfFarTooManyPartsIsRefusedBeforeItIsRead() {
        String many = String.join(",", Collections.nCopies(30_000, "{}"));
        Answer answer = post(person() + "/sessions", "{\"name\":\"Glutes\",\"exercises\":[" + many + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The body holds more than 20000 names, values and brackets");
    }

    @Test
    void sectionsAreCountedHoweverTheyAreSent() {
        String person = person();
        Answer answer = get(person + "/report.json?sections=" + "pain,".repeat(101));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("has 101 items; at most 100 are taken");
        assertThat(get(person + "/report.json?sections=pain,,plan,pain").status())
                .isEqualTo(200);
    }

    @Test
    void aProgrammeStartsAtMostFiftyYearsAgo() {
        String person = "/api/v1/persons/" + register();

        Answer answer = post(person + "/programme", "{\"start\":\"1900-01-01\",\"zone\":\"UTC\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("more than 50 years ago; the earliest is");
        assertThat(post(person + "/programme", "{\"start\":\"1977-01-01\",\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aMomentIsOneOfADiary() {
        String person = person();

        assertThat(get(person + "/days?asOf=-999999999-01-01T00:00:00Z").status())
                .isEqualTo(422);
        assertThat(post(person + "/pain-scores", "{\"score\":4,\"at\":\"+999999999-12-31T23:59:59-18:00\"}")
                        .status())
                .isEqualTo(422);
    }
}
