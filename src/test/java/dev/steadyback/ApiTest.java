package dev.steadyback;

import dev.steadyback.readmodel.Freshness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product behind its HTTP interface, on an event store of its own and a clock that stands still. All tests
 * share one server, so each registers a person of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@Import(StandingClock.class)
public abstract class ApiTest {
    /** When the clock stands unless a test sets it: a Wednesday, at noon in Berlin. */
    protected static final Instant NOON = Instant.parse("2026-03-11T11:00:00Z");

    private static final int MOST_ASKED = 20;

    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Freshness freshness;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        String folder = "target/test-data/" + UUID.randomUUID();
        registry.add("steadyback.data", () -> folder);
    }

    protected void at(String instant) {
        clock.set(Instant.parse(instant));
    }

    @AfterEach
    void resetClock() {
        clock.set(NOON);
    }

    /** What came back. */
    protected record Answer(int status, HttpResponse<String> response) {
        public String text() {
            return response.body();
        }

        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String id() {
            return body().path("id").asString();
        }
    }

    /** A person of the test's own, with the template's week from Monday 2 March 2026 on, in Berlin. */
    protected String person() {
        return person("{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
    }

    protected String person(String programme) {
        String path = "/api/v1/persons/" + register();
        Answer started = post(path + "/programme", programme);
        if (started.status() != 201) {
            throw new AssertionError(started.text());
        }
        return path;
    }

    protected String register() {
        return post("/api/v1/persons", "{\"name\":\"" + UUID.randomUUID() + "\"}")
                .id();
    }

    /** What is there; who is told that newer entries are not in the answer yet, as on a machine that has much else to do, asks again. */
    protected Answer get(String path, String... headers) {
        Answer answer = send("GET", path, null, headers);
        for (int i = 0;
                i < MOST_ASKED
                        && asksAgain()
                        && answer.header("Steadyback-Stale").equals("true");
                i++) {
            answer = send("GET", path, null, headers);
        }
        return answer;
    }

    protected boolean asksAgain() {
        return true;
    }

    protected Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    protected Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    protected Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    protected Answer send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    protected Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How many events are stored, by the position of the newest. */
    protected long events() {
        return freshness.head();
    }
}
