package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steadyback.ApiTest;
import dev.steadyback.platform.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class WebSecurityTest extends ApiTest {
    private static final String SCORE = "{\"score\":4}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

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
    void noMethodAnswersWithWhatWasSent() throws IOException {
        for (String method : List.of("TRACE", "TRACK", "DEBUG")) {
            String answer = raw(method + " /safety HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nX-Secret: oxblood\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(method).startsWith("HTTP/1.1 4").doesNotContain("oxblood");
        }
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
    void noMoreThanThisMachineIsServedWithoutAName() {
        InetAddress any = InetAddress.ofLiteral("0.0.0.0");

        assertThatThrownBy(() -> WebSecurity.allowed(List.of(), any))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("STEADYBACK_HOSTS");
        assertThat(WebSecurity.allowed(List.of("diary.example"), any)).containsExactly("diary.example");
        assertThat(WebSecurity.allowed(List.of(), InetAddress.getLoopbackAddress()))
                .contains("localhost");
    }

    @Test
    void whoseAnAddressIsIsAskedOfThePathAsItIsMeant() {
        for (String path : new String[] {"/%61pi/v1/persons", "/api/v1/persons", "/ap%69/v1/persons"}) {
            Answer refused = get(path, "Origin", "https://evil.example", "Accept", "text/html");
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(get(path).header("Set-Cookie")).isEmpty();
        }
        assertThat(get("/%61pi/v1/nothing").header("Content-Type")).startsWith("application/problem+json");
        assertThat(post("/%61pi/v1/persons", "{\"name\":1,\"x\":1}").status()).isEqualTo(422);
    }

    @Test
    void aQueryThatCannotBeReadIsRefusedWithAReason() {
        for (String query : new String[] {"a=%zz", "a=%", "a=%FF", "%C3=b"}) {
            int status = statusOf("GET /api/v1/persons?" + query);
            assertThat(status).as(query).isEqualTo(400);
            assertThat(statusOf("GET /safety?" + query)).as(query).isEqualTo(400);
        }
        assertThat(statusOf("GET /safety?a=%C3%A4+b")).isEqualTo(200);
        assertThat(get("/safety?=", "Accept", "text/html").text()).contains("This cannot be read");
        assertThat(get("/api/v1/persons?=").text()).contains("a value without a name");
    }

    @Test
    void whatCostsMuchIsOnlyAskedForByOurOwnPages() {
        post("/api/v1/persons/me/programme", "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
        for (String path : new String[] {"/report.csv", "/persons/me/report.csv"}) {
            for (String[] foreign : new String[][] {
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                {"Origin", "https://evil.example"},
                {"Referer", "https://evil.example/page"}
            }) {
                assertThat(get(path, foreign[0], foreign[1]).status())
                        .as(path + foreign[1])
                        .isEqualTo(403);
            }
        }
        assertThat(get("/report.csv").status()).isEqualTo(200);
        assertThat(get("/report.csv", "Sec-Fetch-Site", "none").status()).isEqualTo(200);
        assertThat(get("/report.csv", "Referer", "http://127.0.0.1:" + port + "/report")
                        .status())
                .isEqualTo(200);
        assertThat(get("/", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(200);
    }

    @Test
    void aPageSaysWhichSettingAProxyNeeds() {
        Answer refused = send(
                "POST",
                "/language",
                "language=de-DE",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html",
                "Origin",
                "https://diary.example");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.text())
                .contains("https://diary.example", "127.0.0.1:" + port, "STEADYBACK_PROXIES", "here that is 127.0.0.1");
    }

    @Test
    void nobodyIsBelievedAboutTheOuterAddressUnlessNamed() {
        assertThat(post(
                                person() + "/pain-scores",
                                SCORE,
                                "Origin",
                                "https://diary.example",
                                "X-Forwarded-Host",
                                "diary.example",
                                "X-Forwarded-Proto",
                                "https")
                        .status())
                .isEqualTo(403);
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
    void everyAnswerSaysWhatItIsAndInWhichLetters() {
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String address : mapping.getDirectPaths()) {
                Answer answer = get(address);
                String type = answer.header("Content-Type");
                if (answer.text().isEmpty()) {
                    continue;
                }
                assertThat(type).as(address).isNotEmpty();
                if (type.startsWith("text/")) {
                    assertThat(type).as(address).containsIgnoringCase("charset=utf-8");
                }
            }
        }
    }

    @Test
    void aRequestOfTwoLengthsIsOneRequestAndNotTwo() throws IOException {
        String hidden = "GET /safety HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
        String both = "POST /language HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n" + hidden;
        String twice = "POST /language HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Length: 0\r\nContent-Length: " + hidden.length() + "\r\nConnection: close\r\n\r\n"
                + hidden;

        for (String request : new String[] {both, twice}) {
            assertThat(raw(request)).startsWith("HTTP/1.1 4").containsOnlyOnce("HTTP/1.1 ");
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
        return status("GET /api/v1/template-week", host);
    }

    /** Nor an address that is none. */
    private int statusOf(String request) {
        try {
            return status(request, "127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(String request, String host) throws IOException {
        return Integer.parseInt(raw(request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .substring(9, 12));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
