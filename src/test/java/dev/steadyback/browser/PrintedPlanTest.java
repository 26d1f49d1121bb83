package dev.steadyback.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan as a browser prints it. */
class PrintedPlanTest extends BrowserTest {
    /** Half a year is made up and stored. */
    private static final double MAKING_MILLIS = 60_000;

    /** The sample person's pages have a notice, which must be on paper too, and must not take a page of its own. What to watch in the exercises does. */
    @ParameterizedTest
    @CsvSource({"A4, 1", "A4, 6", "A4, 10", "Letter, 6", "Letter, 10"})
    void isOneSheetWithItsNoticeOnItAndTheExercisesBehind(String paper, int weeks) throws IOException {
        Page page = page(options().setViewportSize(1280, 900));
        page.setDefaultTimeout(MAKING_MILLIS);
        page.navigate("/");
        if (page.locator("text=Look around with sample data").count() > 0) {
            page.click("text=Look around with sample data");
        }
        page.navigate("/plan/print?weeks=" + weeks);
        assertThat(page.locator(".paper")).isVisible();
        try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat(paper)))) {
            assertThat(printed.getNumberOfPages()).isEqualTo(2);
            assertThat(text(printed, 1))
                    .contains("This is sample data: the person is made up.")
                    .contains("Tick each box")
                    .doesNotContain("Band row");
            assertThat(text(printed, 2)).contains("Band row 3 × 12").contains("Chest open, ribs down");
        }
    }

    private static String text(PDDocument printed, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(printed);
    }
}
