package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A passkey is made and used in Chromium with an authenticator of its own, under the policy that lets no other script run. */
@TestPropertySource(properties = "steadyback.accounts=true")
class PasskeyTest extends BrowserTest {
    private static final String PASSWORD = "gravel tin umbrella";

    @Autowired
    private Accounts accounts;

    private Page page;

    @BeforeEach
    void somebodyWithADevice() {
        if (!accounts.any()) {
            accounts.add("robin", PASSWORD, Set.of(Role.ADMINISTRATOR), null);
        }
        page = phone();
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private void signIn() {
        page.navigate(here("/sign-in"));
        page.getByLabel("Name").fill("robin");
        page.getByLabel("Password").fill(PASSWORD);
        press("Sign in");
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aPasskeyIsMadeSignsInAndIsRemoved() {
        signIn();
        page.navigate(here("/account/passkeys"));
        hasNoViolation(page);
        page.getByLabel("What to call it").fill("my phone");
        page.locator("#passkey-before").fill(PASSWORD);
        press("Make a passkey");
        assertThat(page.locator(".flash")).containsText("The passkey is ready");

        press("Sign out");
        hasNoViolation(page);
        press("Sign in with a passkey");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate(here("/account/passkeys"));
        assertThat(page.locator("#main")).containsText("my phone");

        page.getByText("my phone").click();
        page.locator("#passkey-0-before").fill(PASSWORD);
        press("Remove my phone");
        assertThat(page.locator(".flash")).containsText("The passkey is removed");
        press("Sign out");
        press("Sign in with a passkey");
        assertThat(page.locator("#main")).containsText("The passkey was not accepted");
    }

    @Test
    void aDeviceWithoutOneSaysSoAndThePasswordStillServes() {
        page.navigate(here("/sign-in"));
        press("Sign in with a passkey");
        assertThat(page.locator("[data-failed]")).containsText("No passkey was used");
        signIn();
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}
