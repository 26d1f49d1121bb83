package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.Html;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS and asks by a name of its own. */
@TestPropertySource(
        properties = {"steadyback.proxies=192.0.2.0/24,127.0.0.0/8", "steadyback.hosts=diary.example,127.0.0.1"})
class ProxyTest extends ApiTest {
    private static final String[] FORWARDED = {
        "X-Forwarded-Host", "diary.example", "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.7"
    };

    @Test
    void theOuterAddressThatItNamesIsTheOwnOne() {
        String person = person();

        assertThat(post(person + "/pain-scores", "{\"score\":4}", with("Origin", "https://diary.example"))
                        .status())
                .isEqualTo(201);
        assertThat(post(person + "/pain-scores", "{\"score\":4}", with("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(get(person + "/days", "X-Forwarded-Host", "evil.example").status())
                .isEqualTo(403);
    }

    @Test
    void theCalendarsAddressIsTheOuterOne() {
        post("/api/v1/persons/me/programme", "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
        Answer page = get("/reminders", FORWARDED);
        Answer opened = send(
                "POST",
                "/reminders/calendar",
                "neutral=true",
                with(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        page.header("Set-Cookie").replaceAll(";.*", ""),
                        "X-XSRF-TOKEN",
                        Html.of(page.text()).token(),
                        "Origin",
                        "https://diary.example"));
        assertThat(opened.status()).isEqualTo(303);

        assertThat(get("/reminders", with("Accept", "text/html")).text())
                .contains("https://diary.example/calendar/")
                .doesNotContain("http://");
    }

    @Test
    void overHttpsABrowserIsToldToComeByItAlone() {
        assertThat(get("/safety", FORWARDED).header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(get("/safety").header("Strict-Transport-Security")).isEmpty();
    }

    private static String[] with(String... more) {
        String[] all = new String[FORWARDED.length + more.length];
        System.arraycopy(FORWARDED, 0, all, 0, FORWARDED.length);
        System.arraycopy(more, 0, all, FORWARDED.length, more.length);
        return all;
    }
}
