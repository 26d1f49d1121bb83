package dev.steadyback.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the API opens under the strict policy, and asks nobody but this server. */
class ApiPageTest extends BrowserTest {
    @Test
    void everyOperationIsReadWithoutAnErrorAndWithoutAnotherServer() {
        Page page = phone();
        List<String> errors = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
                errors.add(m.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(r -> asked.add(r.url()));

        // The description is made when it is first asked for, which takes longer than a page may.
        assertThat(get("/v3/api-docs").status()).isEqualTo(200);
        page.navigate("/docs");
        page.getByText("Logs a pain score").first().click();
        page.getByText("A person's identifier").first().waitFor();

        assertThat(errors).isEmpty();
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith("http://127.0.0.1:") || url.startsWith("data:"));
    }
}
