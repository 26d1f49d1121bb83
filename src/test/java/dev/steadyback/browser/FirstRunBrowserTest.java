package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
        page.click("text=I have read this");
        hasNoViolation(page);
        page.locator(".step-do .main").click();
        assertThat(page.locator("#start-name-fault")).isVisible();
        hasNoViolation(page);
        page.fill("#start-name", "Kim");
        page.locator(".step-do .main").click();
        assertThat(page.locator(".week-shown")).isVisible();
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
        assertThat(page.locator("aside.sample")).containsText("Made-up sample data");
        page.click("text=Progress");
        page.click("aside a[href='/demo']");
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
    void theDevicesZoneAndDayAreTakenAndStatedAndWhatSomebodyChoseStays() {
        at("2026-03-11T20:00:00Z");
        Page page = page(options().setTimezoneId("Pacific/Auckland"));
        page.navigate("/start?step=2");
        assertThat(page.locator("#start-zone")).hasValue("Pacific/Auckland");
        assertThat(page.locator("[data-states=start-zone]")).hasText("Pacific/Auckland, as on this device");
        assertThat(page.locator("#start-zone optgroup").first()).hasAttribute("label", "This device");
        assertThat(page.locator("#start-start")).hasValue("2026-03-12");
        assertThat(page.locator("[data-states=start-start]")).containsText("today");
        assertThat(page.locator("#start-zone")).isHidden();
        page.locator("summary:has([data-states=start-zone])").click();
        page.selectOption("#start-zone", "Asia/Tokyo");
        page.locator("summary:has([data-states=start-zone])").click();
        assertThat(page.locator("[data-states=start-zone]")).hasText("Asia/Tokyo");
        page.locator(".step-do .main").click();
        assertThat(page.locator("#start-name-fault")).isVisible();
        assertThat(page.locator("#start-zone")).hasValue("Asia/Tokyo");
        page.locator("summary:has([data-states=start-zone])").click();
        Locator offer = page.locator("[data-zone-offer]");
        assertThat(offer).containsText("Pacific/Auckland");
        offer.locator("button").click();
        assertThat(page.locator("#start-zone")).hasValue("Pacific/Auckland");
        assertThat(offer).isHidden();
        page.navigate("/import");
        assertThat(page.locator("#import-zone")).hasValue("Pacific/Auckland");

        Page plain = page(options().setTimezoneId("Pacific/Auckland").setJavaScriptEnabled(false));
        plain.navigate("/start?step=2");
        assertThat(plain.locator("[data-states=start-zone]")).containsText("as on the server");
        plain.locator("summary:has([data-states=start-zone])").click();
        assertThat(plain.locator("#start-zone")).isVisible();
    }

    /** What a browser calls a zone is the name of old for some. */
    @Test
    @Order(4)
    void aBrowsersNameOfOldIsTheZoneOfToday() {
        Page page = page(options().setTimezoneId("Asia/Calcutta"));
        page.navigate("/start?step=2");
        assertThat(page.locator("#start-zone")).hasValue("Asia/Kolkata");
        assertThat(page.locator("[data-states=start-zone]")).hasText("Asia/Kolkata, as on this device");
    }

    @Test
    @Order(5)
    void linesOfTheWeekAreAddedWithoutJavaScriptAndTheWayBackKeepsThem() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/start?step=2");
        page.fill("#start-name", "Kim");
        page.locator(".step-do .main").click();
        page.click("text=Change the week");
        page.click("text=Add a session");
        page.selectOption("#plan-5-weekday", "SUNDAY");
        page.fill("#plan-5-name", "Swimming");
        page.locator("#plan-0-name").fill("Rows");
        page.click("text=Add a daily practice");
        assertThat(page.locator("#plan-5-name")).hasValue("Swimming");
        assertThat(page.locator("#plan-0-name")).hasValue("Rows");
        assertThat(page.locator("#practice-1")).isFocused();
        page.locator(".step-do .bare").click();
        assertThat(page.locator("#start-name")).hasValue("Kim");
        page.locator(".step-do .bare").click();
        assertThat(page.locator("h1")).hasText("See a doctor first");
        page.locator(".step-do .main").click();
        page.locator(".step-do .main").click();
        assertThat(page.locator(".week-shown")).containsText("Rows");
        assertThat(page.locator(".week-shown")).containsText("Swimming");
    }

    @Test
    @Order(6)
    void theFirstEntryTakesFiveTapsAndOneField() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/");
        page.click("text=Start a programme"); // 1
        page.click("text=I have read this"); // 2
        page.fill("#start-name", "Kim");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click(); // 3
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start today"))
                .click(); // 4
        assertThat(page.locator(".notices")).containsText("Your first entry is one tap away");
        page.click("button.score[value='4']"); // 5
        assertThat(page.locator("main")).containsText("Pain 4 of 10");
        assertThat(page.url()).doesNotContain("/start");
    }

    @Test
    @Order(7)
    void somebodyAmongManyIsFoundByAPartOfTheirNameAndNothingIsSent() {
        Page page = phone();
        for (String name : List.of("Anna", "Ben", "Zoë Martin", "Zoe Klein")) {
            post("/api/v1/persons", "{\"name\":\"" + name + "\"}");
        }
        page.navigate("/persons");
        hasNoViolation(page);
        page.fill("#find", "zoe");
        assertThat(page.locator("#people > li:visible")).hasCount(2);
        assertThat(page.locator(".find [role=status]")).hasText("2 of 5");
        page.fill("#find", "zoë m");
        assertThat(page.locator("#people > li:visible")).hasCount(1);
        assertThat(page.url()).endsWith("/persons");
        page.press("#find", "Enter");
        assertThat(page.locator(".notices")).containsText("Zoë Martin");

        Page plain = page(options().setJavaScriptEnabled(false));
        plain.navigate("/persons");
        assertThat(plain.locator("#find")).isHidden();
        assertThat(plain.locator("#people > li:visible")).hasCount(5);
    }

    @Test
    @Order(8)
    void aRowLeadsToThePersonAndItsPenToTheirName() {
        Page page = phone();
        page.navigate("/persons");
        Locator row = page.locator("#people > li").first();
        row.click(new Locator.ClickOptions().setPosition(8, 8));
        page.waitForURL("**/persons/per_*");
        page.navigate("/persons");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rename Anna"))
                .click();
        hasNoViolation(page);
        page.fill("#person-name", "Anna B.");
        page.click("main .main");
        assertThat(page.locator("#people")).containsText("Anna B.");
        assertThat(page.locator(".flash")).containsText("The name is changed");
    }
}
