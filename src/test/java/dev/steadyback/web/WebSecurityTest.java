package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

class WebSecurityTest extends ApiTest {
    private static final String SCORE = "{\"score\":4}";

    @Autowired
    private ApplicationContext context;

    @Test
    void aForeignOriginIsRefused() {
        String person = person();
        long before = events();

        for (String origin :
                new String[] {"https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example"}) {
            assertThat(post(person + "/pain-scores", SCORE, "Origin", origin).status())
                    .as(origin)
                    .isEqualTo(403);
            assertThat(get(person + "/days", "Origin", origin).status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(post(person + "/pain-scores", SCORE, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(events()).isEqualTo(before);
        Answer refused = post(person + "/pain-scores", SCORE, "Origin", "https://evil.example");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("Origin");
    }

    @Test
    void theOwnOriginIsTaken() {
        String person = person();

        assertThat(post(
                                person + "/pain-scores",
                                SCORE,
                                "Origin",
                                "http://127.0.0.1:" + port,
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNameThatIsNotOursIsRefused() throws IOException {
        assertThat(statusForHost("rebound.example:" + port)).isEqualTo(403);
        assertThat(statusForHost("127.0.0.1.rebound.example")).isEqualTo(403);
        assertThat(statusForHost("localhost:" + port)).isEqualTo(200);
        assertThat(statusForHost("127.0.0.1")).isEqualTo(200);
        assertThat(statusForHost("[::1]:" + port)).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (Answer answer :
                new Answer[] {get("/api/v1/template-week"), get("/api/v1/nothing"), get("/actuator/health")}) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void theApiSetsNoCookie() {
        assertThat(post(person() + "/pain-scores", SCORE).header("Set-Cookie")).isEmpty();
        assertThat(get("/api/v1/persons").header("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer answer = send("POST", "/some/page", "a=b", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void nobodyIsMadeUpToLogIn() {
        assertThat(context.getBeanNamesForType(UserDetailsService.class)).isEmpty();
    }

    @Test
    void healthSaysLagAndDeadLettersAndNothingElseIsShown() {
        freshness.await(Duration.ofSeconds(10));
        Answer health = get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().path("status").asString()).isEqualTo("UP");
        assertThat(health.body().at("/components/projectionHealth/details/lag").asLong(-1))
                .isZero();
        assertThat(health.body()
                        .at("/components/projectionHealth/details/deadLetters")
                        .asLong(-1))
                .isZero();
        assertThat(get("/actuator/prometheus").text()).contains("steadyback_projection_lag", "steadyback_dead_letters");
        for (String endpoint :
                new String[] {"env", "beans", "heapdump", "loggers", "configprops", "mappings", "info"}) {
            assertThat(get("/actuator/" + endpoint).status()).as(endpoint).isEqualTo(404);
        }
    }

    /** The usual client does not let one choose the host's name. */
    private int statusForHost(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/template-week HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
