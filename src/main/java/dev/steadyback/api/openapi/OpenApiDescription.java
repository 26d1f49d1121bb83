package dev.steadyback.api.openapi;

import dev.steadyback.entry.EntryKind;
import dev.steadyback.review.ReviewJson;
import dev.steadyback.web.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes the API at /v3/api-docs; the document is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiDescription {
    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";
    /** Stands for the body of each kind of entry until the addresses of all kinds are written out. */
    private static final String ENTRY_BODY = "EntryBody";
    /** The group of the controller of all kinds of entries. */
    private static final String ENTRIES = "Entry";

    /** What is the same wherever it is sent. */
    private static final Map<String, String> SENT = Map.of(
            "person", "A person's identifier, or “me” for whoever this server was set up for.",
            "id", "The entry's identifier, as it was answered when it was logged.",
            "pause", "The pause's identifier.",
            "exercise", "The exercise's identifier.",
            "format", "The kind of file: html, pdf, png, svg, csv or json.",
            "Idempotency-Key",
                    "A text of one's own such as a random UUID; the same request with the same key is stored once.",
            "If-Match",
                    "The ETag of the version that is meant; when the entry was changed meanwhile, nothing is stored.");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info().title("Steadyback").version("v1").description("""
                                        Logs sessions, pain scores and habits of a person's programme, and shows what became of \
                                        them. A person is an identifier, or “me” for whoever this server was set up for. \
                                        Entries are never overwritten: a correction or a retraction is a version of its own, \
                                        named by the ETag. A POST with an Idempotency-Key may be sent again: it stores nothing \
                                        twice. Views show what was just written; Steadyback-As-Of says as of when they answer, \
                                        and Steadyback-Stale: true that newer entries are not in them yet. Errors are problem \
                                        details (RFC 9457) that name each field and the reason."""));
    }

    @Bean
    OpenApiCustomizer schemas() {
        return api -> {
            Stream.concat(Stream.of(Bodies.class.getDeclaredClasses()), Stream.of(Problem.class))
                    .forEach(body ->
                            ModelConverters.getInstance(true).readAll(body).forEach(api.getComponents()::addSchemas));
            api.getComponents().addSchemas("EntryParts", entryParts());
            api.getComponents().addSchemas("Change", change());
            leaveOutParticulars(api);
            if (api.getPaths() != null) {
                api.setPaths(ofEachKind(api.getPaths()));
                api.setTags(tags(api));
            }
        };
    }

    /** One controller answers at the addresses of all kinds of entries; here each has its own. */
    private static Paths ofEachKind(Paths paths) {
        Paths each = new Paths();
        paths.forEach((path, item) -> {
            if (path.contains("{kind}")) {
                for (EntryKind kind : EntryKind.values()) {
                    each.addPathItem(path.replace("{kind}", kind.address()), of(kind, item));
                }
            } else {
                each.addPathItem(path, item);
            }
        });
        return each;
    }

    private static PathItem of(EntryKind kind, PathItem item) {
        String body = Bodies.of(kind).getSimpleName();
        PathItem own;
        try {
            String json = Json31.mapper().writeValueAsString(item);
            own = Json31.mapper().readValue(json.replace(REFERENCE + ENTRY_BODY, REFERENCE + body), PathItem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own.readOperations().forEach(operation -> {
            operation.getParameters().removeIf(p -> p.getName().equals("kind"));
            operation.setOperationId(operation
                    .getOperationId()
                    .replace("Entries", camelCase(many(kind)))
                    .replace("Entry", camelCase(one(kind))));
            operation.setSummary(said(operation.getSummary(), kind));
            operation.setDescription(said(operation.getDescription(), kind));
            operation.setTags(List.of(sentence(many(kind))));
        });
        return own;
    }

    /** What is said of entries, said of those of a kind. */
    private static @Nullable String said(@Nullable String text, EntryKind kind) {
        return text == null
                ? null
                : text.replace("an entry", "a " + one(kind))
                        .replace("entries", many(kind))
                        .replace("entry", one(kind));
    }

    /** The entries of a kind in words, such as pain scores: as their address has it. */
    private static String many(EntryKind kind) {
        return kind.address().replace('-', ' ');
    }

    private static String one(EntryKind kind) {
        String many = many(kind);
        return many.substring(0, many.length() - 1);
    }

    private static String camelCase(String words) {
        return Stream.of(words.split(" ")).map(OpenApiDescription::sentence).collect(Collectors.joining());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The groups of operations in the order of their addresses, each with what its controller's Javadoc says. */
    private static List<Tag> tags(OpenAPI api) {
        Map<String, @Nullable String> said = new HashMap<>();
        if (api.getTags() != null) {
            api.getTags().forEach(tag -> said.put(group(tag.getName()), tag.getDescription()));
        }
        for (EntryKind kind : EntryKind.values()) {
            said.put(sentence(many(kind)), said(said.get(ENTRIES), kind));
        }
        return api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .map(name -> new Tag().name(name).description(said.get(name)))
                .toList();
    }

    /** A group as people read it: {@code pain-scores-controller} is Pain scores. */
    private static String group(String tag) {
        return sentence(tag.replace("-controller", "").replace('-', ' '));
    }

    /** Answers do not have them: {@link ReviewJson}. */
    private static void leaveOutParticulars(OpenAPI api) {
        api.getComponents().getSchemas().remove("Particulars");
        Schema<?> reason = api.getComponents().getSchemas().get("Reason");
        if (reason != null) {
            reason.getProperties().remove("particulars");
        }
    }

    @Bean
    OperationCustomizer operations() {
        return OpenApiDescription::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        String method = handler.getMethod().getName();
        operation.setOperationId(method);
        operation.setTags(
                operation.getTags().stream().map(OpenApiDescription::group).toList());
        sayBriefly(operation);
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p ->
                            p.getDescription() == null || p.getDescription().isBlank())
                    .forEach(p -> p.setDescription(SENT.get(p.getName())));
        }
        Takes own = handler.getMethodAnnotation(Takes.class);
        if (own != null) {
            operation.setRequestBody(body(own.value().getSimpleName(), true));
        }
        if (handler.getBeanType().isAnnotationPresent(OfEachKind.class)) {
            describeEntry(operation, method);
        }
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("default", problem());
        if (own != null
                && method.matches("startProgramme|addPlanVersion|addPause|registerPerson|drawRandomisedWeeks")) {
            moved(responses, "201");
        }
        responses.forEach((status, response) -> {
            if (response.getDescription() == null || response.getDescription().isEmpty()) {
                response.setDescription(
                        HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase());
            }
        });
        return operation;
    }

    /** A summary is the first sentence of the Javadoc, without its stop; what is no more than that is not said twice. */
    private static void sayBriefly(Operation operation) {
        String summary = operation.getSummary();
        String description = operation.getDescription();
        if (summary != null) {
            if (description != null && description.strip().equals(summary.strip())) {
                operation.setDescription(null);
            }
            operation.setSummary(summary.strip().replaceAll("\\.$", ""));
        }
    }

    private static void describeEntry(Operation operation, String method) {
        switch (method) {
            case "logEntry", "correctEntry" -> operation.setRequestBody(body(ENTRY_BODY, true));
            case "retractEntry" -> operation.setRequestBody(body(Bodies.RetractionBody.class.getSimpleName(), false));
            default -> {}
        }
        if (method.equals("logEntry")) {
            moved(operation.getResponses(), "201");
        }
        Schema<?> entry = new Schema<>().allOf(List.of(reference(ENTRY_BODY), reference("EntryParts")));
        switch (method) {
            case "logEntry" -> answer(operation, "201", entry);
            case "showEntryHistory" ->
                answer(operation, "200", list(new Schema<>().allOf(List.of(reference("Change"), entry))));
            case "listEntries" -> {
                Schema<?> page = typed("object");
                page.addProperty("items", list(entry).description("The entries, newest first."));
                page.addProperty(
                        "nextCursor",
                        typed("string", "null").description("The cursor of the next page; null on the last one."));
                answer(operation, "200", page);
            }
            default -> answer(operation, "200", entry);
        }
    }

    private static void moved(ApiResponses responses, String status) {
        ApiResponse usual = responses.remove("200");
        if (usual != null) {
            responses.addApiResponse(status, usual.description("Stored"));
        }
    }

    private static void answer(Operation operation, String status, Schema<?> schema) {
        ApiResponse response = operation.getResponses().computeIfAbsent(status, s -> new ApiResponse());
        response.setContent(new Content().addMediaType(JSON, new MediaType().schema(schema)));
    }

    private static RequestBody body(String schema, boolean required) {
        return new RequestBody()
                .required(required)
                .content(new Content().addMediaType(JSON, new MediaType().schema(reference(schema))));
    }

    static ApiResponse problem() {
        return new ApiResponse()
                .description("Not done; the problem says why")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(reference("Problem"))));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(REFERENCE + name);
    }

    private static Schema<?> entryParts() {
        Schema<?> parts = typed("object");
        parts.setDescription("What every stored entry has beside what was sent.");
        parts.addProperty("id", typed("string").description("The entry's identifier."));
        parts.addProperty(
                "version",
                typed("integer").description("0 as first recorded, one more with each change; as in the ETag."));
        parts.addProperty("date", typed("string").description("The person's day that it belongs to, ISO 8601."));
        parts.addProperty(
                "at",
                typed("string", "null").description("Its moment with its offset; null where the time is unknown."));
        parts.addProperty("zone", typed("string").description("IANA time zone where the person was."));
        parts.addProperty("recordedAt", typed("string").description("When this version was recorded, in UTC."));
        parts.addProperty("retracted", typed("boolean").description("Whether it was taken back; left out in lists."));
        return parts;
    }

    private static Schema<?> change() {
        Schema<?> change = typed("object");
        change.setDescription("How a version came about.");
        change.addProperty("change", typed("string").description("RECORDED, CORRECTED, RETRACTED or REINSTATED."));
        change.addProperty(
                "reason", typed("string", "null").description("Why it was retracted; null where nobody said."));
        return change;
    }

    private static Schema<?> list(Schema<?> items) {
        Schema<?> list = typed("array");
        list.setItems(items);
        return list;
    }

    private static Schema<?> typed(String... types) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of(types));
        return schema;
    }
}
