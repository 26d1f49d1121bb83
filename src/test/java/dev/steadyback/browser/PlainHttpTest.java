package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A home network without a certificate: a browser keeps no page there and installs nothing, so none of it is promised. */
@TestPropertySource(properties = "steadyback.hosts=home.test,127.0.0.1")
class PlainHttpTest extends BrowserTest {
    @BeforeEach
    void somebodyIsRegistered() {
        if (get("/api/v1/persons/me/programme").status() == 404) {
            person();
        }
    }

    private Page home(String path) {
        Page page = page(options());
        page.navigate("http://home.test:" + port + path);
        return page;
    }

    @Test
    void theOfflinePageSaysWhatDoesNotWorkAndOffersNothing() {
        Page page = home("/offline");
        assertThat(page.evaluate("isSecureContext")).isEqualTo(false);
        says(page.locator("[aria-labelledby=insecure]"));
        assertThat(page.locator("#offline-content")).isHidden();
        hasNoViolation(page);
    }

    @Test
    void noInstallingIsPromised() {
        Page page = home("/reminders");
        says(page.locator("#app ~ [data-insecure]"));
        assertThat(page.locator("#app ~ [data-secure]")).isHidden();
        assertThat(page.locator("#push-said")).containsText("HTTPS");
        assertThat(page.locator("#remind-here")).isHidden();
        hasNoViolation(page);
    }

    /** What does not work, why, and what does. */
    private static void says(Locator where) {
        assertThat(where).isVisible();
        assertThat(where).containsText("only where the connection is secure (HTTPS)");
        assertThat(where.locator("li"))
                .containsText(new String[] {"without a connection", "as an app", "messages that remind you"});
        assertThat(where).containsText("Everything else works");
    }

    @Test
    void aFormIsNotSentIntoTheVoidThereEither() {
        Page page = home("/plan");
        page.click("summary:has-text('Add a pause')");
        page.fill("#pause-reason", "a cold");
        page.context().setOffline(true);
        page.click("form[action='/plan/pauses'] button");
        assertThat(page.locator("#unsent")).containsText("nothing was sent");
        assertThat(page.locator("#unsent a")).hasCount(0);
        assertThat(page.locator("#pause-reason")).hasValue("a cold");
    }

    @Test
    void whereAnAddressIsSafeNothingIsSaidOfIt() {
        Page page = phone();
        page.navigate("/reminders");
        assertThat(page.locator("#app ~ [data-insecure]")).isHidden();
        assertThat(page.locator("#app ~ [data-secure]")).isVisible();
    }
}
