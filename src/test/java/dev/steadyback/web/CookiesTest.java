package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.Html;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** All cookies of a server behind a proxy that ends TLS, and what is said where there is no TLS. */
@TestPropertySource(
        properties = {
            "steadyback.accounts=true",
            "steadyback.proxies=127.0.0.0/8",
            "steadyback.hosts=diary.example,127.0.0.1"
        })
class CookiesTest extends ApiTest {
    private static final String[] HTTPS = {
        "X-Forwarded-Host", "diary.example", "X-Forwarded-Proto", "https", "Accept", "text/html"
    };

    @Test
    void whoSignsInWithoutTlsIsToldSo() {
        assertThat(get("/sign-in", "X-Forwarded-Host", "diary.example", "Accept", "text/html")
                        .text())
                .contains("This connection is not encrypted");
        assertThat(get("/sign-in", HTTPS).text()).doesNotContain("not encrypted");
        assertThat(get("/sign-in", "Accept", "text/html").text())
                .as("on the machine itself")
                .doesNotContain("not encrypted");
    }

    @Test
    void overHttpsEveryCookieIsOfThisServerAloneAndHiddenFromScripts() {
        Answer form = get("/sign-in", HTTPS);
        String token = Html.of(form.text()).token();

        Answer chosen = send("POST", "/language", "language=de", new String[] {
            "Content-Type", "application/x-www-form-urlencoded",
            "X-Forwarded-Host", "diary.example",
            "X-Forwarded-Proto", "https",
            "Origin", "https://diary.example",
            "X-XSRF-TOKEN", token,
            "Cookie", form.header("Set-Cookie").replaceAll(";.*", "")
        });

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(form.header("Set-Cookie")).startsWith("__Host-XSRF-TOKEN=");
        assertThat(chosen.header("Set-Cookie")).startsWith("__Host-language=de");
        for (Answer answer : new Answer[] {form, chosen}) {
            assertThat(answer.header("Set-Cookie"))
                    .contains("; Secure", "; HttpOnly", "; Path=/", "; SameSite=Lax")
                    .doesNotContain("Domain");
        }
    }
}
