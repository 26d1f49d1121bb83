package dev.steadyback.reminder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A push service within this process: it keeps what it is sent and answers what it is told to. */
final class FakePushService {
    private static final int CREATED = 201;
    private static final int NONE = 0;
    private static final int TEMPORARY_REDIRECT = 307;

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> led = new ConcurrentHashMap<>();

    record Message(String path, Map<String, List<String>> headers, String base64) {
        byte[] body() {
            return Base64.getDecoder().decode(base64);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> h.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    FakePushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        messages.add(new Message(
                path,
                Map.copyOf(exchange.getRequestHeaders()),
                Base64.getEncoder().encodeToString(body)));
        int answer = answers.getOrDefault(path, CREATED);
        String elsewhere = led.get(path);
        if (elsewhere != null) {
            exchange.getResponseHeaders().set("Location", origin() + elsewhere);
        }
        if (answer != NONE) {
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, messages to this path are answered so. */
    void answer(String path, int status) {
        answers.put(path, status);
    }

    /** What came to a path. */
    List<Message> at(String path) {
        return messages.stream().filter(m -> m.path().equals(path)).toList();
    }

    /** From now on, messages to this path are led to another one. */
    void lead(String path, String elsewhere) {
        answers.put(path, TEMPORARY_REDIRECT);
        led.put(path, elsewhere);
    }

    /** From now on, whoever sends to this path loses the connection. */
    void cut(String path) {
        answers.put(path, NONE);
    }

    List<Message> to(String path) {
        return messages.stream().filter(m -> m.path().equals(path)).toList();
    }
}
