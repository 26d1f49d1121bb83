package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping a day at the phone: logging, correcting, undoing, and days gone by. The clock stands on Wednesday 11 March 2026. */
class DayStoryTest extends BrowserTest {
    private String me = "";
    private Page page;

    @BeforeEach
    void today() {
        me = "/persons/" + person().replaceAll(".*/", "");
        page = samePhone();
        page.navigate(me);
    }

    @Test
    void painIsLoggedInOneTapAndUndoneInOneMore() {
        score(4);
        assertThat(logged()).containsText("Pain 4 of 10");
        flash().getByText("Undo").click();
        assertThat(flash()).containsText("Removed from your diary. Pain 4 of 10");
        assertThat(page.locator("[aria-labelledby=logged] .rows")).hasCount(0);
        flash().getByText("Undo").click();
        assertThat(logged()).containsText("Pain 4 of 10");
    }

    @Test
    void undoIsStillThereOnTheNextPage() {
        score(3);
        assertThat(logged()).containsText("Pain 3 of 10");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Diary"))
                .click();
        assertThat(page.locator("h1")).hasText("Diary");
        flash().getByText("Undo").click();
        assertThat(flash()).containsText("Removed from your diary. Pain 3 of 10");
    }

    @Test
    void aPlannedSessionIsDoneInOneTapAndCutShortInTwo() {
        page.navigate(me + "/days/2026-03-10");
        Locator glutes = due("15-minute glutes");
        glutes.locator("summary", within("Stopped")).click();
        glutes.locator("details[open] button", within("pain")).click();
        assertThat(logged()).containsText("stopped early, because of pain");
        page.navigate(me + "/days/2026-03-05");
        due("15-minute glutes").getByText("Done as planned").click();
        assertThat(due("15-minute glutes")).containsText("15 minutes · done");
    }

    @Test
    void painBeforeAndAfterIsAddedToWhatWasDone() {
        page.navigate(me + "/days/2026-03-10");
        due("15-minute glutes").getByText("Done as planned").click();
        page.waitForSelector("#main:not([inert])");
        logged().getByText("Add pain before and after").click();
        logged().locator("input[name=painBefore][value='5']").check(new Locator.CheckOptions().setForce(true));
        logged().locator("input[name=painAfter][value='2']").check(new Locator.CheckOptions().setForce(true));
        logged().locator("details[open] button").click();
        assertThat(logged()).containsText("pain before 5 · pain after 2");
    }

    @Test
    void aLinkFromElsewhereLeavesOpenFormsAsTheyAre() {
        Page elsewhere = page.context().newPage();
        elsewhere.navigate("http://localhost:" + port + "/safety");
        elsewhere.evaluate("address => { location.href = address }", "http://127.0.0.1:" + port + me);
        elsewhere.waitForURL(Pattern.compile("http://127.*"));
        score(4);
        assertThat(logged()).containsText("Pain 4 of 10");
    }

    @Test
    void aLinkThatIsCalledAButtonAnswersToSpace() {
        page.locator(".step-days a[rel=prev]").focus();
        page.keyboard().press(" ");
        assertThat(page.locator("h1")).hasText("Tuesday, 10 March");
    }

    @Test
    void theMessageLeavesRoomForThePageWhereTextIsTwiceAsLarge() {
        score(4);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        Number height = (Number) flash().evaluate("e => e.getBoundingClientRect().height");
        assertThat(height.doubleValue()).isLessThan(844 / 4.0);
        assertThat(flash().getByText("Undo")).isInViewport();
    }

