package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of reminders where a browser has a say. Its push service is never asked: what it would give is put in its place. */
class RemindersTest extends BrowserTest {
    private static final String GIVES_A_DEVICE = """
            const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0)).buffer;
            const given = {
              endpoint: 'https://fcm.googleapis.com/fcm/send/made-up',
              getKey: name => bytes(name === 'auth' ? 'BTBZMqHH6r4Tts7J_aSIgg'
                : 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
              unsubscribe: async () => { sessionStorage.removeItem('given'); return true; },
            };
            PushManager.prototype.getSubscription = async () => sessionStorage.getItem('given') ? given : null;
            PushManager.prototype.subscribe = async options => {
              if (options.applicationServerKey.length !== 65) { throw new Error('no key'); }
              sessionStorage.setItem('given', 'yes');
              return given;
            };""";

    @BeforeEach
    void somebodyIsRegistered() {
        if (get("/api/v1/persons/me/programme").status() == 404) {
            person();
        }
    }

    private static void permission(Page page, String asked) {
        page.addInitScript("let permission = 'default'; let asked = 0; "
                + "Object.defineProperty(Notification, 'permission', { get: () => permission }); "
                + "Notification.requestPermission = async () => { window.asked = ++asked; permission = '" + asked
                + "'; return permission; };");
    }

    @Test
    void aRefusedPermissionIsSaidInASentenceAndTheCalendarRemains() {
        Page page = phone();
        permission(page, "denied");
        page.navigate("/reminders");
        assertThat(page.evaluate("window.asked"))
                .as("nobody is asked before the tap")
                .isNull();
        page.fill("#times-training", "18:00");
        page.click("#remind-here");
        assertThat(page.locator("#push-said")).containsText("not allowed in this browser");
        assertThat(page.locator("#calendar")).isVisible();
        assertThat(page.evaluate("window.asked")).isEqualTo(1);
        hasNoViolation(page);
    }

    @Test
    void aBrowserWithoutPushIsToldSo() {
        Page page = phone();
        page.addInitScript("delete window.PushManager");
        page.navigate("/reminders");
        assertThat(page.locator("#push-said")).containsText("cannot show messages");
        assertThat(page.locator("#remind-here")).isHidden();
    }

    @Test
    void aDeviceIsSetUpAndKnowsItselfAgain() {
        Page page = phone();
        permission(page, "granted");
        page.addInitScript(GIVES_A_DEVICE);
        page.navigate("/reminders");
        page.fill("#times-training", "18:00");
        page.click("#remind-here");
        assertThat(page.locator(".notice").first()).containsText("This device will remind you.");
        assertThat(page.locator(".this-device")).isVisible();
        assertThat(page.locator("#remind-here")).isHidden();
        hasNoViolation(page);
        page.click("form.remove button");
        assertThat(page.locator(".notice").first()).containsText("The device is removed.");
        assertThat(page.evaluate("sessionStorage.getItem('given')"))
                .as("the browser's own part")
                .isNull();
    }

    @Test
    void aPushServiceThatCannotBeReachedIsSaid() {
        Page page = phone();
        permission(page, "granted");
        page.addInitScript(
                "PushManager.prototype.subscribe = async () => { throw new DOMException('no service', 'AbortError'); };");
        page.navigate("/reminders");
        page.click("#remind-here");
        assertThat(page.locator("#push-said")).containsText("could not be set up");
    }

    @Test
    void aMessageIsShownAndGoneOnceSteadybackIsOpened() {
        Page page = phone();
        page.context().grantPermissions(List.of("notifications"));
        CDPSession session = page.context().newCDPSession(page);
        AtomicReference<String> registration = new AtomicReference<>();
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(r -> registration.set(
                                r.getAsJsonObject().get("registrationId").getAsString())));
        session.send("ServiceWorker.enable");
        page.navigate("/reminders");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.waitForCondition(() -> registration.get() != null);
        JsonObject message = new JsonObject();
        message.addProperty("origin", "http://127.0.0.1:" + port);
        message.addProperty("registrationId", registration.get());
        message.addProperty(
                "data",
                "{\"title\":\"Steadyback\",\"body\":\"Something is planned\",\"lang\":\"en-GB\",\"tag\":\"training-2026-03-12\",\"url\":\"/\"}");
        String shown = "async () => { const r = await navigator.serviceWorker.ready; for (let i = 0; i < 100; i++) {"
                + " const n = await r.getNotifications(); if ((n.length > 0) === WANTED) { return n.map(m => m.body).join(); }"
                + " await new Promise(s => setTimeout(s, 20)); } return 'never'; }";
        session.send("ServiceWorker.deliverPushMessage", message);
        assertThat(page.evaluate(shown.replace("WANTED", "true"))).isEqualTo("Something is planned");
        page.navigate("/");
        assertThat(page.evaluate(shown.replace("WANTED", "false"))).isEqualTo("");
    }
}
