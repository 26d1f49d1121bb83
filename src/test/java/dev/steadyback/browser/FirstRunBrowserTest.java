package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty data folder to the first entry: looking around, and beginning oneself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunBrowserTest extends BrowserTest {
    @Test
    @Order(1)
    void theWelcomeAndTheFirstFormAreForEveryone() {
        Page page = phone();
        page.navigate("/");
        hasNoViolation(page);
        page.navigate("/start");
        hasNoViolation(page);
        page.navigate("/import");
        hasNoViolation(page);
    }

    @Test
    @Order(2)
    void sampleDataIsLookedAtAndRemovedAgainWithoutJavaScript() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/");
        page.click("text=Look around with sample data");
        assertThat(page.locator("aside")).containsText("This is sample data");
        page.click("text=Progress");
        page.click("text=Remove the sample data");
        page.click("main button");
        assertThat(page.locator(".notices")).containsText("The sample data is removed");
        assertThat(page.locator("main")).containsText("Bring an old diary");
    }

    @Test
    @Order(3)
    void aPageOfTheSampleIsForEveryone() {
        Page page = phone();
        page.navigate("/");
        page.click("text=Look around with sample data");
        for (String path : new String[] {"/progress", "/plan", "/plan/change", "/plan/print", "/demo"}) {
            page.navigate(path);
            hasNoViolation(page);
        }
        page.click("main button");
    }

    @Test
    @Order(4)
    void theDevicesZoneAndDayStandInANewFormAndWhatSomebodyChoseStays() {
        at("2026-03-11T20:00:00Z");
        Page page = page(options().setTimezoneId("Pacific/Auckland"));
        page.navigate("/start");
        assertThat(page.locator("#start-zone")).hasValue("Pacific/Auckland");
        assertThat(page.locator("#start-start")).hasValue("2026-03-12");
        page.selectOption("#start-zone", "Asia/Tokyo");
        page.locator("main form > button").last().click();
        assertThat(page.locator("#start-name-fault")).isVisible();
        assertThat(page.locator("#start-zone")).hasValue("Asia/Tokyo");
        Locator offer = page.locator("[data-zone-offer]");
        assertThat(offer).containsText("Pacific/Auckland");
        offer.locator("button").click();
        assertThat(page.locator("#start-zone")).hasValue("Pacific/Auckland");
        assertThat(offer).isHidden();
        page.navigate("/import");
        assertThat(page.locator("#import-zone")).hasValue("Pacific/Auckland");

        Page plain = page(options().setTimezoneId("Pacific/Auckland").setJavaScriptEnabled(false));
        plain.navigate("/start");
        assertThat(plain.locator("#start-zone")).isVisible();
    }

    @Test
    @Order(5)
    void linesOfTheWeekAreAddedWithoutJavaScript() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/start");
        page.fill("#start-name", "Kim");
        page.click("text=Change the week");
        page.click("text=Add a session");
        page.fill("#plan-5-name", "Swimming");
        assertThat(page.locator("#start-name")).hasValue("Kim");
        page.locator("#plan-0-name").fill("Rows");
        page.click("text=Add a daily practice");
        assertThat(page.locator("#plan-5-name")).hasValue("Swimming");
        assertThat(page.locator("#plan-0-name")).hasValue("Rows");
        assertThat(page.locator("#practice-1")).isFocused();
    }

    @Test
    @Order(6)
    void theFirstEntryTakesThreeTapsAndOneField() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/");
        page.click("text=Start a programme"); // 1
        page.fill("#start-name", "Kim");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have read part 1"))
                .click(); // 2
        assertThat(page.locator(".notices")).containsText("Your first entry is one tap away");
        page.click("button.score[value='4']"); // 3
        assertThat(page.locator("main")).containsText("Pain 4 of 10");
        assertThat(page.url()).doesNotContain("/start");
    }
}
