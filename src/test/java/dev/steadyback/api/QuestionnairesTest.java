package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questionnaires over HTTP: answers in, scores out, where they are going, and how often they are asked. */
class QuestionnairesTest extends ApiTest {
    private static final String PEG =
            "{\"instrument\":\"PEG-3\",\"date\":\"%s\",\"pain\":%d,\"enjoyment\":%d,\"activity\":%d}";

    @Test
    void theScoreIsWorkedOutOfTheAnswers() {
        Answer made = peg(person(), "2026-03-10", 7, 6, 7);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().path("score").decimalValue()).isEqualByComparingTo("6.7");
        assertThat(made.body().path("instrument").asString()).isEqualTo("PEG_3");
        assertThat(made.body().path("pain").asInt()).isEqualTo(7);
        assertThat(made.body().has("ticked")).isFalse();
    }

    @Test
    void aStatementTickedTwiceCountsOnce() {
        Answer made = post(person() + "/questionnaires", "{\"instrument\":\"RMDQ_24\",\"ticked\":[21,2,2,11]}");
        assertThat(made.body().path("score").asInt()).isEqualTo(3);
        assertThat(made.body().path("ticked").toString()).isEqualTo("[2,11,21]");
    }

    @Test
    void nothingTickedIsAScoreOfZero() {
        Answer made = post(person() + "/questionnaires", "{\"instrument\":\"RMDQ_24\",\"ticked\":[]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("score").asInt()).isZero();
    }

    @Test
    void aTotalIsKeptAsItIs() {
        Answer made = post(person() + "/questionnaires", "{\"instrument\":\"ODI\",\"total\":31.1}");
        assertThat(made.body().path("score").decimalValue()).isEqualByComparingTo("31.1");
    }

    @Test
    void aCorrectionKeepsTheInstrument() {
        String person = person();
        Answer made = peg(person, "2026-03-10", 7, 6, 7);
        Answer corrected =
                put(made.header("Location"), PEG.formatted("2026-03-10", 5, 4, 5), "If-Match", made.header("ETag"));
        assertThat(corrected.body().path("score").decimalValue()).isEqualByComparingTo("4.7");
        assertThat(get(made.header("Location") + "/history").body().size()).isEqualTo(2);

        Answer other = put(made.header("Location"), "{\"instrument\":\"ODI\",\"total\":30}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().path("errors").path(0).path("field").asString()).isEqualTo("instrument");
    }

    @Test
    void aDayShowsWhatWasFilledInAndOthersDoNotSpeakOfIt() {
        String person = person();
        peg(person, "2026-03-10", 7, 6, 7);
        JsonNode days = get(person + "/days?from=2026-03-09&to=2026-03-10").body();
        assertThat(days.path(0).has("questionnaires")).isFalse();
        assertThat(days.path(1).path("questionnaires").path(0).path("score").decimalValue())
                .isEqualByComparingTo("6.7");
    }

    @Test
    void theTrendHoldsTheLatestAgainstTheFirst() {
        String person = person();
        peg(person, "2026-03-10", 5, 4, 5);
        peg(person, "2026-03-02", 7, 6, 7);
        JsonNode series = get(person + "/questionnaire-trend").body().path("instruments");
        assertThat(series.size()).isEqualTo(1);
        JsonNode peg = series.path(0);
        assertThat(peg.path("first").path("date").asString()).isEqualTo("2026-03-02");
        assertThat(peg.path("latest").path("score").decimalValue()).isEqualByComparingTo("4.7");
        assertThat(peg.path("change").decimalValue()).isEqualByComparingTo("-2.0");
        assertThat(peg.path("changePercent").asInt()).isEqualTo(-30);
        assertThat(peg.path("meaning").asString()).isEqualTo("BETTER");
        assertThat(peg.path("threshold").path("importantFrom").decimalValue()).isEqualByComparingTo("4.7");
    }

    @Test
    void theFirstScoreMayLieBeforeThePeriod() {
        String person = person();
        peg(person, "2026-03-02", 7, 6, 7);
        peg(person, "2026-03-10", 5, 4, 5);
        JsonNode peg = get(person + "/questionnaire-trend?from=2026-03-09")
                .body()
                .path("instruments")
                .path(0);
        assertThat(peg.path("scores").size()).isEqualTo(1);
        assertThat(peg.path("first").path("date").asString()).isEqualTo("2026-03-02");
        assertThat(peg.path("meaning").asString()).isEqualTo("BETTER");
    }

    @Test
    void aSingleScoreHasNoChange() {
        String person = person();
        peg(person, "2026-03-10", 7, 6, 7);
        JsonNode peg =
                get(person + "/questionnaire-trend").body().path("instruments").path(0);
        assertThat(peg.path("change").isNull()).isTrue();
        assertThat(peg.path("meaning").isNull()).isTrue();
    }

    @Test
    void aScoreTakenBackIsNotInTheTrend() {
        String person = person();
        Answer made = peg(person, "2026-03-10", 7, 6, 7);
        delete(made.header("Location"));
        assertThat(get(person + "/questionnaire-trend")
                        .body()
                        .path("instruments")
                        .size())
                .isZero();
    }

    @Test
    void asOfAnEarlierMomentThereIsLess() {
        String person = person();
        peg(person, "2026-03-02", 7, 6, 7);
        at("2026-03-11T12:00:00Z");
        peg(person, "2026-03-10", 5, 4, 5);
        assertThat(get(person + "/questionnaire-trend?asOf=2026-03-11T11:30:00Z")
                        .body()
                        .path("instruments")
                        .path(0)
                        .path("scores")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void nothingIsAskedUntilItIsChosen() {
        JsonNode rhythms = get(person() + "/questionnaire-rhythms").body();
        assertThat(rhythms.size()).isEqualTo(2);
        assertThat(rhythms.path(0).path("weeks").isNull()).isTrue();
    }

    @Test
    void aRhythmIsChosenAndStoppedAndTheSameAgainStoresNothing() {
        String person = person();
        String rhythm = person + "/questionnaire-rhythms";
        Answer chosen = put(rhythm, "{\"instrument\":\"RMDQ_24\",\"weeks\":4}");
        assertThat(chosen.body().path(1).path("weeks").asInt()).isEqualTo(4);
        long stored = events();
        put(rhythm, "{\"instrument\":\"RMDQ_24\",\"weeks\":4}");
        assertThat(events()).isEqualTo(stored);
        Answer stopped = put(rhythm, "{\"instrument\":\"RMDQ_24\"}");
        assertThat(stopped.body().path(1).path("weeks").isNull()).isTrue();
    }

    @Test
    void whatIsNotAskedHereHasNoRhythm() {
        String rhythm = person() + "/questionnaire-rhythms";
        assertThat(put(rhythm, "{\"instrument\":\"ODI\",\"weeks\":2}").status()).isEqualTo(422);
        assertThat(put(rhythm, "{\"instrument\":\"PEG_3\",\"weeks\":3}").status())
                .isEqualTo(422);
        assertThat(put(rhythm, "{\"weeks\":2}").status()).isEqualTo(422);
    }

    @Test
    void aReportToShareHasTheScoresAndNoNotes() {
        String person = person();
        post(
                person + "/questionnaires",
                "{\"instrument\":\"ODI\",\"date\":\"2026-03-10\",\"total\":31.1,\"note\":\"my secret\"}");
        assertThat(get(person + "/report.json").text()).contains("my secret");
        assertThat(get(person + "/report.json?share=true").text())
                .contains("31.1")
                .doesNotContain("my secret");
        assertThat(get(person + "/report.html?share=true").text())
                .contains("31.1")
                .doesNotContain("my secret");
    }

    @Test
    void aReportWithoutTheSectionTellsNothingOfThem() {
        String person = person();
        peg(person, "2026-03-10", 7, 6, 7);
        for (String format : new String[] {"json", "csv", "html"}) {
            assertThat(get(person + "/report." + format + "?sections=pain,entries,days")
                            .text())
                    .as(format)
                    .doesNotContain("PEG-3", "PEG_3", "peg_3");
        }
    }

    @Test
    void aReportAsOfBeforeTheFirstDoesNotSpeakOfThem() {
        String person = person();
        at("2026-03-11T12:00:00Z");
        peg(person, "2026-03-10", 7, 6, 7);
        String then = "?asOf=2026-03-11T11:30:00Z";
        assertThat(get(person + "/report.html").text()).contains("PEG-3");
        assertThat(get(person + "/report.html" + then).text()).doesNotContain("PEG-3", "Questionnaires");
        assertThat(get(person + "/report.json" + then).text()).doesNotContain("uestionnaire", "PEG_3");
    }

    private Answer peg(String person, String date, int pain, int enjoyment, int activity) {
        return post(person + "/questionnaires", PEG.formatted(date, pain, enjoyment, activity));
    }
}
