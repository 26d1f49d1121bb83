package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged, told by taps in a sheet over the page. The clock stands on Wednesday 11 March 2026. */
class SheetTest extends BrowserTest {
    private String me = "";

    @BeforeEach
    void somebody() {
        me = "/persons/" + person().replaceAll(".*/", "");
    }

    @Test
    void escapeClosesItAndTheFocusIsBackWhereItWas() {
        Page page = samePhone();
        page.navigate(me);
        page.locator(".ways .log").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog h1")).isFocused();
        hasNoViolation(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator(".ways .log")).isFocused();
        page.locator(".ways .log").click();
        page.locator("dialog .close").click();
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator(".ways .log")).isFocused();
    }

    @Test
    void aScoreIsTwoTapsAwayFromAnyPage() {
        Page page = samePhone();
        page.navigate(me);
        page.locator(".ways .log").click();
        page.locator("dialog button[name=score][value='3']").click();
        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator(".flash")).containsText("Pain 3 of 10");
        assertThat(page.locator(".flash")).isFocused();
        page.navigate(me + "/plan");
        page.locator(".ways .log").click();
        page.locator("dialog button[name=score][value='2']").click();
        assertThat(page.locator(".flash")).containsText("Pain 2 of 10");
    }

    @Test
    void aSessionWithItsExercisesIsToldInFiveTaps() {
        Page page = samePhone();
        page.navigate(me + "/days/2026-03-03/log/session?name=15-minute+glutes&fulfils=2026-03-03");
        page.locator(".add-exercise > summary").click();
        page.locator(".exercise-new input[name$=name]").first().fill("Bridge");
        page.locator(".exercise-new input[name$=sets]").first().fill("3");
        page.locator(".log-form .save button").click();
        assertThat(page.locator(".flash")).containsText("15-minute glutes");

        page.navigate(me + "/days/2026-03-10");
        page.locator("#due-0 a[href*='/log/session']").click();
        Locator sheet = page.locator("dialog");
        sheet.locator("input[name=effort][value='6']").click();
        sheet.locator("[data-takes-all]").click();
        sheet.locator(".exercise-rows input[name$=pain][value=WORSE]").nth(1).click();
        sheet.locator(".save button").click();
        assertThat(sheet).isHidden();
        assertThat(page.locator("#logged ~ *").first()).isVisible();
        assertThat(page.locator("main"))
                .containsText(
                        "effort 6 · Glute bridge 3 × 12, Side-lying clam 2 × 15, worse, Side-lying leg raise 2 × 12");
        // What was done last time beside the plan is offered, and not part of it.
        assertThat(page.locator("main")).not().containsText("Bridge 3 sets");
        assertThat(page.locator("#due-0")).containsText("done");
    }

    @Test
    void thatAnExerciseHurtIsOneTap() {
        Page page = samePhone();
        page.navigate(me + "/days/2026-03-05/log/session?name=15-minute+glutes&fulfils=2026-03-05");
        Locator row = page.locator(".exercise-rows > li").first();
        assertThat(row.locator(".pain-with")).isHidden();
        row.locator(".hurt").click();
        assertThat(row.locator(".pain-with input[value=WORSE]")).isChecked();
        assertThat(row.locator(".take input")).isChecked();
        assertThat(row.locator(".hurt")).isHidden();
    }

    @Test
    void whatIsRefusedStaysInTheSheetWithItsReason() {
        Page page = samePhone();
        page.navigate(me);
        page.locator(".ways .log").click();
        page.locator("dialog a.habits").click();
        page.locator("dialog .save button").click();
        assertThat(page.locator("dialog [role=alert]")).isFocused();
        page.locator("dialog [data-way='1']").first().click();
        assertThat(page.locator("dialog [name=sittingHours]")).hasValue("6");
        page.locator("dialog [data-way='-1']").first().click();
        assertThat(page.locator("dialog [name=sittingHours]")).hasValue("5.5");
        page.locator("dialog .save button").click();
        assertThat(page.locator(".flash")).containsText("Habits");
    }

    @Test
    void eightOfTenBringsTheSafetyTextIntoView() {
        Page page = samePhone();
        page.navigate(me);
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        page.locator(".ways .log").click();
        page.locator("dialog button[name=score][value='8']").click();
        assertThat(page.locator("#safety-title")).isInViewport();
    }

    @Test
    void placesAreTappedOnTheDrawing() {
        Page page = samePhone();
        page.navigate(me);
        page.locator(".ways .log").click();
        page.locator("dialog a.pain").click();
        page.locator("dialog .figure-back .tap.lower").click();
        page.locator("dialog .figure-front .tap.hip").click();
        assertThat(page.locator("dialog [name=site]:checked")).hasCount(2);
        assertThat(page.locator("dialog .site-scale:visible")).hasCount(2);
        page.locator("dialog .tap")
                .all()
                .forEach(tap -> assertThat(Math.min(tap.boundingBox().width, tap.boundingBox().height))
                        .isGreaterThanOrEqualTo(44));
        hasNoViolation(page);
        page.locator("dialog [name=score-HIP][value='4']").click();
        page.locator("dialog [name=score-LOW_BACK][value='2']").click();
        page.locator("dialog .save button").click();
        assertThat(page.locator("main")).containsText("hip");
        page.locator(".flash button").click();
        assertThat(page.locator(".flash")).containsText("taken back");
    }

    @Test
    void aChoiceIsTakenBackByTappingItAgain() {
        Page page = samePhone();
        page.navigate(me + "/log/session");
        Locator six = page.locator("input[name=effort][value='6']");
        six.click();
        assertThat(six).isChecked();
        six.click();
        assertThat(six).not().isChecked();
    }

    @Test
    void withoutJavaScriptTheyArePages() {
        Page page = page(options().setViewportSize(390, 2400).setJavaScriptEnabled(false));
        page.navigate(me);
        page.locator(".ways .log").click();
        assertThat(page.locator("h1")).hasText("Log");
        page.locator("a.pain").click();
        assertThat(page.locator("[data-way]:visible")).hasCount(0);
        page.locator(".figure-back .tap.lower").click();
        page.locator("[name=score-LOW_BACK][value='4']").click();
        page.locator(".save button").click();
        assertThat(page.locator(".flash")).containsText("Pain 4 of 10");
        assertThat(page.url()).contains(me + "?did=logged");
    }
}
