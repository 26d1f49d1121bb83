package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tap that logs moves nothing under the finger, and what is to be read because of it is in view. The clock stands on Wednesday 11 March 2026. */
class StaysInPlaceTest extends BrowserTest {
    private static final int HEIGHT = 844;

    /** No message that sticks to the top is higher. */
    private static final int BAR = 120;

    /** Where on the screen something is tapped: near its top, and just above the message at its foot. */
    private static final int TOP = 220;

    private static final int FOOT = 640;

    private String me = "";

    @BeforeEach
    void somebody() {
        me = "/persons/" + person().replaceAll(".*/", "");
    }

    static Stream<Arguments> widthsAndHeights() {
        return Stream.of(320, 390, 1280)
                .flatMap(width -> Stream.of(TOP, FOOT).map(height -> Arguments.of(width, height)));
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aScoreStaysUnderTheFinger(int width, int height) {
        Page page = page(width, me);
        Locator score = score(page, 4);
        tapped(page, score, score, height);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aHighScoreStaysUnderTheFingerBesideTheSafetyText(int width, int height) {
        Page page = page(width, me);
        Locator score = score(page, 8);
        tapped(page, score, score, height);
        safetyIsRead(page);
        tapped(page, score(page, 9), score(page, 9), height);
        safetyIsRead(page);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aJumpOnAnEarlierDayStaysUnderTheFingerToo(int width, int height) {
        Page page = page(width, me + "/days/2026-03-09");
        tapped(page, score(page, 2), score(page, 2), height);
        page.navigate(me + "/days/2026-03-10");
        tapped(page, score(page, 6), score(page, 6), height);
        safetyIsRead(page);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aDailyPracticeStaysWhereItWasTicked(int width, int height) {
        Page page = page(width, me);
        tapped(page, page.locator("#practice-0 button"), page.locator("#practice-0"), height);
        assertThat(page.locator("#practice-0")).containsText("done");
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aPlannedSessionStaysWhereItWasDone(int width, int height) {
        Page page = page(width, me + "/days/2026-03-10");
        tapped(page, page.locator("#due-0 button").first(), page.locator("#due-0"), height);
        page.navigate(me + "/days/2026-03-05");
        page.locator("#due-0 summary").first().click();
        tapped(page, page.locator("#due-0 details[open] button").first(), page.locator("#due-0"), height);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aMissedSessionThatIsCaughtUpOnKeepsItsList(int width, int height) {
        Page page = page(width, me);
        page.locator("#main details summary", new Page.LocatorOptions().setHasText("Still possible"))
                .first()
                .click();
        Locator rows = page.locator("[id^=open-]");
        tapped(page, rows.first().locator("button"), page.locator("section[aria-labelledby=due]"), height);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void removingAndUndoingKeepThePlace(int width) {
        Page page = page(width, me);
        Locator undo = page.locator(".flash button");
        tapped(page, score(page, 8), score(page, 8), 420);
        tapped(page, undo, undo, 0);
        page.waitForSelector("#main:not([inert])");
        undo.click();
        assertThat(page.locator(".flash")).containsText("Back in your diary");
        safetyIsRead(page);
        tapped(page, page.locator("[aria-labelledby=logged] .rows button").first(), page.locator("#logged"), 600);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void painAddedToASessionStaysBesideTheSafetyText(int width, int height) {
        Page page = page(width, me + "/days/2026-03-10");
        tapped(page, page.locator("#due-0 button").first(), page.locator("#due-0"), 420);
        Locator entry = page.locator("[aria-labelledby=logged] .rows > li").first();
        entry.locator("summary").click();
        entry.locator("input[name=painAfter][value='9']").check(new Locator.CheckOptions().setForce(true));
        tapped(page, entry.locator("details[open] button"), entry, height);
        safetyIsRead(page);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aWholeWeekIsSavedInPlace(int width, int height) {
        Page page = page(width, me + "/diary/weeks/2026-03-09");
        Locator save = page.locator("#save-week");
        page.selectOption("#pain-2026-03-09", "3");
        tapped(page, save, save, height);
        page.selectOption("#pain-2026-03-10", "9");
        tapped(page, save, save, height);
        safetyIsRead(page);
        assertThat(page.locator(".flash button")).isInViewport();
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void aDayOfTheMonthStaysWhereItWasTapped(int width, int height) {
        Page page = page(width, me + "/diary");
        for (String date : List.of("2026-03-10", "2026-03-05", "2026-03-11")) {
            Locator day = page.locator("#on-" + date);
            day.evaluate("(d, y) => window.scrollBy(0, d.getBoundingClientRect().top - y)", height);
            page.evaluate("document.getElementById('main').dataset.old = ''");
            double before = y(day);
            page.mouse().click(middle(day).get(0), middle(day).get(1));
            page.waitForSelector("#main:not([data-old])");
            assertThat(day).hasAttribute("aria-current", "date");
            assertThat(day).isFocused();
            assertThat(y(day)).as("%s at %d of %s", date, height, width).isBetween(before - 1, before + 1);
        }
    }

    @Test
    void theArrowKeysMoveAmongTheDaysOfAMonthWhichAreOneStop() {
        Page page = page(390, me + "/diary?day=2026-03-10");
        page.locator("#on-2026-03-10").focus();
        assertThat(page.locator(".month-days a.cell[tabindex='0']")).hasCount(1);
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#on-2026-03-03")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#on-2026-03-04")).hasAttribute("aria-current", "date");
        assertThat(page.locator("#on-2026-03-04")).isFocused();
        page.keyboard().press("End");
        assertThat(page.locator("#on-2026-03-08")).isFocused();
        assertThat(page.locator(".month-days a.cell[tabindex='0']")).hasCount(1);
    }

    @ParameterizedTest
    @MethodSource("widthsAndHeights")
    void theRhythmOfAQuestionnaireIsSavedInPlace(int width, int height) {
        Page page = page(width, me + "/questionnaires");
        Locator save = page.locator("form.rhythm button").last();
        page.locator("form.rhythm select").last().selectOption("2");
        tapped(page, save, save, height);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void aPauseIsSavedAndRemovedInPlace(int width) {
        Page page = page(width, me + "/plan");
        Locator add = page.locator("form[action$='/plan/pauses']");
        page.locator("section[aria-labelledby=pauses] > details > summary").click();
        tapped(page, add.locator("button"), page.locator("section[aria-labelledby=pauses]"), 600);
        tapped(
                page,
                page.locator("[id^=pause-] form[action$=remove] button"),
                page.locator("section[aria-labelledby=pauses]"),
                600);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void withoutJavaScriptTheAnswerBeginsWhereItWasTapped(int width) {
        Page page = page(options().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
        page.navigate(me);
        score(page, 8).click();
        assertThat(page.locator("#scale")).isInViewport(IN_FULL);
        assertThat(page.locator("#safety-title")).isInViewport(IN_FULL);
        page.locator("#practice-0 button").click();
        assertThat(page.locator("#practice-0")).isInViewport(IN_FULL);
        page.locator("[aria-labelledby=logged] .rows button").first().click();
        assertThat(page.locator("#logged")).isInViewport(IN_FULL);
        page.navigate(me + "/diary/weeks/2026-03-09");
        page.selectOption("#pain-2026-03-09", "3");
        page.locator("#save-week").click();
        assertThat(page.locator("#save-week")).isInViewport(IN_FULL);
    }

    private static final com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions IN_FULL =
            new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions().setRatio(0.99);

    private Page page(int width, String path) {
        Page page = samePhone();
        page.setViewportSize(width, HEIGHT);
        page.navigate(path);
        return page;
    }

    private static Locator score(Page page, int score) {
        return page.locator("button.score[value='" + score + "']");
    }

    /** Taps a button at a height of the screen, or where it is, and sees that what is to stay has not moved when the answer is there. */
    private static void tapped(Page page, Locator button, Locator stays, int height) {
        if (height > 0) {
            button.evaluate("(b, y) => window.scrollBy(0, b.getBoundingClientRect().top - y)", height);
        }
        page.waitForSelector("#main:not([inert])");
        page.evaluate("document.getElementById('main').dataset.old = ''");
        double before = y(stays);
        button.evaluate("b => b.focus({preventScroll: true})");
        page.mouse().click(middle(button).get(0), middle(button).get(1));
        page.waitForSelector("#main:not([data-old])");
        assertThat(page.locator(".flash")).isFocused();
        page.waitForSelector("#main:not([inert])");
        if (height > 0 && before < Math.max(BAR, messages(page))) {
            // It began above the screen, with a long form that has closed; or the messages reach down to it, as they do
            // while entries are still being read in.
            assertThat(stays).isInViewport();
        } else {
            assertThat(y(stays))
                    .as("%s at %d of %s", stays, height, page.viewportSize().width)
                    .isBetween(before - 1, before + 1);
        }
    }

    /** How far down the messages at the top of the screen reach. */
    private static double messages(Page page) {
        return ((Number) page.evaluate("document.getElementById('notices').getBoundingClientRect().bottom"))
                .doubleValue();
    }

    private static List<Double> middle(Locator button) {
        var box = button.boundingBox();
        return List.of(box.x + box.width / 2, box.y + box.height / 2);
    }

    private static double y(Locator locator) {
        return ((Number) locator.evaluate("e => e.getBoundingClientRect().top")).doubleValue();
    }

    /** The whole frame with the text is on the screen, and nothing lies over its beginning. */
    private static void safetyIsRead(Page page) {
        assertThat(page.locator(".safety")).isInViewport(IN_FULL);
        assertThat(page.locator("#safety-title")).isInViewport(IN_FULL);
        Object seen = page.locator("#safety-title").evaluate("""
                h => { const r = h.getBoundingClientRect();
                       return document.elementFromPoint(r.x + 5, r.y + r.height / 2) === h; }
                """);
        assertThat(seen).isEqualTo(true);
    }
}
