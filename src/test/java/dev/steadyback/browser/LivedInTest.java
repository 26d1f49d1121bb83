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
            begin("/api/v1/persons/"
                    + post("/api/v1/persons", "{\"name\":\"Kim\"}").id());
        }
    }

    /** What there is to see before anybody is registered. */
    void beforeAnybody() {}

    private void begin(String me) {
        created(
                me + "/programme",
                "{\"start\":\"" + START + "\",\"zone\":\"Europe/Berlin\",\"causes\":[\"WEAK_CORE\",\"DAILY_HABITS\"]}");
        for (int day = 0; day < PAIN.size(); day++) {
            log(me + "/pain-scores", day, "\"time\":\"07:30\",\"score\":" + PAIN.get(day));
        }
        String glutes = "\"name\":\"15-minute glutes\",";
        log(me + "/sessions", 1, glutes + "\"minutes\":15,\"painBefore\":5,\"painAfter\":3");
        log(me + "/sessions", 3, glutes + "\"done\":\"STOPPED\",\"stopReason\":\"PAIN\"");
        log(me + "/sessions", 5, "\"name\":\"Hip mobility\",\"minutes\":20");
        log(me + "/sessions", 6, "\"name\":\"Swimming\",\"extra\":true");
        log(me + "/sessions", 7, "\"name\":\"Hip-hinge drill\"");
        log(me + "/habits", 2, "\"sittingHours\":8,\"sleepHours\":7.5");
        log(me + "/reliefs", 2, "\"type\":\"HEAT\",\"note\":\"after work\"");
        String peg = "\"instrument\":\"PEG_3\",\"enjoyment\":5,\"activity\":4,";
        log(me + "/questionnaires", 0, peg + "\"pain\":7");
        log(me + "/questionnaires", 7, peg + "\"pain\":3");
        log(me + "/questionnaires", 0, "\"instrument\":\"RMDQ_24\",\"ticked\":[2,11]");
        log(me + "/flares", 0, "\"to\":\"" + START.plusDays(2) + "\"");
    }

    /** Logs an entry on a day after the first one. */
    private void log(String path, int day, String facts) {
        created(path, "{\"date\":\"" + START.plusDays(day) + "\"," + facts + "}");
    }

    private void created(String path, String json) {
        Answer answer = post(path, json);
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