    @Test
    void aDoubleClickIsStoredOnce() {
        long before = events();
        page.locator("button.score[value='5']").dblclick();
        assertThat(logged()).containsText("Pain 5 of 10");
        page.reload();
        assertThat(page.locator("[aria-labelledby=logged] .rows > li")).hasCount(1);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void goingBackAndSendingTheSameFormAgainStoresItOnce() {
        page.navigate(me + "/days/2026-03-09/log/relief");
        page.locator("#relief input[value=HEAT]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#relief .save button").click();
        assertThat(logged()).containsText("Relief: heat");
        long stored = events();
        page.goBack();
        page.locator("#relief input[value=HEAT]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#relief .save button").click();
        assertThat(logged()).containsText("Relief: heat");
        assertThat(events()).isBetween(stored, stored + 1);
        assertThat(page.locator("[aria-labelledby=logged] .rows > li")).hasCount((int) (1 + events() - stored));
    }

    @Test
    void aWrongNumberIsSaidAtItsFieldAndWhatWasTypedStays() {
        page.navigate(me + "/log/habits");
        page.locator("#habits details summary").click();
        page.fill("#habits-sittingHours", "25");
        page.fill("#habits-note", "שלום 🙂 <b>");
        page.locator("#habits .save button").click();
        assertThat(page.locator("#habits-sittingHours-fault")).containsText("from 0 to 24");
        assertThat(page.locator("#habits-note")).hasValue("שלום 🙂 <b>");
        page.fill("#habits-sittingHours", "8");
        page.locator("#habits .save button").click();
        assertThat(logged()).containsText("8 hours sitting");
        assertThat(logged()).containsText("שלום 🙂 <b>");
    }

    @Test
    void aCorrectionShowsWhatWasSaidBefore() {
        score(8);
        assertThat(page.locator(".safety")).isVisible();
        logged().getByText("Change").click();
        page.locator("input[name=score][value='2']").check(new Locator.CheckOptions().setForce(true));
        page.locator("main button", named("Save")).first().click();
        assertThat(logged()).containsText("Pain 2 of 10");
        logged().getByText("Change").click();
        assertThat(page.locator("ol.history")).containsText("Pain 8 of 10");
        assertThat(page.locator("ol.history")).containsText("Changed on Wed 11 Mar at 12:00");
    }

    @Test
    void ofTwoBrowsersTheSecondIsToldAndMayKeepItsOwn() {
        score(5);
        String entry = logged().getByText("Change").getAttribute("href");
        Page other = phone();
        other.navigate(entry);
        page.navigate(entry);
        page.locator("input[name=score][value='6']").check(new Locator.CheckOptions().setForce(true));
        page.locator("main button", named("Save")).first().click();
        assertThat(flash()).containsText("Changed.");
        other.locator("input[name=score][value='3']").check(new Locator.CheckOptions().setForce(true));
        other.locator("main button", named("Save")).first().click();
        assertThat(other.locator("[role=alert]")).containsText("Pain 6 of 10");
        other.locator("main button", named("Save")).first().click();
        assertThat(other.locator("[aria-labelledby=logged] .rows")).containsText("Pain 3 of 10");
    }

    @Test
    void anEntryRemovedInAnotherTabIsSaid() {
        score(5);
        String entry = logged().getByText("Change").getAttribute("href");
        Page other = phone();
        other.navigate(entry);
        logged().getByText("Remove").click();
        assertThat(flash()).containsText("Removed");
        other.locator("main button", named("Save")).first().click();
        assertThat(other.locator("main")).containsText("removed");
        assertThat(other.locator("main button", named("back")).first()).isVisible();
    }

    @Test
    void yesterdayAndAnyDayOfTheWeekAreOneTapAway() {
        page.locator(".step-days a[rel=prev]").click();
        assertThat(page.locator("h1")).hasText("Tuesday, 10 March");
        page.locator(".days ol a").first().click();
        assertThat(page.locator("h1")).hasText("Monday, 9 March");
        page.locator(".step-days a[rel=next]").click();
        assertThat(page.locator("h1")).hasText("Tuesday, 10 March");
    }

    @Test
    void aSwipeLeadsToTheDayBefore() {
        page.evaluate("""
                const touch = (x) => new Touch({identifier: 1, target: document.querySelector("h1"), clientX: x, clientY: 300});
                const send = (type, x) => document.querySelector("h1").dispatchEvent(new TouchEvent(type,
                    {bubbles: true, touches: type === "touchend" ? [] : [touch(x)], changedTouches: [touch(x)]}));
                send("touchstart", 80); send("touchend", 300);
                """);
        page.waitForURL(Pattern.compile(".*/days/2026-03-10"));
    }

    private void score(int score) {
        page.locator("button.score[value='" + score + "']").click();
    }

    private Locator flash() {
        return page.locator(".flash");
    }

    private Locator logged() {
        return page.locator("[aria-labelledby=logged] .rows");
    }

    private Locator due(String name) {
        return page.locator(".due", named(name));
    }

    private static Locator.LocatorOptions within(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
