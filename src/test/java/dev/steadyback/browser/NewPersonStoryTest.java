package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The story of a person from the first entry on, at the phone. */
class NewPersonStoryTest extends BrowserTest {
    @Test
    void painIsLoggedInOneTap() {
        person();
        Page page = phone();
        page.navigate("/");
        hasNoViolation(page);
        page.click("button.score[value='4']");
        assertThat(page.textContent("main")).contains("Pain 4 of 10");
    }
}
