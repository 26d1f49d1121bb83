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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes the API at /v3/api-docs; the document is made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiDescription {
    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";
    /** Stands for the body of each kind of entry until the addresses of all kinds are written out. */
    private static final String ENTRY_BODY = "EntryBody";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Steadyback").version("v1").description("""
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
            leaveOutParticulars(api);
            if (api.getPaths() != null) {
                api.setPaths(ofEachKind(api.getPaths()));
                api.getPaths().forEach((path, item) -> nameOperations(path, item));
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
        own.readOperations()
                .forEach(o -> o.getParameters().removeIf(p -> p.getName().equals("kind")));
        return own;
    }

    /** Answers do not have them: {@link ReviewJson}. */
    private static void leaveOutParticulars(OpenAPI api) {
        api.getComponents().getSchemas().remove("Particulars");
        Schema<?> reason = api.getComponents().getSchemas().get("Reason");
        if (reason != null) {
            reason.getProperties().remove("particulars");
        }
    }

    /** Operations of all kinds of entries come from one method each, so their names need the kind. */
    private static void nameOperations(String path, PathItem item) {
        String[] steps = path.replace("/api/v1/", "").split("/", -1);
        StringBuilder where = new StringBuilder();
        for (String step : steps) {
            if (!step.startsWith("{") && !(step.equals("persons") && steps.length > 2)) {
                where.append('-').append(step);
            } else if (step.equals("{id}") || step.equals("{pause}")) {
                where.append("-one");
            }
        }
        item.readOperationsMap()
                .forEach((method, operation) ->
                        operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + where));
    }

    @Bean
    OperationCustomizer operations() {
        return OpenApiDescription::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        String method = handler.getMethod().getName();
        Takes own = handler.getMethodAnnotation(Takes.class);
        if (own != null) {
            operation.setRequestBody(body(own.value().getSimpleName(), true));
        }
        if (handler.getBeanType().isAnnotationPresent(OfEachKind.class)) {
            describeEntry(operation, method);
        }
        ApiResponses responses = operation.getResponses();
        responses.addApiResponse("default", problem());
        if (own != null && method.matches("start|addVersion|pause|register|draw")) {
            moved(responses, "201");
        }
        responses.forEach((status, response) -> {
            if (response.getDescription() == null || response.getDescription().isEmpty()) {
                response.setDescription(status);
            }
        });
        return operation;
    }

    private static void describeEntry(Operation operation, String method) {
        switch (method) {
            case "log", "correct" -> operation.setRequestBody(body(ENTRY_BODY, true));
            case "retract" -> operation.setRequestBody(body(Bodies.RetractionBody.class.getSimpleName(), false));
            default -> {}
        }
        if (method.equals("log")) {
            moved(operation.getResponses(), "201");
        }
        Schema<?> entry = new Schema<>().allOf(List.of(reference(ENTRY_BODY), reference("EntryParts")));
        switch (method) {
            case "log" -> answer(operation, "201", entry);
            case "history" -> answer(operation, "200", list(entry));
            case "list" -> {
                Schema<?> page = typed("object");
                page.addProperty("items", list(entry));
                page.addProperty("nextCursor", typed("string", "null"));
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

    private static ApiResponse problem() {
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
        parts.addProperty("id", typed("string"));
        parts.addProperty("version", typed("integer"));
        parts.addProperty("date", typed("string"));
        parts.addProperty("at", typed("string", "null"));
        parts.addProperty("zone", typed("string"));
        parts.addProperty("recordedAt", typed("string"));
        parts.addProperty("retracted", typed("boolean"));
        return parts;
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
