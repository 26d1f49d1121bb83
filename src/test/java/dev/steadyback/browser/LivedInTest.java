package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A made-up diary of ten days, the same each time, of the first person of the server. */
abstract class LivedInTest extends BrowserTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final List<Integer> PAIN = List.of(6, 5, 6, 4, 5, 4, 3, 5, 4, 3);

    @BeforeEach
    void somebodyWithADiary() {
        if (get("/api/v1/persons/me").status() != 200) {
            beforeAnybody();
            begin("/api/v1/persons/" + post("/api/v1/persons", "{\"name\":\"Kim\"}").id());
        }
    }

    /** What there is to see before anybody is registered. */
    void beforeAnybody() {}

    private void begin(String me) {
        log(
                me + "/programme",
                "{\"start\":\"%s\",\"zone\":\"Europe/Berlin\",\"causes\":[\"WEAK_CORE\",\"DAILY_HABITS\"]}",
                START);
        for (int day = 0; day < PAIN.size(); day++) {
            log(
                    me + "/pain-scores",
                    "{\"date\":\"%s\",\"time\":\"07:30\",\"score\":%d}",
                    START.plusDays(day),
                    PAIN.get(day));
        }
        log(
                me + "/sessions",
                "{\"date\":\"%s\",\"name\":\"15-minute glutes\",\"minutes\":15,\"painBefore\":5,\"painAfter\":3}",
                START.plusDays(1));
        log(
                me + "/sessions",
                "{\"date\":\"%s\",\"name\":\"15-minute glutes\",\"done\":\"STOPPED\",\"stopReason\":\"PAIN\"}",
                START.plusDays(3));
        log(me + "/sessions", "{\"date\":\"%s\",\"name\":\"Hip mobility\",\"minutes\":20}", START.plusDays(5));
        log(me + "/sessions", "{\"date\":\"%s\",\"name\":\"Swimming\",\"extra\":true}", START.plusDays(6));
        log(me + "/sessions", "{\"date\":\"%s\",\"name\":\"Hip-hinge drill\"}", START.plusDays(7));
        log(me + "/habits", "{\"date\":\"%s\",\"sittingHours\":8,\"sleepHours\":7.5}", START.plusDays(2));
        log(me + "/reliefs", "{\"date\":\"%s\",\"type\":\"HEAT\",\"note\":\"after work\"}", START.plusDays(2));
        String peg = "{\"date\":\"%s\",\"instrument\":\"PEG_3\",\"pain\":%d,\"enjoyment\":5,\"activity\":4}";
        log(me + "/questionnaires", peg, START, 7);
        log(me + "/questionnaires", peg, START.plusDays(7), 3);
        log(me + "/questionnaires", "{\"date\":\"%s\",\"instrument\":\"RMDQ_24\",\"ticked\":[2,11]}", START);
        log(me + "/flares", "{\"date\":\"%s\",\"to\":\"%s\"}", START, START.plusDays(2));
    }

    private void log(String path, String json, Object... values) {
        Answer answer = post(path, json.formatted(values));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** The identifier of an entry of the diary. */
    String anEntry() {
        return get("/api/v1/persons/me/pain-scores")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }
}
