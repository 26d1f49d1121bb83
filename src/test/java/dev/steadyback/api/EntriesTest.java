package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Logging, finding again, correcting, retracting. */
class EntriesTest extends ApiTest {
    private static final String SCORE = "{\"score\":4,\"date\":\"2026-03-10\"}";

    @Test
    void isFoundAgainWhereItsLocationSays() {
        String person = person();

        Answer made = post(
                person + "/pain-scores", "{\"score\":4,\"at\":\"2026-03-10T08:00:00+01:00\",\"note\":\"Müde «ja»\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
        Answer found = get(made.header("Location"));

        assertThat(made.header("Location")).isEqualTo(person + "/pain-scores/" + made.id());
        assertThat(found.body()).isEqualTo(made.body());
        assertThat(found.header("ETag")).isEqualTo("\"0\"");
        assertThat(found.body().path("note").asString()).isEqualTo("Müde «ja»");
        assertThat(found.body().path("at").asString())
                .startsWith("2026-03-10T08:00")
                .endsWith("+01:00");
        assertThat(found.body().path("retracted").asBoolean()).isFalse();
    }

    @Test
    void everyKindIsStoredOnceAndListed() {
        String person = person();
        long before = events();

        assertThat(post(person + "/sessions", "{\"name\":\"Hip mobility\",\"minutes\":20}")
                        .status())
                .isEqualTo(201);
        assertThat(post(person + "/pain-scores", "{\"score\":0}").status()).isEqualTo(201);
        assertThat(post(person + "/habits", "{\"sittingHours\":7.5}").status()).isEqualTo(201);
        assertThat(post(person + "/reliefs", "{\"type\":\"heat\"}").status()).isEqualTo(201);
        assertThat(post(person + "/flares", "{\"date\":\"2026-03-09\"}").status())
                .isEqualTo(201);
        assertThat(post(person + "/questionnaires", "{\"instrument\":\"RMDQ_24\",\"ticked\":[]}")
                        .status())
                .isEqualTo(201);

        assertThat(events()).isEqualTo(before + 6);
        for (String kind : List.of("sessions", "pain-scores", "habits", "reliefs", "flares", "questionnaires")) {
            assertThat(get(person + "/" + kind).body().path("items").size())
                    .as(kind)
                    .isEqualTo(1);
        }
    }

    @Test
    void theSameKeyStoresOnce() {
        String person = person();
        String key = UUID.randomUUID().toString();
        long before = events();

        Answer first = post(person + "/pain-scores", SCORE, "Idempotency-Key", key);
        Answer second = post(person + "/pain-scores", SCORE, "Idempotency-Key", key);
        Answer other = post(person + "/pain-scores", "{\"score\":5,\"date\":\"2026-03-10\"}", "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("errors").path(0).path("field").asString()).isEqualTo("Idempotency-Key");
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyStoresOnceForWhatWasJustNow() {
        String person = person();

        Answer first = post(person + "/pain-scores", "{\"score\":4}", "Idempotency-Key", "now");
        at("2026-03-11T11:00:09Z");
        Answer second = post(person + "/pain-scores", "{\"score\":4}", "Idempotency-Key", "now");

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theSameKeyStoresOnceHoweverManySendItAtOnce() throws Exception {
        String person = person();
        long before = events();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<Answer> send = () -> post(person + "/pain-scores", SCORE, "Idempotency-Key", "at once");
            for (Future<Answer> answer : threads.invokeAll(List.of(send, send, send))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void anUnusableKeyIsRefused() {
        String person = person();
        long before = events();

        assertThat(post(person + "/pain-scores", SCORE, "Idempotency-Key", "").status())
                .isEqualTo(422);
        assertThat(post(person + "/pain-scores", SCORE, "Idempotency-Key", "k".repeat(201))
                        .status())
                .isEqualTo(422);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aPauseIsMadeOnceForItsKey() {
        String person = person();
        String pause = "{\"from\":\"2026-03-09\",\"to\":\"2026-03-10\"}";
        long before = events();

        Answer first = post(person + "/programme/pauses", pause, "Idempotency-Key", "cold");
        Answer second = post(person + "/programme/pauses", pause, "Idempotency-Key", "cold");
        Answer other = post(person + "/programme/pauses", "{\"from\":\"2026-03-08\"}", "Idempotency-Key", "cold");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(get(first.header("Location")).body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void aCorrectionIsAVersionOfItsOwn() {
        String person = person();
        at("2026-03-10T22:40:00Z");
        String location = post(person + "/pain-scores", "{\"score\":7}").header("Location");
        at("2026-03-11T07:05:00Z");

        Answer corrected = put(location, "{\"score\":4}", "If-Match", "\"0\"");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"1\"");
        assertThat(corrected.body().path("date").asString()).isEqualTo("2026-03-10");
        JsonNode history = get(location + "/history").body();
        assertThat(history.valueStream().map(v -> v.path("change").asString()))
                .containsExactly("RECORDED", "CORRECTED");
        assertThat(history.valueStream().map(v -> v.path("score").asInt())).containsExactly(7, 4);
        assertThat(history.valueStream().map(v -> v.path("recordedAt").asString()))
                .containsExactly("2026-03-10T22:40:00Z", "2026-03-11T07:05:00Z");
    }

    @Test
    void aStaleEditIsRefused() {
        String person = person();
        String location = post(person + "/pain-scores", SCORE).header("Location");
        put(location, "{\"score\":5}", "If-Match", "\"0\"");
        long before = events();

        assertThat(put(location, "{\"score\":6}", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(put(location, "{\"score\":6}", "If-Match", "W/\"1\"").status())
                .isEqualTo(412);
        assertThat(put(location, "{\"score\":6}", "If-Match", "\"x\"").status()).isEqualTo(412);
        assertThat(delete(location, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(events()).isEqualTo(before);
        assertThat(get(location).body().path("score").asInt()).isEqualTo(5);

        assertThat(put(location, "{\"score\":6}", "If-Match", "*").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(put(location, "{\"score\":7}").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void anEditThatChangesNothingStoresNothing() {
        String person = person();
        String location = post(person + "/pain-scores", SCORE).header("Location");
        long before = events();

        assertThat(put(location, SCORE).header("ETag")).isEqualTo("\"0\"");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aTimeWithoutItsDateIsNotDroppedSilently() {
        String location = post(person() + "/pain-scores", SCORE).header("Location");

        assertThat(put(location, "{\"score\":4,\"time\":\"08:00\"}").status()).isEqualTo(422);
    }

    @Test
    void isRetractedAndReinstated() {
        String person = person();
        String location = post(person + "/pain-scores", SCORE).header("Location");

        Answer retracted = send("DELETE", location, "{\"reason\":\"typed in twice\"}", "If-Match", "\"0\"");
        assertThat(retracted.status()).as(retracted.text()).isEqualTo(200);
        assertThat(retracted.header("ETag")).isEqualTo("\"1\"");
        assertThat(get(location).body().path("retracted").asBoolean()).isTrue();
        assertThat(get(person + "/pain-scores").body().path("items").size()).isZero();
        assertThat(pain(person, "2026-03-10").isNull()).isTrue();
        assertThat(put(location, SCORE).status()).isEqualTo(409);
        assertThat(get(location + "/history").body().path(1).path("reason").asString())
                .isEqualTo("typed in twice");

        Answer reinstated = send("POST", location + "/reinstatement", null, "If-Match", "\"1\"");
        assertThat(reinstated.status()).as(reinstated.text()).isEqualTo(200);
        assertThat(reinstated.header("ETag")).isEqualTo("\"2\"");
        assertThat(pain(person, "2026-03-10").asDouble()).isEqualTo(4);
    }

    @Test
    void isNobodyElsesAndOfNoOtherKind() {
        String person = person();
        String id = post(person + "/pain-scores", SCORE).id();
        long before = events();
        String stranger = person();
        long after = events();

        for (String address : List.of(stranger + "/pain-scores/" + id, person + "/sessions/" + id)) {
            assertThat(get(address).status()).isEqualTo(404);
            assertThat(get(address + "/history").status()).isEqualTo(404);
            assertThat(put(address, address.contains("sessions") ? "{\"name\":\"x\"}" : SCORE)
                            .status())
                    .isEqualTo(404);
            assertThat(delete(address).status()).isEqualTo(404);
            assertThat(send("POST", address + "/reinstatement", null).status()).isEqualTo(404);
        }
        assertThat(after).isEqualTo(before + 2);
        assertThat(events()).isEqualTo(after);
    }

    @Test
    void isReadByWhoWroteIt() {
        String person = person();

        for (int score = 0; score <= 10; score++) {
            post(
                    person + "/pain-scores",
                    "{\"score\":" + score + ",\"kind\":\"AVERAGE_24H\",\"date\":\"2026-03-1" + score % 2 + "\"}");
            Answer days = send("GET", person + "/days?from=2026-03-10&to=2026-03-11", null);
            assertThat(days.header("Steadyback-Stale")).isEmpty();
            assertThat(days.header("Steadyback-As-Of")).isEqualTo("2026-03-11T11:00:00Z");
            assertThat(days.body()
                            .valueStream()
                            .mapToInt(d -> d.path("scores").size())
                            .sum())
                    .isEqualTo(score + 1);
        }
    }

    @Test
    void isListedNewestFirstAndByPages() {
        String person = person("{\"start\":\"2025-06-02\",\"zone\":\"Europe/Berlin\"}");
        for (int month = 6; month <= 12; month++) {
            post(person + "/pain-scores", "{\"score\":" + (month - 5) + ",\"date\":\"2025-%02d-03\"}".formatted(month));
            post(person + "/habits", "{\"lifts\":1,\"date\":\"2025-%02d-03\"}".formatted(month));
        }
        List<Integer> scores = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = get(person + "/pain-scores?limit=3" + cursor).body();
            page.path("items").forEach(i -> scores.add(i.path("score").asInt()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(scores).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(pages).isEqualTo(3);
        assertThat(get(person + "/pain-scores?from=2025-07-03&to=2025-08-03")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(i -> i.path("score").asInt()))
                .containsExactly(3, 2);
    }

    @Test
    void needsAProgramme() {
        String person = "/api/v1/persons/" + register();

        assertThat(post(person + "/pain-scores", SCORE).status()).isEqualTo(409);
        assertThat(get(person + "/pain-scores").body().path("items").size()).isZero();
        assertThat(get(person + "/days").status()).isEqualTo(404);
    }

    private JsonNode pain(String person, String date) {
        return get(person + "/days?from=" + date + "&to=" + date).body().path(0).path("pain");
    }
}
