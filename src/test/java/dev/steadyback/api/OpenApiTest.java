package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what the API does. */
class OpenApiTest extends ApiTest {
    private record Described(String method, String path, JsonNode operation) {
        String bodySchema() {
            return operation
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asString("")
                    .replace("#/components/schemas/", "");
        }
    }

    private JsonNode document() {
        Answer answer = get("/v3/api-docs");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static List<Described> operations(JsonNode document) {
        List<Described> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        operations.add(new Described(method.toUpperCase(Locale.ROOT), path, operation))));
        return operations;
    }

    @Test
    void everyWriteHasASchemaAndEveryOperationTheProblems() {
        JsonNode document = document();
        List<Described> operations = operations(document);

        assertThat(operations).hasSizeGreaterThan(45);
        assertThat(operations)
                .extracting(o -> o.operation().path("operationId").asString())
                .doesNotHaveDuplicates();
        for (Described o : operations) {
            String name = o.method() + " " + o.path();
            assertThat(o.operation()
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asString(""))
                    .as(name)
                    .isEqualTo("#/components/schemas/Problem");
            boolean hasBody = o.method().equals("PUT")
                    || (o.method().equals("POST") && !o.path().endsWith("/reinstatement"));
            if (hasBody) {
                assertThat(document.path("components").path("schemas").has(o.bodySchema()))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatItTakes() {
        List<Described> operations = operations(document());
        assertThat(operations).allSatisfy(o -> {
            JsonNode operation = o.operation();
            assertThat(operation.path("operationId").asString("")).matches("[a-z]+([A-Z][a-z]+)+");
            assertThat(operation.path("summary").asString("")).matches("[A-Z].*[^.]");
            assertThat(operation.path("tags")).hasSize(1);
            operation
                    .path("parameters")
                    .forEach(p -> assertThat(p.path("description").asString(""))
                            .as(p.path("name").asString())
                            .isNotBlank());
        });
        assertThat(operations)
                .extracting(o -> o.operation().path("operationId").asString())
                .contains("logPainScore", "listPainScores", "showSessionHistory", "makeReport", "addPlanVersion");
        assertThat(operations)
                .extracting(o -> o.operation().path("summary").asString())
                .contains("Logs a pain score", "Puts a retracted session back");
    }

    @Test
    void everyFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        document()
                .path("components")
                .path("schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, property) -> {
                    if (property.path("description").asString("").isBlank()) {
                        silent.add(name + "." + field);
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void withoutAccountsNoOperationWantsAToken() {
        assertThat(document().path("components").has("securitySchemes")).isFalse();
        assertThat(document().toString()).doesNotContain("\"security\"");
    }

    @Test
    void everyGroupOfOperationsIsExplained() {
        assertThat(document().path("tags"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        tag -> assertThat(tag.path("description").asString("")).isNotBlank());
    }

    @Test
    void aReasonAndACautionAreDescribedAsTheyAreAnswered() {
        JsonNode schemas = document().path("components").path("schemas");
        for (String name : List.of("Reason", "Caution")) {
            assertThat(schemas.path(name).path("properties").propertyNames())
                    .as(name)
                    .containsExactlyInAnyOrder("code", "text");
        }
        assertThat(schemas.has("Particulars")).isFalse();
    }

    /** What the document calls a field is a field, and its example is taken. */
    @Test
    void everyDescribedBodyIsTakenAsDescribed() {
        JsonNode document = document();
        int examples = 0;
        for (Described o : operations(document)) {
            if (!o.bodySchema().isEmpty()
                    && !o.path().equals("/api/v1/persons")
                    && !o.method().equals("DELETE")) {
                String person = o.path().endsWith("/programme") ? "/api/v1/persons/" + register() : person();
                String address = address(o, person);
                JsonNode schema = document.path("components").path("schemas").path(o.bodySchema());
                for (Map.Entry<String, JsonNode> property :
                        schema.path("properties").properties()) {
                    boolean onlyForMe =
                            o.path().endsWith("/programme") && property.getKey().equals("name");
                    Answer odd = send(o.method(), address, "{\"" + property.getKey() + "\":{}}");
                    if (!onlyForMe) {
                        assertThat(odd.text())
                                .as(o.path() + " " + property.getKey())
                                .doesNotContain("is not known here");
                    }
                }
                JsonNode example = schema.path("example");
                Answer answer = send(o.method(), address, example.isString() ? example.asString() : example.toString());
                assertThat(answer.status())
                        .as(o.method() + " " + o.path() + " " + answer.text())
                        .isBetween(200, 201);
                examples++;
            }
        }
        assertThat(examples).isEqualTo(28);
    }

    @Test
    void junkIsNeverAFaultOfTheServer() {
        List<String> junk = List.of(
                "{}",
                "[]",
                "\"\"",
                "0",
                "{\"\":{}}",
                "{\"name\":[[[[]]]],\"score\":{\"a\":1},\"from\":[],\"to\":5,\"zone\":7}",
                "{\"date\":\"9999-12-31\",\"score\":1,\"name\":\"x\",\"type\":\"HEAT\",\"lifts\":1,\"causes\":[null,{},[1]]}",
                "{\"at\":\"+999999999-12-31T23:59:59Z\",\"score\":1,\"name\":\"x\",\"from\":\"9999-12-31\",\"to\":\"9999-12-31\",\"on\":\"9999-12-31\"}",
                "{\"sessions\":[{\"weekday\":\"MONDAY\",\"name\":{}}],\"dailyPractice\":[null],\"zone\":\"UTC\"}",
                "{\"exercises\":[[]],\"name\":\"a\",\"focusAreas\":[[\"CORE\"]]}",
                "\u0000\u0001",
                "{\"a\":");
        List<String> queries = List.of(
                "",
                "?from=9999-12-31&to=9999-12-31",
                "?from=1900-01-01&to=9999-12-31",
                "?limit=-1&cursor=!",
                "?cursor=fHx8",
                "?asOf=1900-01-01T00:00:00Z",
                "?asOf=-999999999-01-01T00:00:00Z",
                "?site=%00",
                "?from[]=1&to=",
                "?cursor=OTk5OTktMDEtMDF8fHg");
        String person = person();
        String future = "/api/v1/persons/" + register();
        post(future + "/programme", "{\"zone\":\"UTC\",\"start\":\"9999-12-31\"}");
        for (Described o : operations(document())) {
            for (String whose : List.of(person, future, "/api/v1/persons/%20", "/api/v1/persons/per_%F0%9F%92%A9")) {
                if (o.method().equals("GET")) {
                    for (String query : whose.contains("%") ? queries.subList(0, 1) : queries) {
                        assertNoFault(
                                o,
                                get(address(o, whose)
                                        + query.replace("[", "%5B").replace("]", "%5D")));
                    }
                } else if (!o.path().equals("/api/v1/persons")) {
                    for (String body : whose.contains("%") ? junk.subList(0, 1) : junk) {
                        assertNoFault(o, send(o.method(), address(o, whose), body));
                    }
                }
            }
        }
    }

    private static void assertNoFault(Described o, Answer answer) {
        assertThat(answer.status())
                .as(o.method() + " " + answer.response().uri())
                .isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.text()).doesNotContain("Exception", "dev.steadyback", "java.");
        }
    }

    /** An address of the operation, where there is something to correct or to retract. */
    private String address(Described o, String person) {
        String path = o.path().replace("/api/v1/persons/{person}", person);
        if (path.contains("{id}") && !person.contains("%")) {
            path = path.replace("{id}", some(path.substring(0, path.indexOf("/{id}"))));
        }
        if (path.contains("{pause}") && !person.contains("%")) {
            path = path.replace(
                    "{pause}",
                    post(person + "/programme/pauses", "{\"from\":\"2026-03-09\"}")
                            .id());
        }
        if (path.contains("{exercise}") && !person.contains("%")) {
            path = path.replace(
                    "{exercise}",
                    post(person + "/exercises", "{\"name\":\"Row\"}").id());
        }
        return path.replace("{exercise}", "exc_x")
                .replace("{id}", "ent_x")
                .replace("{pause}", "pau_x")
                .replace("{format}", "json");
    }

    private String some(String list) {
        String body = switch (list.substring(list.lastIndexOf('/') + 1)) {
            case "sessions" -> "{\"name\":\"Glutes\"}";
            case "pain-scores" -> "{\"score\":1}";
            case "habits" -> "{\"lifts\":1}";
            case "reliefs" -> "{\"type\":\"COLD\"}";
            case "treatments" -> "{\"type\":\"MRI\"}";
            case "notes" -> "{\"note\":\"slept badly\"}";
            case "questionnaires" -> "{\"instrument\":\"PEG_3\",\"pain\":5,\"enjoyment\":5,\"activity\":5}";
            default -> "{}";
        };
        return post(list, body).id();
    }
}
