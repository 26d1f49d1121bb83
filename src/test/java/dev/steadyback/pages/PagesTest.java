package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import dev.steadyback.TestClock;
import dev.steadyback.diary.Persons;
import dev.steadyback.readmodel.Freshness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The pages as a browser without script sees them: a form is sent with the fields it holds. The clock stands at noon of
 * Wednesday 11 March 2026 in Berlin; the programme of {@code me} starts on Monday 2 March.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@Import(PagesTest.StandingClock.class)
@DirtiesContext
abstract class PagesTest {
    static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");

    private HttpClient browser = newBrowser();

    /** What the browser asks for; null when it says nothing. */
    private @Nullable String language;

    @LocalServerPort
    private int port;

    @Autowired
    TestClock clock;

    @Autowired
    Freshness freshness;

    @Autowired
    Persons persons;

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(NOON);
        }
    }

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        String folder = "target/test-data/" + UUID.randomUUID();
        registry.add("steadyback.data", () -> folder);
    }

    @AfterEach
    void resetClock() {
        clock.set(NOON);
    }

    /** A page, where it was found in the end, and how it was answered. */
    record Page(int status, String path, HttpHeaders headers, String html) {
        Html read() {
            return Html.of(html);
        }

        String text() {
            return read().text();
        }

        /** The first form that goes there, with what stands in it. */
        Filled form(String action) {
            return forms(action).getFirst();
        }

        List<Filled> forms(String action) {
            List<Filled> found = read().forms(action).stream()
                    .map(values -> new Filled(action, values))
                    .toList();
            assertThat(found).as("forms to %s in %s", action, path).isNotEmpty();
            return found;
        }

        /** The first address of a link or a form that is as it is asked for. */
        String address(String pattern) {
            return read().address(pattern);
        }
    }

    /** A form with what stands in it. */
    record Filled(String action, Map<String, List<String>> values) {
        Filled with(String name, String... value) {
            Map<String, List<String>> more = new LinkedHashMap<>(values);
            more.put(name, List.of(value));
            return new Filled(action, more);
        }

        String value(String name) {
            return values.getOrDefault(name, List.of("")).getFirst();
        }
    }

    @BeforeEach
    void start() {
        if (startsAProgramme() && persons.me().isEmpty()) {
            Page started = send(theirWeek("Kim").form("/start"));
            assertThat(started.status()).isEqualTo(200);
            assertThat(started.text()).contains("Your programme is set up");
        }
    }

    /** The last step of the first run of somebody in Berlin, from Monday 2 March. */
    Page theirWeek(String name) {
        return send(get("/start?step=2")
                .form("/start")
                .with("name", name)
                .with("start", "2026-03-02")
                .with("zone", "Europe/Berlin")
                .with("go", "3"));
    }

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** Does something in another browser, which knows nothing of this one. */
    <T> T elsewhere(Supplier<T> what) {
        HttpClient here = browser;
        browser = newBrowser();
        try {
            return what.get();
        } finally {
            browser = here;
        }
    }

    boolean startsAProgramme() {
        return true;
    }

    Page get(String path) {
        return answer(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    /** A file. */
    byte[] file(String path) {
        try {
            HttpResponse<byte[]> response =
                    browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What htmx gets of a page. */
    Page getByScript(String path) {
        return answer(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").header("HX-Request", "true"));
    }

    /** The form of a kind of entry on a page of its own, such as {@code habits}. */
    Filled logs(String date, String kind) {
        Page page = get("/days/" + date + "/log/" + kind);
        return page.form(page.read().first(".log-form").attr("action"));
    }

    /** Sends a form, and follows where it leads. */
    Page send(Filled form) {
        String body = form.values().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(uri(form.action()))
                .header("Accept", "text/html")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file to send with a form. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(String name, byte[] bytes) {
        static Sent of(String name, String text) {
            return new Sent(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends a form with files, and follows where it leads. */
    Page send(Filled form, Sent... files) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.values()
                .forEach((name, values) -> values.stream()
                        .filter(v -> !name.equals("files"))
                        .forEach(v -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                                        + name + "\"\r\n\r\n" + v + "\r\n")
                                .getBytes(StandardCharsets.UTF_8))));
        for (Sent file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(HttpRequest.newBuilder(uri(form.action()))
                .header("Accept", "text/html")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    long events() {
        return freshness.head();
    }

    /** What the browser asks for from now on; null for nothing. */
    void language(@Nullable String wanted) {
        language = wanted;
    }

    private Page answer(HttpRequest.Builder request) {
        if (language != null) {
            request.setHeader("Accept-Language", language);
        }
        try {
            HttpResponse<String> response = browser.send(request.build(), BodyHandlers.ofString());
            String path = response.uri().getRawPath();
            if (response.statusCode() == 303) {
                return get(response.uri()
                        .resolve(response.headers().firstValue("Location").orElseThrow())
                        .toString());
            }
            return new Page(response.statusCode(), path, response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
