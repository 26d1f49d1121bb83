package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written on one of several servers. */
@Tag("long")
class ManyServersTest {
    private static final int COUNT = 3;
    private static final int ENTRIES = 30;
    private static final int AT_ONCE = 12;

    @SuppressWarnings("NullAway.Init")
    private static Servers servers;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        servers = new Servers(COUNT, folder);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void anEntryIsSeenAtOnceOnEveryServer() {
        String person = servers.get(0).person();
        for (int i = 0; i < ENTRIES; i++) {
            servers.get(i % COUNT).score(person);
            assertThat(servers.get((i + 1) % COUNT).scores(person)).isEqualTo(i + 1);
        }
    }

    @Test
    void aNameIsOnePersonsOnAllServers() {
        for (int i = 0; i < AT_ONCE; i++) {
            String body = "{\"name\":\"" + UUID.randomUUID() + "\"}";
            assertThat(servers.all().stream()
                            .map(s -> s.begin("POST", "/api/v1/persons", body))
                            .toList())
                    .extracting(CompletableFuture::join)
                    .containsExactlyInAnyOrder(201, 409, 409);
        }
    }

    @Test
    void ofCorrectionsOfOneVersionOneIsTaken() {
        String person = servers.get(0).person();
        for (int i = 0; i < AT_ONCE; i++) {
            HttpResponse<String> logged = servers.get(i % COUNT).score(person);
            String entry = person + "/pain-scores/"
                    + Servers.Server.json(logged).path("id").asString();
            String version = logged.headers().firstValue("ETag").orElseThrow();
            List<CompletableFuture<Integer>> corrected = new ArrayList<>();
            for (int server = 0; server < COUNT; server++) {
                corrected.add(servers.get(server)
                        .begin("PUT", entry, "{\"score\":" + (5 + server) + "}", "If-Match", version));
            }
            assertThat(corrected).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412, 412);
        }
    }
}
