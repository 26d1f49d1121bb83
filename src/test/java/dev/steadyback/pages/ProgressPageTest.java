package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.steadyback.report.Reports;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.util.HtmlUtils;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgressPageTest extends PagesTest {
    @MockitoSpyBean
    private Reports reports;

    @Test
    @Order(1)
    void withoutAScoreItSaysHowToLogOne() {
        Page page = get("/progress");
        assertThat(page.text()).contains("No pain score in this time", "Log one now");
        assertThat(page.read().all("a[href=/#how-much]")).isNotEmpty();
        assertThat(page.html()).doesNotContain("/charts/pain-");
    }

    @Test
    @Order(2)
    void eachPeriodHasItsDays() {
        assertThat(get("/progress").text()).contains("Progress 2 – 11 Mar 2026");
        assertThat(get("/progress?period=week").text()).contains("Progress 9 – 11 Mar 2026");
        assertThat(get("/progress?period=month").text()).contains("Progress 2 – 11 Mar 2026");
        assertThat(get("/progress?from=2026-03-03&to=2026-03-05").text()).contains("Progress 3 – 5 Mar 2026");
        assertThat(get("/progress?period=horizon").text()).contains("Weeks 1 to 10 of the programme");
    }

    @Test
    @Order(3)
    void theChosenPeriodIsMarked() {
        assertThat(chosen("/progress?period=week")).containsExactly("This week");
        assertThat(chosen("/progress")).containsExactly("8 weeks");
        assertThat(chosen("/progress?from=2026-03-03")).isEmpty();
    }

    private List<String> chosen(String path) {
        return get(path).read().all("a[href*=period][aria-current=true]").eachText();
    }

    @Test
    @Order(4)
    void aPeriodThatIsNoneIsToldAndEightWeeksAreShown() {
        Page page = get("/progress?period=soon");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("These days cannot be shown");
        assertThat(get("/progress?from=2026-03-05&to=2026-03-03").status()).isEqualTo(422);
    }

    @Test
    @Order(5)
    void sessionsAreCountedWithTheirDenominatorAndRestBreaksNoStreak() {
        for (String day : new String[] {"02", "03", "05", "06", "07", "09", "10"}) {
            send(get("/days/2026-03-" + day)
                    .forms("/days/2026-03-" + day + "/sessions")
                    .getFirst()
                    .with("painBefore", "4")
                    .with("painAfter", "3"));
        }
        Page page = get("/progress");
        assertThat(page.text())
                .contains("7 of 7 sessions (100 %)", "on plan")
                .contains(
                        "7 planned sessions and 1 week kept in a row. Rest days and excused days do not interrupt it.");
        assertThat(page.html()).contains("/charts/sessions-page-light.svg", "/charts/areas-phone-dark.svg");
    }

    @Test
    @Order(6)
    void eachChartComesWithItsSentenceFactsAndNumbers() {
        send(get("/days/2026-03-10").form("/days/2026-03-10/pain-scores").with("score", "4"));
        Page page = get("/progress");
        assertThat(page.html()).contains("/charts/pain-page-light.svg", "/charts/session-pain-page-light.svg");
        assertThat(page.text()).doesNotContain("No pain score in this time");
        int charts = page.read().all("figure.chart").size();
        assertThat(charts).isEqualTo(4);
        assertThat(page.read().all("summary").eachText().stream().filter("This chart in words and numbers"::equals))
                .hasSize(charts);
    }

    @Test
    @Order(7)
    void aPageAndItsImagesFindTheirReportOnce() {
        clock.set(NOON.plusSeconds(120));
        clearInvocations(reports);
        see(get("/progress"));
        see(get("/progress"));
        verify(reports, times(1)).find(any(), any());
    }

    @Test
    @Order(8)
    void whatIsLoggedInBetweenShowsOnTheNextPage() {
        List<String> before = see(get("/progress"));
        clearInvocations(reports);
        send(get("/days/2026-03-09").form("/days/2026-03-09/pain-scores").with("score", "9"));
        assertThat(see(get("/progress"))).isNotEqualTo(before);
        verify(reports, times(1)).find(any(), any());
    }

    @Test
    @Order(9)
    void aMinuteLaterItIsFoundAnew() {
        get("/progress");
        clearInvocations(reports);
        clock.set(NOON.plusSeconds(60));
        get("/progress");
        verify(reports, times(1)).find(any(), any());
    }

    /** Loads the images of a page, one for each width and background, as several browsers would. */
    private List<String> see(Page page) {
        List<String> images = Pattern.compile("(?:src|srcset)=\"([^\"]*/charts/[^\"]*)\"")
                .matcher(page.html())
                .results()
                .map(found -> get(HtmlUtils.htmlUnescape(found.group(1))).html())
                .toList();
        assertThat(images).hasSize(16).allMatch(image -> image.startsWith("<svg"));
        return images;
    }

    @Test
    @Order(10)
    void theNextTenWeeksFollowTheFirst() {
        clock.set(Instant.parse("2026-05-12T11:00:00Z"));
        assertThat(get("/progress?period=horizon").text())
                .contains("Weeks 11 to 20 of the programme", "Progress 11 – 12 May 2026");
    }
}
