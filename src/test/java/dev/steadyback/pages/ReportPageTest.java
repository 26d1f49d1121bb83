package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportPageTest extends PagesTest {
    @Test
    void theReportIsAllowedItsOwnStylesAndNothingElse() {
        assertThat(get("/report").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'unsafe-inline'")
                .doesNotContain("script-src");
    }
}
