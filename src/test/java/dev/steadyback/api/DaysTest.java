package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** On which day an entry stands, and what the views then say. */
class DaysTest extends ApiTest {
    @ParameterizedTest(name = "{1} in {0} with days from {2} is {3}")
    @CsvSource({
        "Europe/Berlin,       2026-03-10T01:30:00+01:00, 03:00, 2026-03-09",
        "Europe/Berlin,       2026-03-10T02:59:59+01:00, 03:00, 2026-03-09",
        "Europe/Berlin,       2026-03-10T03:00:00+01:00, 03:00, 2026-03-10",
        "Europe/Berlin,       2026-03-10T01:30:00+01:00, 00:00, 2026-03-10",
        "America/Los_Angeles, 2026-03-07T23:30:00-08:00, 00:00, 2026-03-07",
        "America/Los_Angeles, 2026-03-08T00:30:00-08:00, 00:00, 2026-03-08",
        "Pacific/Auckland,    2026-03-09T23:30:00+13:00, 00:00, 2026-03-09",
        "Pacific/Auckland,    2026-03-10T00:30:00+13:00, 00:00, 2026-03-10",
        "America/Los_Angeles, 2026-03-08T01:59:00-08:00, 02:00, 2026-03-07",
        "America/Los_Angeles, 2026-03-08T03:01:00-07:00, 02:00, 2026-03-08",
    })
    void standsOnTheDayAsThePersonLivedIt(String zone, String at, String dayStart, String date) {
        String person =
                person("{\"start\":\"2026-03-02\",\"zone\":\"%s\",\"dayStart\":\"%s\"}".formatted(zone, dayStart));

        Answer made = post(person + "/pain-scores", "{\"score\":6,\"at\":\"" + at + "\"}");

        assertThat(made.body().path("date").asString()).as(made.text()).isEqualTo(date);
        JsonNode day = day(person, date);
        assertThat(day.path("pain").asDouble()).isEqualTo(6);
        assertThat(day.path("scores").path(0).path("at").asString()).endsWith(at.substring(19));
    }

    @Test
    void aTimeThatTheClocksSkippedIsTheOneTheyShowedInstead() {
        String person = person("{\"start\":\"2026-03-02\",\"zone\":\"America/New_York\"}");

        Answer made = post(person + "/pain-scores", "{\"score\":3,\"date\":\"2026-03-08\",\"time\":\"02:30\"}");

        assertThat(made.body().path("at").asString()).isEqualTo("2026-03-08T03:30:00-04:00");
        assertThat(made.body().path("date").asString()).isEqualTo("2026-03-08");
    }

    @Test
    void twoScoresOfTheHourThatCameTwiceAreBothKept() {
        at("2025-11-03T12:00:00Z");
        String person = person("{\"start\":\"2025-10-27\",\"zone\":\"America/New_York\"}");

        post(person + "/pain-scores", "{\"score\":2,\"at\":\"2025-11-02T01:30:00-04:00\"}");
        post(person + "/pain-scores", "{\"score\":4,\"at\":\"2025-11-02T01:30:00-05:00\"}");

        assertThat(day(person, "2025-11-02").path("scores").size()).isEqualTo(2);
        assertThat(day(person, "2025-11-02").path("pain").asDouble()).isEqualTo(3);
    }

    @Test
    void flyingAcrossZonesKeepsEachDayAsItWasLived() {
        String person = person();

        Answer home = post(person + "/pain-scores", "{\"score\":5,\"at\":\"2026-03-09T23:30:00+01:00\"}");
        Answer away = post(
                person + "/pain-scores",
                "{\"score\":3,\"at\":\"2026-03-09T22:30:00-04:00\",\"zone\":\"America/New_York\"}");

        assertThat(home.body().path("date").asString()).isEqualTo("2026-03-09");
        assertThat(away.body().path("date").asString()).isEqualTo("2026-03-09");
        assertThat(away.body().path("zone").asString()).isEqualTo("America/New_York");
        assertThat(day(person, "2026-03-09").path("pain").asDouble()).isEqualTo(4);
        put(person + "/programme/day-settings", "{\"zone\":\"America/New_York\"}");
        assertThat(day(person, "2026-03-09").path("scores").size()).isEqualTo(2);
        assertThat(get(person + "/programme").body().path("zone").asString()).isEqualTo("America/New_York");
    }

    @Test
    void aSessionAddedFortyDaysBackCounts() {
        String person = person("{\"start\":\"2026-01-05\",\"zone\":\"Europe/Berlin\"}");
        JsonNode before = get(person + "/adherence").body();

        post(person + "/sessions", "{\"name\":\"Hip mobility\",\"date\":\"2026-01-31\",\"minutes\":20}");

        JsonNode after = get(person + "/adherence").body();
        assertThat(after.path("due").asInt()).isEqualTo(before.path("due").asInt());
        assertThat(after.path("credited").asDouble())
                .isEqualTo(before.path("credited").asDouble() + 1);
        assertThat(day(person, "2026-01-31").path("due").path(0).path("state").asString())
                .isEqualTo("DONE");
    }

