package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody at home takes a copy of everything along, and is reminded of it. */
class BackupPageTest extends PagesTest {
    private static final String PATH = "/settings/backup";

    @Test
    void aCopyIsOfferedOnTodayMadeOnItsPageAndNotAskedForAgain() {
        send(get("/days/2026-03-10").form("/days/2026-03-10/pain-scores").with("score", "3"));
        clock.set(NOON.plus(Duration.ofDays(35)));
        assertThat(get("/").text()).contains("Keep a copy of your diary");
        Page page = get(PATH);
        assertThat(page.text()).contains("No copy was saved yet.");

        Page saved = send(page.form(PATH));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"steadyback-backup-2026-04-15.zip\"");

        assertThat(get(PATH).text()).contains("The last copy was saved on 15 Apr 2026.");
        assertThat(get("/").text()).doesNotContain("Keep a copy of your diary");
    }
}
