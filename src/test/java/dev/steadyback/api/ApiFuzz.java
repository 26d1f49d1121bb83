package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.api.Description.Operation;
import dev.steadyback.api.MadeUpRequests.Request;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * Sends every operation that the OpenAPI document names requests that are made from it, and holds each answer against it: none is a fault of the server, its status and type
 * are named, and it is within its schema. {@code -Dfuzz.cases=600} makes up so many for each operation, and {@code -Dfuzz.seed} other ones.
 */
@DirtiesContext // the persons it made up have names that other tests give
abstract class ApiFuzz extends ApiTest {
    static final int CASES = Integer.getInteger("fuzz.cases", 10);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_311);

    /** How many of them are made as described. */
    private static final int PLAIN = 3;

    /** What is made first is there to be shown, and what is removed is not missed. */
    private static final List<String> ORDER = List.of("POST", "GET", "PUT", "DELETE");

    private static final List<String> FORMATS = List.of("json", "csv", "html", "svg", "pdf", "png");
    private static final Logger LOG = LoggerFactory.getLogger(ApiFuzz.class);

    /** A report as a PDF or a picture takes a while. */
    private static final int MOST_REPORTS = 40;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> done = new TreeSet<>();
    private int turn;

    /**
     * Who asks.
     *
     * @param headers that are sent with each request
     * @param person who stands in addresses
     */
    record Asking(List<String> headers, String person) {}

    /** Someone with a programme. */
    abstract Asking somebody();

    /** Someone without one, who can begin one. */
    abstract Asking newcomer();

    /** What a browser sends that may read the description. */
    abstract List<String> browser();

    /** Who may not do all of it. */
    abstract List<Asking> others(Asking somebody);

    void everyAnswerIsAsDescribed(int cases) {
        Asking somebody = somebody();
        List<Asking> others = others(somebody);
        Description description = new Description(
                get("/v3/api-docs", browser().toArray(String[]::new)).body());
        MadeUpRequests requests = new MadeUpRequests(description, SEED);
        List<Operation> operations = description.operations().stream()
                .sorted(Comparator.comparingInt(o -> ORDER.indexOf(o.method())))
                .toList();
        assertThat(operations).hasSizeGreaterThan(85);
        for (Operation operation : operations) {
            Things things = new Things(operations, operation, requests);
            boolean begins = operation.method().equals("POST")
                    && (operation.path().endsWith("/programme")
                            || operation.path().endsWith("/persons"));
            for (int i = 0; i < (isReport(operation) ? Math.min(cases, MOST_REPORTS) : cases); i++) {
                boolean plain = i < PLAIN;
                Asking asking = plain && begins ? newcomer() : somebody;
                look(description, operation, requests.of(operation, plain, name -> things.known(name, asking)), asking);
            }
            for (Asking other : others) {
                Request request = requests.of(operation, true, name -> things.again(name, somebody));
                look(description, operation, request, other);
            }
        }
        LOG.info("{} operations, answered by status: {}", operations.size(), statuses);
        assertThat(wrong).isEmpty();
        assertThat(operations.stream().map(Operation::toString).filter(o -> !done.contains(o)))
                .as("never done")
                .isEmpty();
    }

    private static boolean isReport(Operation operation) {
        return operation.path().contains("/report.");
    }

    private void look(Description description, Operation operation, Request request, Asking asking) {
        Answer answer = sent(request, asking.headers());
        statuses.merge(answer.status(), 1, Integer::sum);
        String fault = description.fault(operation, answer.response());
        if (fault != null) {
            wrong.add(operation + ": " + fault + "\n  " + request + "\n  -> " + answer.status() + " "
                    + answer.text().substring(0, Math.min(400, answer.text().length())));
        }
        if (answer.status() / 100 == 2) {
            done.add(operation.toString());
        }
    }

    final Answer sent(Request request, List<String> who) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.address()))
                .timeout(Duration.ofSeconds(60))
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body()));
        List<String> headers = new ArrayList<>(who);
        headers.addAll(request.headers());
        for (int i = 0; i < headers.size(); i += 2) {
            http.setHeader(headers.get(i), headers.get(i + 1));
        }
        return send(http.build());
    }

    /** What is there, for the addresses of an operation. */
    private final class Things {
        private final List<Operation> operations;
        private final Operation operation;
        private final MadeUpRequests requests;
        private final Map<String, String> made = new HashMap<>();

        Things(List<Operation> operations, Operation operation, MadeUpRequests requests) {
            this.operations = operations;
            this.operation = operation;
            this.requests = requests;
        }

        String known(String variable, Asking asking) {
            return switch (variable) {
                case "person" -> asking.person();
                case "format" -> FORMATS.get(turn++ % FORMATS.size());
                default -> {
                    String list = operation.path().substring(0, operation.path().indexOf("/{" + variable));
                    String thing = made(list, asking);
                    if (operation.path().endsWith("/reinstatement")) {
                        ask("DELETE", list + "/" + thing, null, asking);
                    }
                    made.put(variable, thing);
                    yield thing;
                }
            };
        }

        /** What was made last. */
        String again(String variable, Asking asking) {
            String there = made.get(variable);
            return there == null ? known(variable, asking) : there;
        }

        /** Something new of a list; where its like is there already, that one. */
        private String made(String list, Asking asking) {
            Operation making = operations.stream()
                    .filter(o -> o.method().equals("POST") && o.path().equals(list))
                    .findFirst()
                    .orElseThrow();
            JsonNode body = requests.example(making.body());
            Answer made = ask("POST", list, body.toString(), asking);
            if (made.status() == 201) {
                return made.id();
            }
            JsonNode all = ask("GET", list, null, asking).body();
            return all.valueStream()
                    .filter(one -> one.path("name").equals(body.path("name")))
                    .findFirst()
                    .orElse(all.path(0))
                    .path("id")
                    .asString("none");
        }

        private Answer ask(String method, String path, @Nullable String json, Asking asking) {
            return ApiFuzz.this.send(
                    method,
                    path.replace("{person}", asking.person()),
                    json,
                    asking.headers().toArray(String[]::new));
        }
    }
}
