package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No fact of a day or a person depends on the period that is shown. */
class PeriodsTest extends ApiTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-11");

    private String since(LocalDate start) {
        return person("{\"start\":\"" + start + "\",\"zone\":\"Europe/Berlin\"}");
    }

    private void score(String person, LocalDate date, int score, String site) {
        Answer made = post(
                person + "/pain-scores",
                "{\"score\":" + score + ",\"site\":\"" + site + "\",\"date\":\"" + date + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private JsonNode view(String person, String view, LocalDate from, LocalDate to) {
        Answer answer = get(person + "/" + view + "?from=" + from + "&to=" + to);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** Scores begin on day 115: 8 for two weeks, then 4. */
    @Test
    void theBaselineIsThatOfTheFirstScoresInEachPeriod() {
        LocalDate start = TODAY.minusDays(250);
        String person = since(start);
        for (int day = 115; day < 171; day++) {
            score(person, start.plusDays(day), day < 129 ? 8 : 4, "LOW_BACK");
        }
        for (int from : List.of(0, 100, 116, 160, 200)) {
            JsonNode trend = view(person, "pain-trend", start.plusDays(from), TODAY);
            assertThat(trend.path("baseline").asDouble())
                    .as("from day %d", from)
                    .isEqualTo(8);
        }
        // The period ends in the midst of the baseline's days.
        assertThat(view(person, "pain-trend", start, start.plusDays(117))
                        .path("baseline")
                        .asDouble())
                .isEqualTo(8);
    }

    @Test
    void theSiteShownIsThatOfTheWholeDiary() {
        LocalDate start = TODAY.minusDays(60);
        String person = since(start);
        score(person, start.plusDays(2), 4, "LOW_BACK");
        for (int day = 50; day < 58; day++) {
            score(person, start.plusDays(day), 7, "UPPER_BACK");
        }
        for (LocalDate from : List.of(start, start.plusDays(40), start.plusDays(55))) {
            assertThat(view(person, "pain-trend", from, TODAY).path("site").asString())
                    .isEqualTo("LOW_BACK");
            List<JsonNode> days =
                    view(person, "days", from, TODAY).valueStream().toList();
            assertThat(days)
                    .filteredOn(d -> d.path("date").asString().equals("" + start.plusDays(55)))
                    .singleElement()
                    .satisfies(d -> assertThat(d.path("pain").isNull()).isTrue());
        }
    }

    @Test
    void theLevelOfADayIsTheSameInEachPeriod() {
        LocalDate start = TODAY.minusDays(200);
        String person = since(start);
        for (int day = 0; day < 200; day += 2) {
            score(person, start.plusDays(day), 2 + (day * 7 + day / 30) % 5, "LOW_BACK");
        }
        List<JsonNode> whole = view(person, "pain-trend", start, TODAY)
                .path("days")
                .valueStream()
                .toList();
        for (int weeks : List.of(4, 8, 20)) {
            List<JsonNode> part = view(person, "pain-trend", TODAY.minusWeeks(weeks), TODAY)
                    .path("days")
                    .valueStream()
                    .toList();
            assertThat(part).isEqualTo(whole.subList(whole.size() - part.size(), whole.size()));
        }
        List<JsonNode> past = view(person, "pain-trend", start.plusDays(50), start.plusDays(90))
                .path("days")
                .valueStream()
                .toList();
        assertThat(past).isEqualTo(whole.subList(50, 91));
    }

    /** Of the running week two of five are done, on a Wednesday: it can still fail. */
    @Test
    void theStreakIsThatOfTodayAndARunningWeekIsNotKeptYet() {
        LocalDate start = LocalDate.parse("2026-02-23");
        String person = since(start);
        JsonNode plan = get(person + "/programme").body().path("plan").path("sessions");
        for (LocalDate date = start; date.isBefore(TODAY); date = date.plusDays(1)) {
            for (JsonNode line : plan) {
                if (line.path("weekday").asString().equals(date.getDayOfWeek().name())) {
                    post(
                            person + "/sessions",
                            "{\"name\":\"" + line.path("name").asString() + "\",\"date\":\"" + date + "\"}");
                }
            }
        }
        for (LocalDate to : List.of(TODAY, TODAY.minusDays(1), TODAY.minusDays(9), start)) {
            JsonNode adherence = view(person, "adherence", start, to);
            assertThat(adherence.path("streakSessions").asInt()).as("to %s", to).isEqualTo(12);
            assertThat(adherence.path("streakWeeks").asInt()).as("to %s", to).isEqualTo(2);
        }
    }

    @Test
    void whetherAWeekWasOverdoneIsAFactOfTheWholeWeek() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        String person = since(monday);
        post(person + "/sessions", "{\"name\":\"Hike\",\"date\":\"2026-03-08\",\"minutes\":400}");
        for (LocalDate from : List.of(monday, monday.plusDays(3), monday.plusDays(6))) {
            for (LocalDate to : List.of(monday.plusDays(6), TODAY)) {
                assertThat(view(person, "adherence", from, to)
                                .path("weeks")
                                .path(0)
                                .path("overdone")
                                .asBoolean())
                        .isTrue();
            }
        }
    }
}
