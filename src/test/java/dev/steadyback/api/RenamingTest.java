package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person is called otherwise: everywhere, once, and never as somebody else is. */
class RenamingTest extends ApiTest {
    private static String body(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    @Test
    void theNewNameStandsInTheListTheReportAndThePages() {
        String person = person();
        String name = "Zoë " + UUID.randomUUID();
        Answer renamed = put(person, body(name));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.body().path("name").asString()).isEqualTo(name);
        assertThat(get(person).body()).isEqualTo(renamed.body());
        assertThat(get("/api/v1/persons").text()).contains(name);
        assertThat(get(person + "/report.json").body().at("/person/name").asString())
                .isEqualTo(name);
    }

    @Test
    void theSameNameAgainChangesNothing() {
        String person = person();
        String name = UUID.randomUUID().toString();
        put(person, body(name));
        long stored = events();
        assertThat(put(person, body(name)).status()).isEqualTo(200);
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void anotherPersonsNameIsRefusedAtItsFieldAndOnesOwnInAnotherCaseIsNot() {
        String taken = "Kim " + UUID.randomUUID();
        String kim = "/api/v1/persons/" + post("/api/v1/persons", body(taken)).id();
        String other = person();
        Answer refused = put(other, body(taken.toUpperCase(Locale.ROOT)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("\"name\"", "is taken by another person");
        assertThat(put(kim, body("KIM" + taken.substring(3))).status()).isEqualTo(200);
        assertThat(put(other, body(" ")).status()).isEqualTo(422);
        assertThat(put(other, body("x".repeat(121))).status()).isEqualTo(422);
        assertThat(put("/api/v1/persons/per_" + "0".repeat(26), body("Nobody")).status())
                .isEqualTo(404);
    }
}
