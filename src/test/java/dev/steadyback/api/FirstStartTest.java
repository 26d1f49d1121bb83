package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first request to a new server. */
@DirtiesContext
class FirstStartTest extends ApiTest {
    /** A server of its own, where nobody is registered yet. */
    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        registry.add("steadyback.first-start", () -> "true");
    }

    @Test
    void startingAProgrammeRegistersWhoeverItIs() {
        String me = "/api/v1/persons/me";
        assertThat(get(me + "/programme").status()).isEqualTo(404);
        assertThat(post(me + "/pain-scores", "{\"score\":4}").status()).isEqualTo(404);
        Answer refused = post(me + "/programme", "{\"zone\":\"Mars\",\"name\":\"Kim\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(events()).isEqualTo(-1);
        assertThat(get("/api/v1/persons").body().size()).isZero();

        String programme = "{\"zone\":\"Europe/Berlin\",\"start\":\"2026-03-02\",\"name\":\"Kim\"}";
        Answer started = post(me + "/programme", programme);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        assertThat(get("/api/v1/persons").body().path(0).path("name").asString())
                .isEqualTo("Kim");
        long stored = events();

        assertThat(post(me + "/programme", programme).status()).isEqualTo(201);
        assertThat(post(me + "/programme", programme.replace("Kim", "Alex")).status())
                .isEqualTo(409);
        assertThat(events()).isEqualTo(stored);
        assertThat(get(started.header("Location")).body()).isEqualTo(started.body());
        assertThat(post(me + "/pain-scores", "{\"score\":4}").status()).isEqualTo(201);
        assertThat(get(me + "/days?from=2026-03-11").body().path(0).path("pain").asDouble())
                .isEqualTo(4);
    }
}
