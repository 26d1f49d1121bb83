package dev.steadyback.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document says, and whether an answer is as it says: nothing that is answered may be missing in it. */
final class Description {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REFERENCE = "#/components/schemas/";

    /** What is undescribed by name: that something is wrong here, that a store is away, or that a body came too slowly. */
    private static final Set<Integer> OTHERS = Set.of(408, 500, 503);

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> schemas = new HashMap<>();

    /** An operation, and what the document says of it. */
    record Operation(String method, String path, JsonNode json) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        JsonNode body() {
            return json.at("/requestBody/content/application~1json/schema");
        }
    }

    Description(JsonNode document) {
        this.document = closed(document);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, operation))));
        return operations;
    }

    /** The schema itself, where it stands elsewhere. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** What is not as described; null where all is. */
    @Nullable
    String fault(Operation operation, HttpResponse<String> answer) {
        JsonNode responses = operation.json().path("responses");
        String status = String.valueOf(answer.statusCode());
        if (!responses.has(status) && !OTHERS.contains(answer.statusCode())) {
            return "status " + status + " is not described";
        }
        JsonNode content = resolved(responses.has(status) ? responses.path(status) : responses.path("default"))
                .path("content");
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        if (!content.has(type)) {
            return "type " + type + " is not described of " + status;
        }
        JsonNode schema = content.path(type).path("schema");
        if (!type.endsWith("json")) {
            return answer.body().isEmpty() ? "the answer is empty" : null;
        }
        try {
            List<Error> errors = schema(schema).validate(JSON.readTree(answer.body()));
            return errors.isEmpty() ? null : "not within the schema: " + errors.getFirst();
        } catch (JacksonException e) {
            return "is not JSON";
        }
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.putArray("allOf").add(schema);
            whole.set("components", document.path("components"));
            return registry.getSchema(whole);
        });
    }

    /** The document with every schema closed: a field of which it does not speak is a fault too. */
    private static JsonNode closed(JsonNode document) {
        JsonNode closed = document.deepCopy();
        Set<String> parts = new HashSet<>();
        document.findValues("allOf")
                .forEach(all -> all.forEach(
                        part -> parts.add(part.path("$ref").asString("").replace(REFERENCE, ""))));
        closed.path("components").path("schemas").forEachEntry((name, schema) -> {
            if (!parts.contains(name)) {
                close(schema);
            }
        });
        closed.path("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("responses")
                        .forEach(response ->
                                response.path("content").forEach(content -> close(content.path("schema"))))));
        return closed;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && (schema.has("properties") || schema.has("allOf"))) {
            if (!schema.has("additionalProperties")) {
                object.put("unevaluatedProperties", false);
            }
            schema.path("properties").forEach(Description::close);
        }
        if (schema.has("items")) {
            close(schema.path("items"));
        }
    }
}
