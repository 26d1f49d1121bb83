package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.person.PersonId;
import dev.steadyback.review.DueReviews;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The consistency review over HTTP: taken down once a checkpoint is over, shown as it was said. */
class ReviewTest extends ApiTest {
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final String PLAN = """
            {"start":"2026-03-02","zone":"Europe/Berlin","sessions":[{"weekday":"MONDAY","name":"A"},
             {"weekday":"TUESDAY","name":"B"},{"weekday":"THURSDAY","name":"C"},{"weekday":"FRIDAY","name":"D"}]}""";

    private static final Map<DayOfWeek, String> SESSIONS =
            Map.of(DayOfWeek.MONDAY, "A", DayOfWeek.TUESDAY, "B", DayOfWeek.THURSDAY, "C", DayOfWeek.FRIDAY, "D");

    @Autowired
    private DueReviews due;

    @Autowired
    private dev.steadyback.diary.Diary diaries;

    /** A person's path and the scores that were logged. */
    private record Diary(String person, List<String> scores) {}

    /** As it is done once an hour. */
    private void keepWhatIsDue(String path) {
        freshness.await(Duration.ofSeconds(10));
        PersonId person = new PersonId(path.substring(path.lastIndexOf('/') + 1));
        due.keep(diaries.person(person, null), clock.instant());
    }

    /** Weeks that are kept and weeks that are not, three by three; pain that follows neither. */
    private Diary diary(int days) {
        String person = person(PLAN);
        SplittableRandom random = new SplittableRandom(20260302);
        List<String> scores = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = START.plusDays(day);
            scores.add(
                    post(person + "/pain-scores", "{\"score\":" + random.nextInt(3, 8) + ",\"date\":\"" + date + "\"}")
                            .id());
            String session = SESSIONS.getOrDefault(date.getDayOfWeek(), "");
            boolean kept = day / 21 % 2 == 0 || date.getDayOfWeek() == DayOfWeek.MONDAY;
            if (!session.isEmpty() && kept) {
                post(person + "/sessions", "{\"name\":\"" + session + "\",\"date\":\"" + date + "\"}");
            }
        }
        return new Diary(person, scores);
    }

    @Test
    void withoutAProgrammeThereIsNothingToReview() {
        assertThat(get("/api/v1/persons/" + register() + "/review").status()).isEqualTo(404);
    }

    @Test
    void theFirstDaysSayWhenTheFirstAnswerComes() {
        JsonNode review = get(person() + "/review").body();
        assertThat(review.path("verdict").asString()).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(review.path("checkpoint").isNull()).isTrue();
        assertThat(review.path("nextCheckpoint").asInt()).isEqualTo(56);
        assertThat(review.path("nextAnswerOn").asString()).isEqualTo("2026-04-26");
        assertThat(review.path("reasons").path(0).path("code").asString()).isEqualTo("FIRST_CHECKPOINT_NOT_REACHED");
        assertThat(review.path("reasons").path(0).propertyNames()).containsExactly("code", "text");
    }

    @Test
    void aVerdictIsTakenDownOnceAndStaysAsItWasSaid() {
        at("2026-04-30T10:00:00Z");
        Diary diary = diary(58);
        String person = diary.person();
        long before = events();
        JsonNode first = get(person + "/review").body();
        assertThat(events()).as("asking writes nothing").isEqualTo(before);
        keepWhatIsDue(person);
        assertThat(get(person + "/review").body()).isEqualTo(first);
        assertThat(first.path("checkpoint").asInt()).isEqualTo(56);
        assertThat(first.path("scoredDays").asInt()).isEqualTo(49);
        assertThat(first.path("theta").path("mean").isNumber()).isTrue();
        assertThat(first.path("sensitivity").size()).isEqualTo(10);
        assertThat(first.path("setAsideDays").asInt(-1)).isZero();
        assertThat(first.path("stretches").isArray()).isTrue();
        keepWhatIsDue(person);
        assertThat(events()).isEqualTo(before + 1);

        at("2026-05-04T10:00:00Z");
        diary.scores().subList(7, 50).forEach(id -> delete(person + "/pain-scores/" + id));
        JsonNode after = get(person + "/review").body();
        assertThat(after.path("theta")).isEqualTo(first.path("theta"));
        assertThat(after.path("asOf")).isEqualTo(first.path("asOf"));
        assertThat(after.path("verdictNow").asString()).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(after.path("cautions").toString()).contains("CHANGED_SINCE");
        assertThat(after.path("cautions").path(0).propertyNames()).containsExactly("code", "text");
        assertThat(after.path("cautions").path(0).path("text").asString())
                .endsWith("On what is known now it would be: not enough data.");
        JsonNode history = get(person + "/review/history").body();
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.path(0).path("verdictNow").asString()).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(history.path(0).path("verdict").asString())
                .isEqualTo(first.path("verdict").asString());
    }

    @Test
    void lookingBackTakesNothingDown() {
        at("2026-04-30T10:00:00Z");
        String person = diary(58).person();
        at("2026-05-01T10:00:00Z");
        long before = events();
        JsonNode then = get(person + "/review?asOf=2026-04-30T12:00:00Z").body();
        assertThat(then.path("checkpoint").asInt()).isEqualTo(56);
        assertThat(then.path("asOf").asString()).isEqualTo("2026-04-30T12:00:00Z");
        assertThat(events()).isEqualTo(before);
        assertThat(get(person + "/review").body().path("asOf").asString()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(get(person + "/review/history?asOf=2026-04-30T12:00:00Z")
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void aRecordEndsYesterdayWhetherOrNotAnythingWasLogged() {
        at("2026-03-16T10:00:00Z");
        String person = person(PLAN);
        // Day 14 is a Sunday, with nothing due and nothing logged.
        assertThat(get(person + "/review").body().path("days").asInt()).isEqualTo(14);
    }

    @Test
    void weeksAreDrawnForAMondayToCome() {
        String person = person();
        assertThat(get(person + "/programme/randomised-weeks").status()).isEqualTo(404);
        Answer bad = post(person + "/programme/randomised-weeks", "{\"from\":\"2026-03-17\",\"pairs\":3}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("pairs", "whole number from 6 to 52");
        assertThat(post(person + "/programme/randomised-weeks", "{\"from\":\"2026-03-17\",\"pairs\":8}")
                        .text())
                .contains("no Monday", "2026-03-23");
        Answer drawn = post(person + "/programme/randomised-weeks", "{\"from\":\"2026-03-16\",\"pairs\":8}");
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        assertThat(drawn.body().path("to").asString()).isEqualTo("2026-07-05");
        assertThat(drawn.body().path("weeks").size())
                .as("the next week alone is told")
                .isEqualTo(1);
        assertThat(drawn.text()).doesNotContain("seed");
        assertThat(post(person + "/programme/randomised-weeks", "{\"from\":\"2026-03-30\",\"pairs\":8}")
                        .status())
                .isEqualTo(409);
        assertThat(delete(person + "/programme/randomised-weeks")
                        .body()
                        .path("stoppedOn")
                        .asString())
                .isEqualTo("2026-03-11");
        assertThat(get(person + "/review")
                        .body()
                        .path("randomisedWeeks")
                        .path("review")
                        .isNull())
                .isTrue();
    }
}
