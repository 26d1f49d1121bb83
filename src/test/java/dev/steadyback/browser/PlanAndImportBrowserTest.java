package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that changes, and an old diary that comes in: both are shown before they are kept. */
class PlanAndImportBrowserTest extends BrowserTest {
    private static boolean begun;

    @BeforeEach
    void begin() {
        if (!begun) {
            person();
            begun = true;
        }
    }

    @Test
    void aNewPlanIsShownAndSavedWithoutJavaScript() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/plan");
        page.click("text=Change the plan from a day on");
        page.fill("#version-from", "2026-03-16");
        page.fill("#plan-1-name", "Glutes at home");
        page.click("text=Add a session");
        page.selectOption("#plan-5-weekday", "SUNDAY");
        page.fill("#plan-5-name", "Swimming");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what changes"))
                .click();
        assertThat(page.locator(".change.added")).containsText("Sunday: Swimming");
        assertThat(page.locator(".change.changed")).containsText("before: Tuesday: 15-minute glutes");
        assertThat(page.locator("main")).containsText("They are not scored again");
        page.click("text=Save the new plan");
        assertThat(page.locator(".notices")).containsText("The plan is saved");
    }

    @Test
    void whatChangesIsForEveryone() {
        Page page = phone();
        page.navigate("/plan/change");
        page.fill("#version-from", "2026-04-06");
        page.fill("#plan-0-name", "Rows and stretches");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what changes"))
                .click();
        hasNoViolation(page);
    }

    @Test
    void thePaperHasTheSheetAndNothingElse() {
        Page page = phone();
        page.navigate("/plan/print?weeks=10");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".paper")).isVisible();
        assertThat(page.locator(".on-screen")).isHidden();
        assertThat(page.locator("body > footer")).isHidden();
    }

    @Test
    void anOldDiaryIsLookedAtAndImportedWithoutJavaScript() {
        Page page = page(options().setJavaScriptEnabled(false));
        page.navigate("/diary");
        page.click("text=Bring an old diary from files");
        upload(page, "Datum;Schmerz;Wetter\n3.3.2026;6;Regen\n4.3.2026;66;Sonne\n");
        assertThat(page.locator(".file")).containsText("Pain scores");
        assertThat(page.locator(".refused")).containsText("Pain score is “66”");
        page.click("text=Import the good line, leave out 1");
        assertThat(page.locator("main")).containsText("One entry was imported");
        page.click("text=See the diary");
        assertThat(page.locator("#on-2026-03-03 .pain-6")).hasCount(1);
    }

    @Test
    void thePreviewIsForEveryone() {
        Page page = phone();
        page.navigate("/import");
        upload(page, "date,score,mood\n2026-03-05,4,good\nsoon,5,bad\n");
        page.click("text=How this file is read");
        hasNoViolation(page);
    }

    private static void upload(Page page, String text) {
        page.setInputFiles(
                "#import-files", new FilePayload("old.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Look at them");
    }
}
