package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session around midnight belongs to the person's own day, wherever server and browser are. */
class NightSessionTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        // half past eleven in the evening of Tuesday, and half past midnight of Wednesday, each by the person's own
        // clock
        "America/Los_Angeles, 2026-03-11T06:30:00Z, 'Tuesday, 10 March'",
        "America/Los_Angeles, 2026-03-11T07:30:00Z, 'Wednesday, 11 March'",
        "Pacific/Auckland, 2026-03-10T10:30:00Z, 'Tuesday, 10 March'",
        "Pacific/Auckland, 2026-03-10T11:30:00Z, 'Wednesday, 11 March'",
        "Europe/Berlin, 2026-03-10T22:30:00Z, 'Tuesday, 10 March'",
        "Europe/Berlin, 2026-03-10T23:30:00Z, 'Wednesday, 11 March'",
    })
    void isLoggedOnTheDayOfThePersonsClock(String zone, String now, String day) {
        at(now);
        String me = "/persons/"
                + person("{\"start\":\"2026-03-02\",\"zone\":\"" + zone + "\"}").replaceAll(".*/", "");
        Page page = page(options().setTimezoneId("Asia/Tokyo"));
        page.navigate(me);
        assertThat(page.locator("h1")).containsText(day);
        page.locator("button.score[value='3']").click();
        assertThat(page.locator("[aria-labelledby=logged] .rows")).containsText("Pain 3 of 10");
        assertThat(page.locator("[aria-labelledby=logged] .rows")).containsText(":30");
    }
}
