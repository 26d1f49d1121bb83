package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.steadyback.report.Reports;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgressPageTest extends PagesTest {
    @MockitoSpyBean
    private Reports reports;

    @Test
    @Order(1)
    void withoutAScoreItSaysHowToLogOne() {
        Page page = get("/progress");
        assertThat(page.text())
                .contains(
                        "Your pain has no score yet.", "There is no pain score yet. Until then there is no comparison")
                .contains("Your fuller and your lighter weeks can be compared after eight weeks.")
                .contains("No pain score in this time", "Log one now")
                .doesNotContain("In a row", "At the start");
        assertThat(page.read().all("a[href=/#how-much]")).isNotEmpty();
    }

    @Test
    @Order(2)
    void eachPeriodHasItsDays() {
        assertThat(get("/progress").text()).contains("Progress Since 2 Mar, 10 days", "Pain by day 2 – 11 Mar 2026");
        assertThat(get("/progress?period=week").text()).contains("Pain by day 9 – 11 Mar 2026");
        assertThat(get("/progress?period=month").text()).contains("Pain by day 2 – 11 Mar 2026");
        assertThat(get("/progress?from=2026-03-03&to=2026-03-05").text()).contains("Pain by day 3 – 5 Mar 2026");
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
                .contains("8 weeks 100% 7 of 7 sessions", "on plan")
                .contains("In a row 7 planned sessions kept and 1 whole week")
                .contains("Rest days and excused days do not interrupt it.");
        assertThat(page.read().all(".areas rect.part").eachAttr("width"))
                .isNotEmpty()
                .allMatch("100%"::equals);
        assertThat(page.read().all("#chart .weeks .done")).hasSize(7);
    }

    @Test
    @Order(6)
    void eachChartComesWithItsSentenceFactsAndNumbers() {
        send(get("/days/2026-03-10").form("/days/2026-03-10/pain-scores").with("score", "4"));
        Page page = get("/progress");
        assertThat(page.read().all(".pairs .figure").eachText()).containsExactly("7");
        assertThat(page.read().all(".pairs-chart .part").eachAttr("width")).containsExactly("0%", "0%", "100%");
        assertThat(page.text()).doesNotContain("No pain score in this time");
        assertThat(page.read().all("#chart circle.dot")).hasSize(1);
        assertThat(page.read().all("summary").eachText())
                .contains(
                        "Pain in words and numbers",
                        "Sessions in words and numbers",
                        "This chart in words and numbers",
                        "These bars in words and numbers");
    }

    @Test
    @Order(7)
    void withFewScoresItSaysHowManyAreNeeded() {
        assertThat(get("/progress").text())
                .contains("It is too early to compare your pain.")
                .contains("The first weeks need at least 7 days with pain scores on 5 of them.")
                .contains("The next answer comes after 26 Apr 2026", "Review of day 56; today is day 10");
    }

    @Test
    @Order(8)
    void eachDayOfTheChartCanBeAsked() {
        Page page = get("/progress?day=2026-03-05");
        assertThat(page.read().first(".read.chosen").text()).contains("Thu 5 Mar", "No score", "done: ");
        assertThat(page.read().first(".read.chosen a").attr("href")).isEqualTo("/days/2026-03-05");
        assertThat(page.read().first(".turn[rel=next]").attr("href"))
                .isEqualTo("?period=eight-weeks&day=2026-03-06#chart");
        assertThat(page.read().all("a.step:not([tabindex=-1])").eachAttr("aria-labelledby"))
                .containsExactly("step-2026-03-05");
        page.read()
                .all("a.step")
                .eachAttr("aria-labelledby")
                .forEach(id -> assertThat(page.read().all("#" + id)).hasSize(1));
        assertThat(get("/progress?day=soon").status()).isEqualTo(422);
        assertThat(get("/progress?beside=weather").status()).isEqualTo(422);
    }

    @Test
    @Order(9)
    void somethingElseIsShownBesidePainWithoutSayingThatItIsTheCause() {
        Page page = get("/progress?beside=relief&from=2026-03-03");
        assertThat(page.text()).contains("This does not say that one caused the other", "Relief taken: nothing noted");
        assertThat(page.read().all("#beside option[selected]").eachAttr("value"))
                .containsExactly("relief");
        assertThat(page.read().all("form.beside input[type=hidden]").eachAttr("value"))
                .containsExactly("2026-03-03");
        assertThat(page.read().all(".step[aria-current]").attr("href"))
                .isEqualTo("?from=2026-03-03&beside=relief&day=2026-03-10#chart");
    }

    @Test
    @Order(10)
    void aPageSeenTwiceFindsItsReportOnce() {
        clock.set(NOON.plusSeconds(120));
        clearInvocations(reports);
        see(get("/progress"));
        see(get("/progress"));
        verify(reports, times(1)).find(any(), any());
    }

    @Test
    @Order(11)
    void whatIsLoggedInBetweenShowsOnTheNextPage() {
        List<String> before = see(get("/progress"));
        clearInvocations(reports);
        send(get("/days/2026-03-09").form("/days/2026-03-09/pain-scores").with("score", "9"));
        assertThat(see(get("/progress"))).isNotEqualTo(before);
        verify(reports, times(1)).find(any(), any());
    }

    @Test
    @Order(12)
    void aMinuteLaterItIsFoundAnew() {
        get("/progress");
        clearInvocations(reports);
        clock.set(NOON.plusSeconds(60));
        get("/progress");
        verify(reports, times(1)).find(any(), any());
    }

    /** What is drawn into a page. */
    private static List<String> see(Page page) {
        return page.read().all(".plots > svg").stream().map(Element::outerHtml).toList();
    }

    @Test
    @Order(13)
    void theNextTenWeeksFollowTheFirst() {
        clock.set(Instant.parse("2026-05-12T11:00:00Z"));
        assertThat(get("/progress?period=horizon").text())
                .contains("Weeks 11 to 20 of the programme", "Pain by day 11 – 12 May 2026");
    }
}
