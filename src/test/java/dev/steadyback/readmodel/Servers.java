package dev.steadyback.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.steadyback.Steadyback;
import dev.steadyback.eventstore.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Servers, each a process of its own, on one PostgreSQL and one MongoDB. The first one is alone for a while, so that all of the projection is its own. */
final class Servers implements AutoCloseable {
    /** Entries are of this day. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final List<Server> serving = new ArrayList<>();

    Servers(int count, Path folder) throws IOException {
        Postgres postgres = Postgres.empty();
        String readModels = "mongodb://127.0.0.1:" + mongo.bind().getPort();
        for (int i = 0; i < count; i++) {
            serving.add(start(folder.resolve("server-" + i), postgres, readModels));
        }
    }

    private static Server start(Path folder, Postgres postgres, String readModels) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Steadyback.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put(
                        "STEADYBACK_POSTGRES_URL",
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + postgres.name());
        builder.environment().put("STEADYBACK_POSTGRES_USER", "postgres");
        builder.environment().put("STEADYBACK_MONGODB_URI", readModels);
        Process process = builder.start();
        return new Server(process, address(process.inputReader()));
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("Steadyback is at ")) {
                return line.substring("Steadyback is at ".length());
            }
        }
        throw new AssertionError("a server did not start");
    }

    Server get(int server) {
        return serving.get(server);
    }

    List<Server> all() {
        return serving;
    }

    @Override
    public void close() {
        serving.forEach(Server::kill);
        mongo.shutdownNow();
    }

    /** A running server. */
    record Server(Process process, String address) {
        HttpResponse<String> send(String method, String path, String body, String... headers) {
            try {
                return CLIENT.send(request(method, path, body, headers), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        CompletableFuture<Integer> begin(String method, String path, String body, String... headers) {
            return CLIENT.sendAsync(request(method, path, body, headers), BodyHandlers.discarding())
                    .thenApply(HttpResponse::statusCode);
        }

        /** A new person who started on the day. */
        String person() {
            JsonNode registered = json(send("POST", "/api/v1/persons", "{\"name\":\"" + UUID.randomUUID() + "\"}"));
            String path = "/api/v1/persons/" + registered.path("id").asString();
            assertThat(send("POST", path + "/programme", "{\"start\":\"" + DAY + "\",\"zone\":\"Europe/Berlin\"}")
                            .statusCode())
                    .isEqualTo(201);
            return path;
        }

        HttpResponse<String> score(String person) {
            HttpResponse<String> logged =
                    send("POST", person + "/pain-scores", "{\"score\":3,\"date\":\"" + DAY + "\"}");
            assertThat(logged.statusCode()).as(logged.body()).isEqualTo(201);
            return logged;
        }

        /** How many scores there are to see; -1 when the server says that it does not show all. */
        int scores(String person) {
            HttpResponse<String> days = send("GET", person + "/days?from=" + DAY + "&to=" + DAY, "");
            return days.statusCode() != 200
                            || days.headers().firstValue("Steadyback-Stale").isPresent()
                    ? -1
                    : json(days).path(0).path("scores").size();
        }

        static JsonNode json(HttpResponse<String> answer) {
            return JSON.readTree(answer.body());
        }

        /** Nothing is said to anybody. */
        void kill() {
            process.toHandle().destroyForcibly();
        }

        private HttpRequest request(String method, String path, String body, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return request.build();
        }
    }
}
