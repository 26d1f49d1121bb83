package dev.steadyback.api;

import dev.steadyback.api.Description.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Requests that are made from what the OpenAPI document says of an operation: as described, at the edges of it, and beyond. */
final class MadeUpRequests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "\u0000",
            "\uD83D\uDCA9",
            "\u202Eabc",
            "e\u0301".repeat(100),
            "\uFF11\uFF12",
            "\u2028\u2029\u00A0\uFEFF",
            "x".repeat(121),
            "x".repeat(2001),
            "x".repeat(20_000),
            "<script>alert(1)</script>",
            "'; DROP TABLE event; --",
            "${7*7}#{7*7}",
            "{\"$gt\":\"\"}",
            "../../etc/passwd",
            "a\r\nX-Injected: b",
            "null",
            "NaN",
            "=1+1");
    /** A day before any entry: the only kind of value that a query must have. */
    private static final String FIRST_DAY = "2026-03-02";

    private static final List<String> DATES = List.of(
            "2026-03-10",
            "2026-03-11",
            "2026-03-12",
            "2026-03-02",
            "2026-03-01",
            "1900-01-01",
            "9999-12-31",
            "1899-12-31",
            "0001-01-01",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "+10000-01-01",
            "2026-02-30",
            "2026-3-9",
            "11.03.2026",
            "2026-03-11T00:00:00Z",
            "2026-W10-3");
    private static final List<String> MOMENTS = List.of(
            "2026-03-10T08:00:00+01:00",
            "2026-03-11T11:00:00Z",
            "2026-03-11T11:04:59.999999999Z",
            "2026-03-29T02:30:00+01:00",
            "2026-03-10T08:00:00+18:00",
            "2026-03-10T08:00:00+19:00",
            "2026-03-10T24:00:00Z",
            "1900-01-01T00:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "+10000-01-01T00:00:00Z",
            "2026-03-10",
            "now");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "-0.0",
            "1.5",
            "1e2",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890",
            "1e999999999",
            "-1e99999999999",
            "1e-99999999999",
            "9".repeat(1001),
            "\"7\"",
            "\"\uFF17\"");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "\"\"",
            "\"\\ud83d\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"a\":{\"b\":1}}",
            "[".repeat(45) + "]".repeat(45),
            "[".repeat(60) + "]".repeat(60));
    private static final List<String> NAMES =
            List.of("extra", "", "a.b", "a[0]", "__proto__", "class", "$where", "\uD83D\uDCA9", "x".repeat(200));
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"\"",
            "0",
            "{",
            "{\"a\":",
            "{\"a\":1,\"a\":2}",
            "\uFEFF{}",
            "{}{}",
            "{\"a\":NaN}",
            "'",
            "\u0000\u0001",
            "[".repeat(100_000),
            "{\"note\":\"" + "x".repeat(1 << 20) + "\"}");
    private static final List<String> TYPES = List.of(
            "application/json;charset=utf-8",
            "application/json;charset=utf-16",
            "application/merge-patch+json",
            "text/plain",
            "text/csv",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "nonsense",
            "*/*",
            "");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "application/problem+json",
            "text/html",
            "application/xml",
            "image/png;q=0.1, */*;q=0",
            "*/*",
            "text/csv",
            "nonsense",
            "application/json;q=2");
    private static final List<String> STEPS = List.of(
            "me",
            "x",
            "%00",
            "%20",
            "%F0%9F%92%A9",
            "%2e%2e",
            "a%2Fb",
            "..%5C",
            "%C0%80",
            "x".repeat(300),
            "per_x",
            "ent_x",
            "0",
            "-1",
            "%25zz",
            "a;b=c");
    private static final List<String> TAGS = List.of(
            "\"0\"", "\"1\"", "*", "W/\"0\"", "0", "\"\"", "\"-1\"", "\"99999999999999999999\"", "\"0\", \"1\"", "\"x");
    private static final List<String> KEYS =
            List.of("a", "k-1", "", " ", "x".repeat(200), "x".repeat(201), "\u00E9", "a b");

    private final Description description;
    private final Random random;
    private int turn;

    MadeUpRequests(Description description, long seed) {
        this.description = description;
        this.random = new Random(seed);
    }

    /** A request: its address, its headers in pairs, and its body. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String method, String address, List<String> headers, byte @Nullable [] body) {
        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + address + " " + headers + " "
                    + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
        }
    }

    /**
     * One request.
     *
     * @param plain whether it is made as described, so that it can be taken
     * @param known what stands in a path for one of its variables
     */
    Request of(Operation operation, boolean plain, UnaryOperator<String> known) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.json().path("parameters")) {
            String name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" ->
                    path = path.replace("{" + name + "}", !plain && chance(12) ? any(STEPS) : known.apply(name));
                case "query" -> addQuery(query, name, parameter, plain);
                default -> {
                    if (!plain && chance(30)) {
                        headers.add(name);
                        headers.add(any(name.equals(Headers.IF_MATCH) ? TAGS : KEYS));
                    }
                }
            }
        }
        if (!plain && chance(8)) {
            query.add(encoded(any(NAMES)) + "=" + encoded(any(TEXTS)));
        }
        if (!plain && chance(10)) {
            headers.add("Accept");
            headers.add(any(ACCEPTED));
        }
        if (!plain && chance(10)) {
            headers.add("Accept-Language");
            headers.add(any(List.of("de", "de-DE", "tlh", "*", "x", "-", "en;q=9", "a".repeat(500))));
        }
        String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Request(operation.method(), address, headers, body(operation, plain, headers));
    }

    private void addQuery(List<String> query, String name, JsonNode parameter, boolean plain) {
        JsonNode schema = parameter.path("schema");
        boolean required = parameter.path("required").asBoolean(false);
        if (plain ? required : chance(required ? 85 : 35)) {
            query.add(name + "=" + (plain ? FIRST_DAY : encoded(text(schema, chance(40)))));
            if (!plain && chance(4)) {
                query.add(name + "=" + encoded(text(schema, true)));
            }
        }
    }

    /** A value as an address has it. */
    private String text(JsonNode schema, boolean good) {
        JsonNode value = good ? good(schema) : edge(schema);
        return value.isArray()
                ? String.join(
                        ",", value.valueStream().map(MadeUpRequests::plain).toList())
                : plain(value);
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString().replaceAll("^\"|\"$", "");
    }

    private byte @Nullable [] body(Operation operation, boolean plain, List<String> headers) {
        JsonNode schema = operation.body();
        if (schema.isMissingNode()) {
            return !plain && chance(5) ? any(BODIES).getBytes(StandardCharsets.UTF_8) : null;
        }
        boolean needed = operation.json().at("/requestBody/required").asBoolean(false);
        if (!needed && (plain || chance(30))) {
            return null;
        }
        headers.add("Content-Type");
        headers.add(!plain && chance(8) ? any(TYPES) : "application/json");
        if (!plain && chance(10)) {
            return any(BODIES).getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = (plain ? turn++ % 2 == 0 : chance(60)) ? example(schema) : good(schema);
        for (int i = plain ? 0 : random.nextInt(4); i > 0; i--) {
            change((ObjectNode) body, description.resolved(schema));
        }
        String text = body.toString();
        if (!plain && chance(3)) {
            text = text.substring(0, random.nextInt(text.length() + 1));
        }
        return text.getBytes(!plain && chance(2) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    JsonNode example(JsonNode schema) {
        JsonNode example = description.resolved(schema).path("example");
        return example.isString() ? JSON.readTree(example.asString()) : example.deepCopy();
    }

    /** Makes one thing of an object other than it was, or one in an object within it. */
    private void change(ObjectNode object, JsonNode schema) {
        List<Map.Entry<String, JsonNode>> fields =
                new ArrayList<>(schema.path("properties").properties());
        if (fields.isEmpty() || chance(6)) {
            object.set(any(NAMES), raw(any(OTHERS)));
            return;
        }
        Map.Entry<String, JsonNode> field = any(fields);
        JsonNode there = object.path(field.getKey());
        JsonNode items = description.resolved(field.getValue()).path("items");
        if (there instanceof ArrayNode list && list.path(0) instanceof ObjectNode within && chance(70)) {
            change(within, description.resolved(items));
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> object.remove(field.getKey());
            case 1 -> object.putNull(field.getKey());
            case 2 -> object.set(field.getKey(), good(field.getValue()));
            case 3 -> object.set(field.getKey(), raw(any(OTHERS)));
            default -> object.set(field.getKey(), edge(field.getValue()));
        }
    }

    /** A value within the schema, as far as that says what it is. */
    private JsonNode good(JsonNode reference) {
        JsonNode schema = notNull(description.resolved(reference));
        if (schema.path("enum").isArray()) {
            List<JsonNode> choices =
                    schema.path("enum").valueStream().filter(c -> !c.isNull()).toList();
            return any(choices);
        }
        return switch (type(schema)) {
            case "integer", "number" -> {
                int least = schema.path("minimum").asInt(0);
                int most = schema.path("maximum").asInt(least + 100);
                yield NODES.numberNode(least + random.nextInt(most - least + 1));
            }
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(good(schema.path("items")));
                }
                yield list;
            }
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                List<String> required = schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                for (Map.Entry<String, JsonNode> field :
                        schema.path("properties").properties()) {
                    if (required.contains(field.getKey()) || chance(40)) {
                        object.set(field.getKey(), good(field.getValue()));
                    }
                }
                yield object;
            }
            default ->
                NODES.stringNode(
                        switch (schema.path("format").asString("")) {
                            case "date" -> any(DATES.subList(0, 4));
                            case "date-time" -> any(MOMENTS.subList(0, 2));
                            default ->
                                any(List.of(
                                        "07:30",
                                        "Europe/Berlin",
                                        "Glutes " + random.nextInt(100_000),
                                        "felt steady",
                                        "de-DE"));
                        });
        };
    }

    /** A value at an edge of the schema, or just beyond. */
    private JsonNode edge(JsonNode reference) {
        JsonNode schema = notNull(description.resolved(reference));
        if (schema.path("enum").isArray() && chance(60)) {
            String choice = good(schema).asString();
            return NODES.stringNode(any(
                    List.of(choice.toLowerCase(Locale.ROOT), choice + "X", choice.replace('_', '-'), " " + choice)));
        }
        return switch (type(schema)) {
            case "integer", "number" -> {
                List<String> values = new ArrayList<>(NUMBERS);
                for (String bound : List.of("minimum", "maximum")) {
                    if (schema.has(bound)) {
                        long at = schema.path(bound).asLong();
                        values.addAll(List.of(String.valueOf(at - 1), String.valueOf(at), String.valueOf(at + 1)));
                    }
                }
                yield raw(any(values));
            }
            case "boolean" -> raw(any(List.of("true", "false", "\"yes\"", "1", "\"maybe\"", "null")));
            case "array" -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = any(List.of(0, 1, 3, 21, 101, 1000)); i > 0; i--) {
                    list.add(chance(90) ? good(schema.path("items")) : edge(schema.path("items")));
                }
                yield list;
            }
            case "object" -> raw(any(OTHERS));
            default -> {
                List<String> values = new ArrayList<>(
                        switch (schema.path("format").asString("")) {
                            case "date" -> DATES;
                            case "date-time" -> MOMENTS;
                            default -> TEXTS;
                        });
                if (schema.has("maxLength")) {
                    int most = schema.path("maxLength").asInt();
                    values.addAll(List.of("y".repeat(most), "y".repeat(most + 1), "\uD83D\uDCA9".repeat(most / 2)));
                }
                yield chance(90) ? NODES.stringNode(any(values)) : raw("\"half \\ud83d\"");
            }
        };
    }

    /** A schema without the word that it may be null. */
    private JsonNode notNull(JsonNode schema) {
        for (JsonNode choice : schema.path("anyOf")) {
            if (!choice.path("type").asString("").equals("null")) {
                return description.resolved(choice);
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asString("string");
        }
        return type.valueStream()
                .map(JsonNode::asString)
                .filter(t -> !t.equals("null"))
                .findFirst()
                .orElse("string");
    }

    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
