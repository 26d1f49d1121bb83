package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The story of a person from the first entry on, at the phone. */
class NewPersonStoryTest extends BrowserTest {
    @Test
    void painIsLoggedInOneTap() {
        person();
        Page page = phone();
        page.navigate("/");
        page.click("button.score[value='4']");
        assertThat(page.locator(".entries")).containsText("Pain 4 of 10");
        hasNoViolation(page);
    }
}
