package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest extends ApiTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "html, text/html",
        "png, image/png",
        "svg, image/svg+xml",
        "csv, text/csv",
        "json, application/json",
        "pdf, application/pdf",
    })
    void isMadeInEachForm(String format, String type) {
        String person = person();
        post(person + "/pain-scores", "{\"score\":4,\"date\":\"2026-03-10\"}");

        Answer report = get(person + "/report." + format + "?from=2026-03-09");

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.header("Content-Type")).startsWith(type);
        assertThat(report.header("Steadyback-As-Of")).isEqualTo("2026-03-11T11:00:00Z");
        assertThat(report.header("Cache-Control")).contains("no-store");
        assertThat(report.response().body()).hasSizeGreaterThan(100);
    }

    @Test
    void itsPageMayLoadNothing() {
        assertThat(get(person() + "/report.html").response().headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void speaksTheLanguageThatIsAskedForAndOtherwiseThatOfTheBrowser() {
        String person = person();
        assertThat(get(person + "/report.html?language=de").text()).contains("<html lang=\"de-DE\">", "Einhaltung");
        assertThat(get(person + "/report.html", "Accept-Language", "de-AT").text())
                .contains("<html lang=\"de-DE\">");
        assertThat(get(person + "/report.html?language=en-US", "Accept-Language", "de")
                        .text())
                .contains("<html lang=\"en-US\">", "Mar 2");
        assertThat(get(person + "/report.html").text()).contains("<html lang=\"en-GB\">");
    }

    @Test
    void asOfTheSameMomentItIsTheSameToTheByteWhateverCameLater() {
        String person = person();
        post(person + "/pain-scores", "{\"score\":4,\"date\":\"2026-03-10\"}");
        at("2026-03-12T11:00:00Z");
        String then = "?asOf=2026-03-11T12:00:00Z";
        List<String> before = Stream.of("html", "json", "csv", "svg")
                .map(f -> get(person + "/report." + f + then).text())
                .toList();
        post(person + "/pain-scores", "{\"score\":9,\"date\":\"2026-03-10\"}");
        at("2026-05-12T11:00:00Z");
        assertThat(Stream.of("html", "json", "csv", "svg")
                        .map(f -> get(person + "/report." + f + then).text()))
                .isEqualTo(before);
        assertThat(before.getFirst()).contains("it shows what was known then", "2026-03-11T12:00:00Z");
    }

    @Test
    void whatIsGivenAwayHasNoNotesInAnyForm() {
        String person = person();
        post(person + "/pain-scores", "{\"score\":4,\"date\":\"2026-03-10\",\"note\":\"Quarrel at home\"}");
        post(person + "/programme/pauses", "{\"from\":\"2026-03-09\",\"to\":\"2026-03-09\",\"reason\":\"Clinic\"}");
        assertThat(get(person + "/report.html").text()).contains("Quarrel at home", "Clinic");
        for (String format : List.of("html", "json", "csv", "svg")) {
            assertThat(get(person + "/report." + format + "?share=true").text())
                    .doesNotContain("Quarrel at home", "Clinic");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "language=fr, language",
        "paper=a5, paper",
        "sections=feelings, sections",
        "share=perhaps, share",
        "asOf=2027-01-01T00:00:00Z, asOf",
        "from=2026-03-11&to=2026-03-05, to",
        "from=2026-04-01, from",
        "to=2026-02-01, to"
    })
    void whatCannotBeIsRefusedByName(String query, String field) {
        Answer answer = get(person() + "/report.html?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void aPeriodOfOneDayAndAPersonWithoutAnyEntryHaveAReport() {
        String person = person();
        for (String format : List.of("html", "json", "csv", "svg", "pdf")) {
            assertThat(get(person + "/report." + format + "?from=2026-03-04&to=2026-03-04")
                            .status())
                    .as(format)
                    .isEqualTo(200);
        }
    }

    @Test
    void aPersonWithoutAProgrammeIsToldToStartOne() {
        Answer answer = get("/api/v1/persons/" + register() + "/report.pdf");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("is not started yet");
    }

    @Test
    void anotherFormIsNotThere() {
        Answer answer = get(person() + "/report.doc");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("format");
    }
}
