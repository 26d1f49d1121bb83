package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest extends ApiTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "html, text/html",
        "pdf, application/pdf",
        "png, image/png",
        "svg, image/svg+xml",
        "csv, text/csv",
        "json, application/json",
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
    void anotherFormIsNotThere() {
        Answer answer = get(person() + "/report.doc");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("format");
    }
}
