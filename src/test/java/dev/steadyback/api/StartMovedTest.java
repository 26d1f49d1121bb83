package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A programme that starts on Monday 2 March 2026 and is moved to take older days in. */
class StartMovedTest extends ApiTest {
    private static final String START = "/programme/start";

    private static void assertStart(Answer answer, String start) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("start").asString()).isEqualTo(start);
    }

    @Test
    void whatItChangesIsShownFirstAndNothingIsMoved() {
        String person = person();
        long stored = events();
        JsonNode first = get(person + START + "?start=2026-02-16").body();
        assertThat(first.path("start").asString()).isEqualTo("2026-03-02");
        assertThat(first.path("weeksLater").asInt()).isEqualTo(-2);
        assertThat(first.path("before").path("due").asInt()).isEqualTo(7);
        assertThat(first.path("after").path("due").asInt()).isEqualTo(17);
        assertThat(first.path("day").asInt()).isEqualTo(10);
        assertThat(first.path("dayThen").asInt()).isEqualTo(24);
        assertThat(get(person + START + "?start=2026-02-16&planned=nothing")
                        .body()
                        .path("after")
                        .path("due")
                        .asInt())
                .isEqualTo(7);
        assertThat(events()).isEqualTo(stored);
    }

    @Test
    void movedBackTheEarlierDaysTakeEntriesAndEveryViewFollows() {
        String person = person();
        String session = "{\"name\":\"15-minute glutes\",\"date\":\"2026-02-17\"}";
        Answer refused = post(person + "/sessions", session);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("move the start back first");

        assertStart(put(person + START, "{\"start\":\"2026-02-16\"}"), "2026-02-16");
        assertThat(post(person + "/sessions", session).status()).isEqualTo(201);
        post(person + "/pain-scores", "{\"score\":6,\"date\":\"2026-02-16\"}");
        JsonNode days = get(person + "/days").body();
        assertThat(days.path(0).path("date").asString()).isEqualTo("2026-02-16");
        assertThat(days.path(1).path("state").asString()).isEqualTo("DONE");
        assertThat(get(person + "/adherence").body().path("due").asInt()).isEqualTo(17);
        assertThat(get(person + "/adherence").body().path("credited").asDouble())
                .isEqualTo(1);
        assertThat(get(person + "/pain-trend").body().path("from").asString()).isEqualTo("2026-02-16");
        assertThat(get(person + "/review").body().path("days").asInt()).isEqualTo(23);
    }

    @Test
    void asOfAMomentBeforeItMovedTheProgrammeStartsAsItDidThen() {
        String person = person();
        at("2026-03-12T11:00:00Z");
        put(person + START, "{\"start\":\"2026-02-16\"}");
        assertThat(get(person + "/days").body().path(0).path("date").asString()).isEqualTo("2026-02-16");
        assertThat(get(person + "/days?asOf=2026-03-11T12:00:00Z")
                        .body()
                        .path(0)
                        .path("date")
                        .asString())
                .isEqualTo("2026-03-02");
    }

    @Test
    void movedForwardAgainItHidesNoEntryAndOnesTakenBackStayOut() {
        String person = person();
        put(person + START, "{\"start\":\"2026-02-16\",\"planned\":\"NOTHING\"}");
        String entry = person + "/pain-scores/"
                + post(person + "/pain-scores", "{\"score\":6,\"date\":\"2026-02-18\"}")
                        .id();
        for (Answer refused : new Answer[] {
            put(person + START, "{\"start\":\"2026-03-02\"}"), get(person + START + "?start=2026-03-02")
        }) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("an entry on 2026-02-18 already");
        }
        assertStart(put(person + START, "{\"start\":\"2026-02-18\"}"), "2026-02-18");
        delete(entry);
        assertThat(get(person + "/pain-scores").body().path("items").size()).isZero();
        assertStart(put(person + START, "{\"start\":\"2026-03-02\"}"), "2026-03-02");
        Answer back = post(entry + "/reinstatement", "{}");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("before the programme's start");
        long stored = events();
        put(person + START, "{\"start\":\"2026-03-02\"}");
        assertThat(events()).isEqualTo(stored);
    }
}