    @Test
    void aCorrectionMovesAnEntryToAnotherDay() {
        String person = person();
        String location = post(person + "/pain-scores", "{\"score\":8,\"date\":\"2026-02-28\"}")
                .header("Location");
        assertThat(location).isEmpty();
        location = post(person + "/pain-scores", "{\"score\":8,\"date\":\"2026-03-05\"}")
                .header("Location");

        put(location, "{\"score\":8,\"date\":\"2026-03-04\"}");

        assertThat(day(person, "2026-03-05").path("pain").isNull()).isTrue();
        assertThat(day(person, "2026-03-04").path("pain").asDouble()).isEqualTo(8);
        assertThat(get(person + "/pain-trend")
                        .body()
                        .path("coverage")
                        .path("scoredDays")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void asOfAMomentOnlyWhatWasKnownThenCounts() {
        String person = person();
        at("2026-03-09T20:00:00Z");
        String location = post(person + "/pain-scores", "{\"score\":8,\"date\":\"2026-03-09\"}")
                .header("Location");
        at("2026-03-10T20:00:00Z");
        put(location, "{\"score\":2}");
        post(
                person + "/sessions",
                "{\"name\":\"Upper body with emphasis on the back, then chest stretches\",\"date\":\"2026-03-09\"}");
        at("2026-03-11T11:00:00Z");

        String then = "&asOf=2026-03-10T12:00:00Z";
        // The programme itself was recorded when the test's clock stood at its usual time.
        assertThat(get(person + "/days?from=2026-03-09" + then).status()).isEqualTo(404);
        assertThat(day(person, "2026-03-09").path("pain").asDouble()).isEqualTo(2);
    }

    @Test
    void asOfTheEveningBeforeTheFirstValueStands() {
        at("2026-03-02T08:00:00Z");
        String person = person();
        at("2026-03-09T20:00:00Z");
        String location = post(person + "/pain-scores", "{\"score\":8,\"date\":\"2026-03-09\"}")
                .header("Location");
        at("2026-03-10T20:00:00Z");
        put(location, "{\"score\":2}");

        Answer then = get(person + "/days?asOf=2026-03-10T12:00:00%2B00:00");

        assertThat(then.header("Steadyback-As-Of")).isEqualTo("2026-03-10T12:00:00Z");
        assertThat(then.body().size()).isEqualTo(9);
        assertThat(then.body().path(7).path("pain").asDouble()).isEqualTo(8);
        assertThat(day(person, "2026-03-09").path("pain").asDouble()).isEqualTo(2);
    }

    @Test
    void aPauseExcusesAndItsEndResumes() {
        String person = person();
        Answer pause = post(person + "/programme/pauses", "{\"from\":\"2026-03-09\",\"reason\":\"a cold\"}");
        assertThat(day(person, "2026-03-10").path("state").asString()).isEqualTo("EXCUSED");

        Answer ended = put(pause.header("Location"), "{\"to\":\"2026-03-09\"}");
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(day(person, "2026-03-09").path("paused").asBoolean()).isTrue();
        assertThat(day(person, "2026-03-10").path("state").asString()).isEqualTo("MISSED");

        assertThat(put(pause.header("Location"), "{\"on\":\"2026-03-08\"}").status())
                .isEqualTo(422);
        assertThat(put(pause.header("Location"), "{}").status()).isEqualTo(422);
        assertThat(delete(pause.header("Location")).status()).isEqualTo(200);
        assertThat(get(person + "/programme/pauses").body().size()).isZero();
        assertThat(delete(pause.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void aNewPlanVersionLeavesTheDaysBeforeIt() {
        String person = person();

        Answer added = post(
                person + "/programme/versions",
                "{\"from\":\"2026-03-09\",\"sessions\":[{\"weekday\":\"TUESDAY\",\"name\":\"Swim\",\"minutes\":30}]}");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().path("versions").size()).isEqualTo(2);
        assertThat(day(person, "2026-03-03").path("due").path(0).path("name").asString())
                .isEqualTo("15-minute glutes");
        assertThat(day(person, "2026-03-10").path("due").path(0).path("name").asString())
                .isEqualTo("Swim");
    }

    @Test
    void theProgrammeSentTwiceIsStartedOnce() {
        String person = person();
        long before = events();

        Answer same = post(person + "/programme", "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
        Answer other = post(person + "/programme", "{\"start\":\"2026-03-03\",\"zone\":\"Europe/Berlin\"}");

        assertThat(same.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(events()).isEqualTo(before);
        assertThat(get(person + "/programme")
                        .body()
                        .path("plan")
                        .path("sessions")
                        .size())
                .isEqualTo(5);
        assertThat(get("/api/v1/template-week").body())
                .isEqualTo(get(person + "/programme").body().path("plan"));
    }

    private JsonNode day(String person, String date) {
        Answer days = get(person + "/days?from=" + date + "&to=" + date);
        assertThat(days.status()).as(days.text()).isEqualTo(200);
        return days.body().path(0);
    }
}
