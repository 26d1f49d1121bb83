package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest extends PagesTest {
    private static final int MOST_ASKED = 5000;

    @Test
    void theReportIsAllowedItsOwnStylesAndNothingElse() {
        assertThat(get("/report.html").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'unsafe-inline'")
                .doesNotContain("script-src");
    }

    @Test
    void everythingIsChosenUntilSomebodyChooses() {
        Filled form = get("/report").form("/report.pdf");
        assertThat(form.value("from")).isEqualTo("2026-03-02");
        assertThat(form.value("to")).isEqualTo("2026-03-11");
        assertThat(form.values().get("sections")).hasSize(12).startsWith("pain", "review");
        assertThat(form.values()).doesNotContainKey("share");
    }

    @Test
    void whatTheAddressSaysIsChosen() {
        Filled form = get("/report?from=2026-03-05&sections=pain&sections=days&share=true")
                .form("/report.pdf");
        assertThat(form.value("from")).isEqualTo("2026-03-05");
        assertThat(form.values().get("sections")).containsExactly("pain", "days");
        assertThat(form.value("share")).isEqualTo("true");
    }

    @Test
    void whomItIsForSetsWhatGoesIn() {
        Filled doctor = get("/report?audience=doctor").form("/report.pdf");
        assertThat(doctor.values().get("sections")).hasSize(12);
        assertThat(doctor.value("share")).isEqualTo("true");
        Page page = get("/report?audience=coach&from=2026-03-05");
        Filled coach = page.form("/report.pdf");
        assertThat(coach.values().get("sections"))
                .containsExactly("pain", "sessions", "focus-areas", "session-pain", "plan", "days");
        assertThat(coach.value("from")).isEqualTo("2026-03-05");
        assertThat(page.read().all(".audiences [aria-current]").eachText())
                .singleElement()
                .asString()
                .contains("My coach");
        assertThat(get("/report?audience=myself").form("/report.pdf").values()).doesNotContainKey("share");
        assertThat(get("/report?audience=nobody").status()).isEqualTo(422);
    }

    @Test
    void theDaysChosenAreMarked() {
        assertThat(get("/report").read().all(".chip[aria-current]").eachText()).containsExactly("Since the start");
        assertThat(get("/report?from=2026-03-05").read().all(".chip[aria-current]"))
                .isEmpty();
    }

    @Test
    void aSectionThatIsLeftOutIsNotThere() {
        assertThat(get("/report.html?sections=pain&sections=plan")
                        .read()
                        .all("section[id]")
                        .eachAttr("id"))
                .contains("pain", "plan", "method")
                .doesNotContain("entries", "review");
    }

    @Test
    void aPeriodThatCannotBeIsSaidAtTheFormAndKept() {
        Page page = get("/report.pdf?from=2026-03-11&to=2026-03-05");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This report cannot be made.", "before the first day; choose 11 Mar 2026");
        assertThat(page.form("/report.pdf").value("to")).isEqualTo("2026-03-05");
        assertThat(get("/report.pdf?from=2026-04-01").text()).contains("after today");
        assertThat(get("/report.pdf?asOf=2027-01-01T00:00:00Z").text()).contains("lies in the future");
    }

    @Test
    void aMonthlyReportIsChosenAndStopped() {
        Page chosen = send(get("/report").form("/report/monthly").with("wanted", "true"));
        assertThat(chosen.text()).contains("From now on there is a report of each month");
        Page stopped = send(chosen.form("/report/monthly").with("wanted", "false"));
        assertThat(stopped.text()).contains("There are no monthly reports any more", "Make one each month");
    }

    @Test
    void aMonthThatHasNoReportIsNotThere() {
        assertThat(get("/report/months/2026-02.pdf").status()).isEqualTo(404);
        assertThat(get("/report/months/anything.pdf").status()).isEqualTo(404);
    }

    @Test
    void aReportOfManyYearsSaysHowFarItIsAndThenComes() {
        clock.set(Instant.parse("2030-03-11T11:00:00Z"));
        Page page = get("/report.pdf");
        assertThat(page.path()).startsWith("/report/making/");
        for (int asked = 0; asked < MOST_ASKED && !page.text().contains("The report is ready"); asked++) {
            assertThat(page.text()).containsPattern("Reading the diary|Drawing the charts|Setting the pages");
            assertThat(page.headers().firstValue("Refresh")).hasValue("1");
            page = get(page.path());
        }
        assertThat(page.headers().firstValue("Refresh").orElseThrow()).startsWith("0; url=/report/making/");
        assertThat(get(page.path() + "/file").html()).startsWith("%PDF-");
        clock.set(Instant.parse("2030-03-11T11:11:00Z"));
        assertThat(get(page.path()).text()).contains("not kept any more");
    }

    @Test
    void aReportOfManyYearsThatCannotBeSaysWhyAndKeepsTheChoice() {
        clock.set(Instant.parse("2030-03-11T11:00:00Z"));
        Page page = get("/report.pdf?asOf=2031-01-01T00:00:00Z&share=true");
        for (int asked = 0; asked < MOST_ASKED && page.status() == 200; asked++) {
            page = get(page.path());
        }
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This report cannot be made.", "lies in the future");
        assertThat(page.form("/report.pdf").value("share")).isEqualTo("true");
    }

    @Test
    void aPdfIsHandedOverAsAFile() {
        Page pdf = get("/report.pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"steadyback-report.pdf\"");
        assertThat(pdf.html()).startsWith("%PDF-");
        assertThat(pdf.html()).matches(Pattern.compile(".*%%EOF\\s*", Pattern.DOTALL));
    }
}
