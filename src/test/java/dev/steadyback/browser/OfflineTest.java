package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.platform.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A browser that loses its connection and finds it again. The person of the first test is {@code me} in all of them. */
class OfflineTest extends BrowserTest {
    private static final String ME = "/api/v1/persons/me";

    /** The browser's clock stands here, in Berlin, a while before the server's. */
    private static final String TAPPED = "2026-03-11T11:17:00+01:00";

    private static final String CONTROLLED = "() => navigator.serviceWorker.controller !== null";

    @BeforeEach
    void somebodyIsRegistered() {
        if (get(ME + "/programme").status() == 404) {
            person();
        }
    }

    /** A page that the service worker has hold of. */
    private Page installed() {
        return installed("/");
    }

    private Page installed(String path) {
        Page page = phone();
        page.context()
                .clock()
                .setFixedTime(OffsetDateTime.parse(TAPPED).toInstant().toString());
        page.navigate(path);
        page.waitForFunction(CONTROLLED);
        return page;
    }

    private List<JsonNode> stored(String kind) {
        JsonNode items = get(ME + "/" + kind + "?limit=200").body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static void waitUntilSent(Page page) {
        until(page, "(await Waiting.all()).length === 0");
    }

    /** Playwright's own way to wait takes a promise for an answer. */
    private static void until(Page page, String condition) {
        assertThat(page.evaluate("""
                async () => {
                  for (let tries = 0; tries < 500; tries++) {
                    if (%s) {
                      return true;
                    }
                    await new Promise(resolve => setTimeout(resolve, 20));
                  }
                  return false;
                }""".formatted(condition))).as(condition).isEqualTo(true);
    }

    @Test
    void anEntryTakenOfflineArrivesOnceWithItsOriginalTime() {
        Page page = installed();
        page.context().clock().setFixedTime("2026-03-11T09:41:00Z");
        int before = stored("pain-scores").size();
        page.context().setOffline(true);
        page.navigate("/diary");
        assertThat(page.locator("h1")).hasText("Without a connection");
        hasNoViolation(page);
        page.click("button.score[value='4']");
        assertThat(page.locator("#waiting-list")).containsText("Pain 4 of 10");
        assertThat(page.locator("#waiting-list")).containsText("10:41");

        page.context().setOffline(false);
        assertThat(page.locator("#sent")).containsText("One entry that waited was sent.");
        waitUntilSent(page);
        List<JsonNode> scores = stored("pain-scores");
        assertThat(scores).hasSize(before + 1);
        JsonNode score = scores.stream()
                .filter(s -> s.path("at").asString().equals("2026-03-11T10:41:00+01:00"))
                .findFirst()
                .orElseThrow();
        assertThat(score.path("date").asString()).isEqualTo("2026-03-11");
        assertThat(score.path("score").asInt()).isEqualTo(4);
        assertThat(score.path("zone").asString()).isEqualTo("Europe/Berlin");
    }

    @Test
    void aSessionWithItsReasonAndPainIsTakenToo() {
        Page page = installed("/offline");
        page.context().setOffline(true);
        page.click("summary:has-text('Session')");
        page.fill("#session-name", "Evening walk");
        page.selectOption("#session-done", "STOPPED");
        page.selectOption("#session-reason", "FATIGUE");
        page.fill("#session-minutes", "12");
        page.fill("#session-painBefore", "3");
        page.fill("#session-painAfter", "2");
        page.click("form[data-kind='sessions'] button");
        assertThat(page.locator("#waiting-list")).containsText("Evening walk");

        page.context().setOffline(false);
        waitUntilSent(page);
        JsonNode session = stored("sessions").stream()
                .filter(s -> s.path("name").asString().equals("Evening walk"))
                .findFirst()
                .orElseThrow();
        assertThat(session.path("done").asString()).isEqualTo("STOPPED");
        assertThat(session.path("stopReason").asString()).isEqualTo("FATIGUE");
        assertThat(session.path("minutes").asInt()).isEqualTo(12);
    }

    @Test
    void theNamesOfThePlanAreOfferedUntilTheyAreForgotten() {
        Page page = installed();
        until(page, "(await Waiting.kept('names'))?.length > 0");
        page.context().setOffline(true);
        page.navigate("/offline");
        assertThat(page.locator("#names option").first())
                .hasAttribute("value", "Upper body with emphasis on the back, then chest stretches");
        page.click("#forget");
        assertThat(page.locator("#names option")).hasCount(0);
        page.context().setOffline(false);
        page.navigate("/");
        page.navigate("/offline");
        assertThat(page.locator("#keep-names")).not().isChecked();
        assertThat(page.locator("#names option")).hasCount(0);
    }

    @Test
    void twoTabsThatSendAtOnceStoreItOnce() {
        Page page = installed("/offline");
        BrowserContext context = page.context();
        Page other = context.newPage();
        other.navigate("/offline");
        int before = stored("pain-scores").size();
        context.setOffline(true);
        for (int i = 0; i < 5; i++) {
            page.click("button.score[value='" + i + "']");
            assertThat(page.locator("#waiting-list li")).hasCount(i + 1);
        }
        context.setOffline(false);
        page.evaluate("() => { Waiting.send(); }");
        other.evaluate("() => { Waiting.send(); }");
        waitUntilSent(page);
        waitUntilSent(other);
        assertThat(stored("pain-scores")).hasSize(before + 5);
    }

    @Test
    void withoutLocksTheKeysAloneKeepItFromBeingStoredTwice() {
        Page page = phone();
        page.context().addInitScript("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })");
        page.context()
                .clock()
                .setFixedTime(OffsetDateTime.parse(TAPPED).toInstant().toString());
        page.navigate("/offline");
        int before = stored("pain-scores").size();
        page.context().setOffline(true);
        page.click("button.score[value='6']");
        assertThat(page.locator("#waiting-list li")).hasCount(1);
        page.context().setOffline(false);
        page.evaluate("() => Promise.all([Waiting.send(), Waiting.send(), Waiting.send()])");
        waitUntilSent(page);
        assertThat(stored("pain-scores")).hasSize(before + 1);
    }

    @Test
    void whatIsRefusedIsKeptWithItsReasonAndCanBeChanged() {
        Page page = installed("/offline");
        int before = stored("pain-scores").size();
        page.context().setOffline(true);
        page.click("summary:has-text('More: time, note')");
        page.fill("#pain-when", "2026-02-20T08:00");
        page.click("button.score[value='7']");
        assertThat(page.locator("#waiting-list li")).hasCount(1);
        page.context().setOffline(false);
        assertThat(page.locator("#waiting-list")).containsText("before the start of your programme");
        assertThat(stored("pain-scores")).hasSize(before);
        hasNoViolation(page);
        page.navigate("/");
        assertThat(page.locator("#refused")).containsText("One entry that waited was not taken.");

        page.click("#refused a");
        page.click("#waiting-list button:has-text('Change')");
        assertThat(page.locator("#pain-when")).hasValue("2026-02-20T08:00");
        page.fill("#pain-when", "2026-03-05T08:00");
        page.click("button.score[value='7']");
        waitUntilSent(page);
        assertThat(stored("pain-scores")).hasSize(before + 1);
    }

    @Test
    void whatWaitsCanBeRemovedBeforeItIsSent() {
        Page page = installed("/offline");
        int before = stored("pain-scores").size();
        page.context().setOffline(true);
        page.click("button.score[value='2']");
        page.click("#waiting-list button:has-text('Remove')");
        assertThat(page.locator("#nothing-waits")).isVisible();
        page.context().setOffline(false);
        page.navigate("/");
        assertThat(stored("pain-scores")).hasSize(before);
    }

    @Test
    void aFormOfADayThatCannotBeSentWaitsUnderItsKey() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60));
        Page page = phone();
        page.navigate("/");
        page.waitForFunction(CONTROLLED);
        int before = stored("pain-scores").size();
        String key = page.inputValue("form:has(button.score) input[name='key']");
        page.context().setOffline(true);
        page.click("button.score[value='3']");
        assertThat(page.locator("#kept")).isVisible();
        assertThat(page.evaluate("async () => (await Waiting.all())[0].key")).isEqualTo(key);
        page.context().setOffline(false);
        waitUntilSent(page);
        assertThat(stored("pain-scores")).hasSize(before + 1);
    }

    @Test
    void aFormWhoseAnswerWasLostIsNotStoredTwice() {
        Page page = installed("/offline");
        String at = "{\"score\":5,\"at\":\"2026-03-11T09:00:00+01:00\"}";
        assertThat(post(ME + "/pain-scores", at, "Idempotency-Key", "lost-answer")
                        .status())
                .isEqualTo(201);
        int before = stored("pain-scores").size();
        page.evaluate(
                "() => Waiting.add({ key: 'lost-answer', kind: 'pain-scores', facts: { score: '5' }, when: { at: '2026-03-11T09:00:07+01:00' }, tapped: 1 })");
        page.evaluate("() => Waiting.send()");
        waitUntilSent(page);
        assertThat(stored("pain-scores")).hasSize(before);
    }

    @Test
    void aKeyThatStandsForSomethingElseIsNoReasonToLoseAnEntry() {
        Page page = installed("/offline");
        assertThat(post(ME + "/pain-scores", "{\"score\":5}", "Idempotency-Key", "used")
                        .status())
                .isEqualTo(201);
        page.evaluate(
                "() => Waiting.add({ key: 'used', kind: 'pain-scores', facts: { score: '8' }, when: { at: '2026-03-11T09:00:07+01:00' }, tapped: 1 })");
        page.evaluate("() => Waiting.send()");
        assertThat(page.locator("#waiting-list")).containsText("The same form was sent before");
    }

    @Test
    void anotherFormIsNotSentIntoTheVoid() {
        Page page = installed("/plan");
        page.click("summary:has-text('Add a pause')");
        page.fill("#pause-reason", "a cold");
        page.context().setOffline(true);
        page.click("form[action='/plan/pauses'] button");
        assertThat(page.locator("#unsent")).containsText("nothing was sent");
        assertThat(page.locator("#pause-reason")).hasValue("a cold");
    }

    @Test
    void nothingThatSaysSomethingAboutThePersonIsCached() {
        Page page = installed();
        for (String path : List.of("/", "/diary", "/progress", "/plan", "/report", "/days/2026-03-10")) {
            page.navigate(path);
        }
        page.evaluate("() => fetch('/api/v1/persons/me/days')");
        assertThat(page.evaluate("""
                async () => (await Promise.all((await caches.keys()).map(async name =>
                  (await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname)))).flat()"""))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        "/offline",
                        "/css/steadyback.css",
                        "/css/layout.css",
                        "/fonts/Inter-Regular.woff2",
                        "/fonts/Inter-SemiBold.woff2",
                        "/js/waiting.js",
                        "/js/online.js",
                        "/js/offline.js",
                        "/icons/steadyback.svg",
                        "/icons/steadyback-192.png");
    }

    /** Each part of the page with the place it has, all folds open; names of sessions are offered once they are known, and take no place. */
    private static Object layout(Page page) {
        page.navigate("/offline");
        assertThat(page.locator("#offline-content")).isVisible();
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        return page.evaluate("""
                [...document.querySelectorAll('main, main :not(option)')].map(e => [e, e.getBoundingClientRect()])
                  .map(([e, r]) => `${e.tagName} ${e.id} ${[r.x, r.y, r.width, r.height].map(Math.round)}`)""");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void theOfflinePageLooksAsItDoesWithAConnection(int width) {
        Page page = page(options().setViewportSize(width, 844));
        page.navigate("/");
        page.waitForFunction(CONTROLLED);
        Object connected = layout(page);
        page.context().setOffline(true);
        assertThat(layout(page)).isEqualTo(connected);
    }

    @Test
    void nothingThatIsHiddenShows() {
        Page page = installed("/offline");
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('[hidden]')].filter(e => getComputedStyle(e).display !== 'none').map(e => e.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(page.evaluate("document.querySelectorAll('[hidden]').length"))
                .isNotEqualTo(0);
    }

    /** What a browser's own field of numbers makes of a comma depends on its language; what is typed here does not. */
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE"})
    void aNumberIsReadAsOnADaysPage(String language) {
        Page page = page(options().setLocale(language));
        page.navigate("/offline");
        page.context().setOffline(true);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        for (String typed : List.of(
                "1,5", "7.4", "7,25", "7,255", "0,10", "7,250", "24", "24,01", "25", "-1", "0", "8 h", "1,5,5", "1e1",
                "+2", ".5", "3.", "1.234,5")) {
            for (String field : List.of("sleepHours", "walkingMinutes")) {
                page.fill("#habits-" + field, typed);
                page.click("form[data-kind='habits'] button");
                String read = read(field, typed);
                if (read.isEmpty()) {
                    assertThat(page.locator("#habits-" + field + "-fault")).containsText(typed);
                    page.fill("#habits-" + field, "");
                } else {
                    assertThat(page.locator("#waiting-list li")).hasCount(1);
                    assertThat(new BigDecimal(String.valueOf(
                                    page.evaluate("async f => (await Waiting.all())[0].facts[f]", field))))
                            .as("%s of %s", field, typed)
                            .isEqualByComparingTo(read);
                    page.locator("#waiting-list button").click();
                    assertThat(page.locator("#waiting-list li")).hasCount(0);
                }
            }
        }
    }

    /** What a day's page makes of it; empty when it is refused. */
    private static String read(String field, String typed) {
        Fields fields = Fields.typed(new Fields.Source() {
            @Override
            public @Nullable String value(String path) {
                return path.equals(field) ? typed : null;
            }

            @Override
            public int size(String path) {
                return 0;
            }
        });
        Facts.Habits habits = (Facts.Habits) EntryKind.HABITS.read(fields);
        return fields.faults().isEmpty()
                ? String.valueOf(field.equals("sleepHours") ? habits.sleepHours() : habits.walkingMinutes())
                : "";
    }

    @Test
    void theOfflinePageSpeaksThePersonsLanguage() {
        Page page = page(options().setLocale("de-DE"));
        page.navigate("/");
        page.waitForFunction(CONTROLLED);
        page.context().setOffline(true);
        page.navigate("/diary");
        assertThat(page.locator("h1")).hasText("Ohne Verbindung");
    }
}
