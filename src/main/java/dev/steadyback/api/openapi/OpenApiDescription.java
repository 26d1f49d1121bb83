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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.GetMapping;
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
            for (Refusal refusal : Refusal.values()) {
                api.getComponents().addResponses(refusal.name(), problem().description(refusal.says));
            }
            api.getComponents().addSchemas("EntryParts", entryParts());
            api.getComponents().addSchemas("QuestionnaireParts", questionnaireParts());
            api.getComponents().addSchemas("Change", change());
            leaveOutParticulars(api);
            describeEntriesOfDays(api);
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
            String entry = Json31.mapper().writeValueAsString(entry(ENTRY_BODY, null));
            String json = Json31.mapper()
                    .writeValueAsString(item)
                    .replace(entry, Json31.mapper().writeValueAsString(entry(body, kind)))
                    .replace(REFERENCE + ENTRY_BODY, REFERENCE + body);
            own = Json31.mapper().readValue(json, PathItem.class);
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

    /** A day has lists of entries, of the kinds that are rare only where there is something. */
    private static void describeEntriesOfDays(OpenAPI api) {
        Schema<?> day = api.getComponents().getSchemas().get("DiaryDay");
        if (day == null) {
            return;
        }
        for (EntryKind kind : EntryKind.values()) {
            String name = kind == EntryKind.PAIN ? "scores" : kind.address();
            Schema<?> there = day.getProperties().get(name);
            day.addProperty(
                    name,
                    list(entry(Bodies.of(kind).getSimpleName(), kind))
                            .description(
                                    there != null
                                            ? there.getDescription()
                                            : "The " + many(kind)
                                                    + " of the day, in order; left out where there are none."));
        }
    }

    private static Schema<?> entry(String body, @Nullable EntryKind kind) {
        Schema<?> entry = new Schema<>();
        entry.addAllOfItem(reference(body));
        entry.addAllOfItem(reference("EntryParts"));
        if (kind == EntryKind.QUESTIONNAIRE) {
            entry.addAllOfItem(reference("QuestionnaireParts"));
        }
        return entry;
    }

    /** Answers do not have them: {@link ReviewJson}. */
    private static void leaveOutParticulars(OpenAPI api) {
        api.getComponents().getSchemas().remove("Particulars");
        Schema<?> reason = api.getComponents().getSchemas().get("Reason");
        if (reason != null) {
            reason.getProperties().remove("particulars");
            reason.getRequired().remove("particulars");
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
        refusals(operation, handler)
                .forEach(refusal -> responses.addApiResponse(refusal.status(), refusal.reference()));
        responses.addApiResponse("default", problem());
        if (own != null
                && method.matches(
                        "startProgramme|addPlanVersion|addPause|addExercise|registerPerson|drawRandomisedWeeks")) {
            moved(responses, "201");
        }
        responses.forEach((status, response) -> {
            if (response.get$ref() == null
                    && (response.getDescription() == null
                            || response.getDescription().isEmpty())) {
                response.setDescription(
                        HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase());
            }
        });
        return operation;
    }

    /** Why an operation is not done, as far as a request can bring it about; what else there is stands under {@code default}. */
    private enum Refusal {
        MALFORMED(400, "The query or the body cannot be read"),
        NOT_FOUND(404, "What the address names is not there"),
        NOT_ACCEPTABLE(406, "There is no answer of a type that is accepted"),
        CONFLICT(409, "It contradicts what is already there"),
        STALE(412, "It was changed since the version that is meant"),
        TOO_LARGE(413, "The body is larger than one megabyte"),
        UNSUPPORTED_TYPE(415, "The body is not sent as application/json"),
        INVALID(422, "Something sent cannot be taken; each field has its reason");

        private final int status;
        private final String says;

        Refusal(int status, String says) {
            this.status = status;
            this.says = says;
        }

        String status() {
            return String.valueOf(status);
        }

        ApiResponse reference() {
            return new ApiResponse().$ref("#/components/responses/" + name());
        }
    }

    private static List<Refusal> refusals(Operation operation, HandlerMethod handler) {
        List<Refusal> refusals = new ArrayList<>(List.of(Refusal.MALFORMED, Refusal.NOT_ACCEPTABLE));
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        boolean ofSomebody = parameters.stream().anyMatch(p -> p.getIn().equals("path"));
        if (ofSomebody) {
            refusals.add(Refusal.NOT_FOUND);
        }
        if (ofSomebody || !reads) {
            refusals.add(Refusal.CONFLICT);
        }
        if (parameters.stream().anyMatch(p -> p.getName().equals("If-Match"))) {
            refusals.add(Refusal.STALE);
        }
        if (!reads) {
            refusals.addAll(List.of(Refusal.TOO_LARGE, Refusal.UNSUPPORTED_TYPE));
        }
        if (operation.getRequestBody() != null
                || parameters.stream().anyMatch(p -> !p.getIn().equals("path"))) {
            refusals.add(Refusal.INVALID);
        }
        return refusals;
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
        Schema<?> entry = entry(ENTRY_BODY, null);
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
                page.setRequired(List.of("items", "nextCursor"));
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
        parts.setRequired(List.of("id", "version", "date", "at", "zone", "recordedAt"));
        return parts;
    }

    private static Schema<?> questionnaireParts() {
        Schema<?> parts = typed("object");
        parts.setDescription("What a stored questionnaire has beside.");
        parts.addProperty("score", typed("number").description("The score that its answers give."));
        parts.setRequired(List.of("score"));
        return parts;
    }

    private static Schema<?> change() {
        Schema<?> change = typed("object");
        change.setDescription("How a version came about.");
        change.addProperty("change", typed("string").description("RECORDED, CORRECTED, RETRACTED or REINSTATED."));
        change.addProperty(
                "reason", typed("string", "null").description("Why it was retracted; null where nobody said."));
        change.setRequired(List.of("change", "reason"));
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
