package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** docs/requests.http, from top to bottom on a new server. */
@DirtiesContext
class RequestsTest extends ApiTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)\\.response\\.body\\.id}}");
    private static final Map<String, Integer> REFUSED = Map.of("6.", 422, "7.", 422, "15.", 412);

    private final Map<String, String> ids = new HashMap<>();

    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        registry.add("steadyback.requests", () -> "true");
    }

    @Test
    void theStoryGoesAsItIsTold() throws IOException {
        int sent = 0;
        for (String part : Files.readString(Path.of("docs/requests.http")).split("(?m)^###", -1)) {
            if (Pattern.compile("(?m)^(GET|POST|PUT|DELETE) ").matcher(part).find()) {
                Answer answer = send(part);
                int expected = REFUSED.getOrDefault(part.strip().split(" ", -1)[0], 0);
                if (expected == 0) {
                    assertThat(answer.status()).as(part + answer.text()).isBetween(200, 201);
                } else {
                    assertThat(answer.status()).as(part + answer.text()).isEqualTo(expected);
                }
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(30);
    }

    private Answer send(String part) {
        String name = "";
        String[] request = {};
        List<String> headers = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        boolean inBody = false;
        for (String line : part.lines().skip(1).toList()) {
            if (line.startsWith("# @name ")) {
                name = line.substring("# @name ".length());
            } else if (request.length == 0) {
                request = line.isBlank() ? request : address(line).split(" ", -1);
            } else if (line.isBlank()) {
                inBody = true;
            } else if (inBody) {
                body.append(line).append('\n');
            } else {
                headers.addAll(List.of(line.split(": ", 2)));
            }
        }
        Answer answer =
                send(request[0], request[1], body.isEmpty() ? null : body.toString(), headers.toArray(String[]::new));
        if (!name.isEmpty()) {
            ids.put(name, answer.id());
        }
        return answer;
    }

    private String address(String line) {
        String path = line.replace("{{me}}", "/api/v1/persons/me")
                .replace("{{api}}", "/api/v1")
                .replace("{{host}}", "");
        return PLACEHOLDER.matcher(path).replaceAll(m -> Matcher.quoteReplacement(ids.getOrDefault(m.group(1), "?")));
    }
}
