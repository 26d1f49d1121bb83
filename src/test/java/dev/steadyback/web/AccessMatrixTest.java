package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.Html;
import dev.steadyback.account.Account;
import dev.steadyback.account.Accounts;
import dev.steadyback.account.ApiTokens;
import dev.steadyback.account.ApiTokens.Scope;
import dev.steadyback.account.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/** Who gets what on a server with accounts: every address with each of its methods, asked for by everybody there is. */
@TestPropertySource(properties = "steadyback.accounts=true")
class AccessMatrixTest extends ApiTest {
    private static final String PASSWORD = "gravel tin umbrella";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}/]*}");

    /** What stands in the owner's diary, and in no answer to anybody else. */
    private static final List<String> OWNERS_WORDS = List.of("Oxblood", "Quillwort");

    /** Parts of an address that name something of the owner's. */
    private static final Set<String> OWNERS_THINGS = Set.of("id", "pause", "session", "token", "device", "key");

    /** One's own, without an address beside it that names a person. */
    private static final List<String> OWN_ALONE = List.of(
            "/",
            "/today",
            "/persons",
            "/demo",
            "/demo/remove",
            "/account",
            "/account/**",
            "/error",
            "/sharing",
            "/sharing/**",
            "/clients",
            "/clients/**",
            "/settings/backup",
            "/v3/**",
            "/api/v1/persons",
            "/api/v1/template-week");

    private static final List<String> ADMINISTRATORS =
            List.of("/accounts", "/accounts/**", "/actuator", "/actuator/**");

    private static final Set<String> ENDS_THE_SESSION = Set.of("/sign-out");

    private enum Asking {
        NOBODY,
        ANOTHER,
        ADMINISTRATOR,
        READING_PROGRAM,
        METRICS_PROGRAM,
        OWNER
    }

    /** Whose an address is. */
    private enum Whose {
        EVERYBODYS,
        ADMINISTRATORS,
        /** That of a program with a token for metrics. */
        METRICS,
        /** It names the owner, or something of theirs. */
        OWNERS,
        /** That of whoever asks. */
        ONES_OWN
    }

    /**
     * A request.
     *
     * @param pattern as the handler has it
     * @param address with the owner or {@code me} in it
     * @param extra a parameter that the handler wants
     */
    private record Sent(String method, String pattern, String address, Whose whose, String extra) {
        boolean api() {
            return address.startsWith("/api/");
        }

        boolean writes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + address + ")";
        }
    }

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    private final Map<Asking, String[]> headers = new EnumMap<>(Asking.class);
    private final Set<String> wrong = new TreeSet<>();
    private int sent;
    private int read;

    @Test
    void everybodyGetsWhatIsTheirsAndNothingElse() {
        Account keeper = accounts.add("keeper", PASSWORD, Set.of(Role.ADMINISTRATOR), null);
        Account owner = accounts.add("owner", PASSWORD, Set.of(Role.PERSON), null);
        accounts.add("another", PASSWORD, Set.of(Role.PERSON), null);
        headers.put(Asking.NOBODY, new String[0]);
        headers.put(Asking.OWNER, signedIn("owner"));
        headers.put(Asking.ANOTHER, signedIn("another"));
        headers.put(Asking.ADMINISTRATOR, signedIn("keeper"));
        headers.put(Asking.READING_PROGRAM, new String[] {
            "Authorization", "Bearer " + tokens.make(owner.id(), "a script", Scope.READ)
        });
        headers.put(Asking.METRICS_PROGRAM, new String[] {
            "Authorization", "Bearer " + tokens.make(keeper.id(), "a watch over it", Scope.METRICS)
        });
        begin(Asking.ANOTHER, "Somebody Else");
        String person = begin(Asking.OWNER, "Wren Oxblood");
        Map<String, String> things = Map.of(
                "person",
                person,
                "id",
                ask(Asking.OWNER, "POST", "/api/v1/persons/me/pain-scores", "{\"score\":4,\"note\":\"Quillwort\"}")
                        .id(),
                "pause",
                ask(
                                Asking.OWNER,
                                "POST",
                                "/api/v1/persons/me/programme/pauses",
                                "{\"from\":\"2026-03-20\",\"to\":\"2026-03-21\",\"reason\":\"Quillwort\"}")
                        .id(),
                "account",
                accounts.add("absent", PASSWORD, Set.of(Role.PERSON), null).id().value(),
                "token",
                tokens.of(owner.id()).getFirst().id());
        List<Sent> requests = requests(things);
        freshness.await(Duration.ofSeconds(10));

        for (Asking asking : Asking.values()) {
            long before = events();
            if (asking == Asking.OWNER) {
                requests.forEach(r -> check(asking, r));
                continue;
            }
            requests.stream()
                    .filter(r -> r.whose() == Whose.OWNERS || asking == Asking.READING_PROGRAM)
                    .forEach(r -> check(asking, r));
            assertThat(events()).as("written by %s", asking).isEqualTo(before);
            assertThat(tokens.of(owner.id())).as("removed by %s", asking).hasSize(1);
            requests.stream()
                    .filter(r -> r.whose() != Whose.OWNERS && asking != Asking.READING_PROGRAM)
                    .forEach(r -> check(asking, r));
        }

        theDescriptionOfTheApiSaysSo();
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(1200);
        assertThat(read).as("what the owner reads").isGreaterThan(60);
    }

    private void theDescriptionOfTheApiSaysSo() {
        headers.put(Asking.OWNER, signedIn("owner"));
        JsonNode description =
                JSON.readTree(ask(Asking.OWNER, "GET", "/v3/api-docs", null).text());
        JsonNode scheme = description.path("components").path("securitySchemes").path("token");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        List<JsonNode> operations = description.path("paths").values().stream()
                .flatMap(path -> path.properties().stream())
                .filter(operation -> Set.of("get", "post", "put", "delete").contains(operation.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(operations).hasSizeGreaterThan(60).allSatisfy(operation -> {
            assertThat(operation.path("security").path(0).has("token")).isTrue();
            assertThat(operation.path("responses").has("401")).isTrue();
        });
    }

    private void check(Asking asking, Sent request) {
        sent++;
        Answer answer = answer(asking, request);
        String fault = fault(asking, request, answer);
        if (fault != null) {
            wrong.add(asking + ": " + request + " -> " + answer.status() + " " + answer.header("Location") + ": "
                    + fault);
        }
        if (asking == Asking.OWNER && done(answer) && !request.writes()) {
            read++;
        }
    }

    /** The rules. */
    private static @Nullable String fault(Asking asking, Sent request, Answer answer) {
        if (answer.status() >= 500) {
            return "fails";
        }
        boolean theirs = asking == Asking.OWNER || (asking == Asking.READING_PROGRAM && request.api());
        if (!theirs && OWNERS_WORDS.stream().anyMatch(answer.text()::contains)) {
            return "says what stands in the owner's diary";
        }
        if (request.whose() == Whose.EVERYBODYS) {
            return null;
        }
        if (request.whose() == Whose.METRICS) {
            return (asking == Asking.METRICS_PROGRAM ? done(answer) : answer.status() == 401)
                    ? null
                    : "is for a token for metrics, and for nothing else";
        }
        if (asking == Asking.METRICS_PROGRAM) {
            return asksToSignIn(request, answer) ? null : "is opened by a token for metrics";
        }
        boolean program = asking == Asking.READING_PROGRAM;
        if (asking == Asking.NOBODY || (program && !request.api())) {
            return asksToSignIn(request, answer) ? null : "does not ask to sign in";
        }
        if (program && request.writes()) {
            return answer.status() == 403 ? null : "may write with a token that only reads";
        }
        if (asksToSignIn(request, answer) && !ENDS_THE_SESSION.contains(request.pattern())) {
            return "asks to sign in once more";
        }
        return switch (request.whose()) {
            case ADMINISTRATORS ->
                (asking == Asking.ADMINISTRATOR) == (done(answer) || ledOn(answer))
                        ? null
                        : "is for administrators, and for all of them";
            case OWNERS -> theirs || !done(answer) ? null : "is the owner's";
            case EVERYBODYS, METRICS, ONES_OWN -> answer.status() == 403 ? "is refused to whose it is" : null;
        };
    }

    private static boolean done(Answer answer) {
        return answer.status() / 100 == 2;
    }

    /** A form that was taken leads on. */
    private static boolean ledOn(Answer answer) {
        return answer.status() == 303 && answer.header("Location").startsWith("/accounts");
    }

    private static boolean asksToSignIn(Sent request, Answer answer) {
        if (request.api()) {
            return answer.status() == 401;
        }
        return request.writes()
                ? answer.status() == 403 && answer.text().contains("action=\"/sign-in\"")
                : answer.status() / 100 == 3 && answer.header("Location").matches("(http://[^/]+)?/sign-in(\\?.*)?");
    }

    /** All there are; what ends the session comes last. */
    private List<Sent> requests(Map<String, String> things) {
        Set<Sent> all = new LinkedHashSet<>();
        Set<String> patterns = mappings.stream()
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .flatMap(m -> m.getPatternValues().stream())
                .collect(Collectors.toSet());
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                String extra = info.getParamsCondition().getExpressions().stream()
                        .map(e -> "&" + e.getName() + "=all")
                        .collect(Collectors.joining());
                for (String pattern : info.getPatternValues()) {
                    for (RequestMethod method :
                            methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                        for (String address : addresses(pattern, things)) {
                            all.add(new Sent(
                                    method.name(), pattern, address, whose(pattern, address, patterns), extra));
                        }
                    }
                }
            }
        }
        List<Sent> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((Sent s) -> ENDS_THE_SESSION.contains(s.pattern()))
                .thenComparing(Sent::pattern)
                .thenComparing(Sent::address)
                .thenComparing(Sent::method));
        return sorted;
    }

    private static List<String> addresses(String pattern, Map<String, String> things) {
        String named = address(pattern, things);
        String mine = pattern.startsWith("/api/") && pattern.contains("{person}")
                ? address(pattern.replace("{person}", "me"), things)
                : named;
        return named.equals(mine) ? List.of(named) : List.of(named, mine);
    }

    private static String address(String pattern, Map<String, String> things) {
        Map<String, String> usual = Map.of(
                "date", "2026-03-10",
                "monday", "2026-03-09",
                "from", "2026-03-10",
                "month", "2026-02",
                "format", "csv",
                "chart", "pain",
                "size", "wide",
                "theme", "light",
                "kind", pattern.startsWith("/api/") ? "pain-scores" : "habits");
        String address = VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(
                        things.getOrDefault(found.group(1), usual.getOrDefault(found.group(1), "x"))));
        return address.replace("/**", "/x");
    }

    private static Whose whose(String pattern, String address, Set<String> patterns) {
        if (fits(WebSecurity.OPEN, address)) {
            return Whose.EVERYBODYS;
        }
        if (address.equals(Paths.METRICS)) {
            return Whose.METRICS;
        }
        if (fits(ADMINISTRATORS, address)) {
            return Whose.ADMINISTRATORS;
        }
        boolean things = VARIABLE.matcher(pattern).results().anyMatch(v -> OWNERS_THINGS.contains(v.group(1)));
        if (things || (pattern.contains("{person}") && !address.contains("/persons/me"))) {
            return Whose.OWNERS;
        }
        if (address.startsWith("/api/v1/persons/me")
                || patterns.contains("/persons/{person}" + pattern)
                || fits(OWN_ALONE, pattern)) {
            return Whose.ONES_OWN;
        }
        throw new AssertionError("no rule says whose " + pattern + " is");
    }

    private static boolean fits(List<String> known, String address) {
        return known.contains(address)
                || known.stream()
                        .filter(k -> !k.contains("{"))
                        .anyMatch(k ->
                                PathPatternParser.defaultInstance.parse(k).matches(PathContainer.parsePath(address)));
    }

    /** Bodies that are taken, where they can change the owner's diary. */
    private static String body(Sent request) {
        if (request.whose() != Whose.OWNERS) {
            return "[]";
        }
        return switch (request.pattern().replaceAll(".*}", "")) {
            case "" ->
                request.pattern().contains("{pause}")
                        ? "{\"to\":\"2026-03-20\"}"
                        : request.pattern().contains("{kind") ? "{\"score\":4}" : "{\"name\":\"Wren Oxblood\"}";
            case "/programme" -> "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}";
            case "/programme/pauses" -> "{\"from\":\"2026-04-20\",\"to\":\"2026-04-21\"}";
            case "/programme/causes" -> "{\"causes\":[]}";
            case "/programme/day-settings" -> "{\"dayStart\":\"04:00\"}";
            case "/programme/start" -> "{\"start\":\"2026-03-01\",\"planned\":\"NOTHING\"}";
            default -> "{}";
        };
    }

    private Answer answer(Asking asking, Sent request) {
        if (!request.api() && request.writes()) {
            return form(asking, request.method(), request.address(), request.extra());
        }
        boolean sends = request.writes() && !request.method().equals("DELETE");
        return ask(asking, request.method(), request.address(), sends ? body(request) : null);
    }

    private Answer ask(Asking asking, String method, String address, @Nullable String json) {
        return send(method, address, json, headers.getOrDefault(asking, new String[0]));
    }

    private Answer form(Asking asking, String method, String address, String fields) {
        return form(method, address, fields, headers.getOrDefault(asking, new String[0]));
    }

    /** A form with the token that every browser gets. */
    private Answer form(String method, String address, String fields, String... who) {
        Answer page = get("/safety");
        String token = page.header("Set-Cookie").replaceAll(";.*", "");
        List<String> all = new ArrayList<>(Arrays.asList(who));
        int cookie = all.indexOf("Cookie");
        if (cookie < 0) {
            all.addAll(List.of("Cookie", token));
        } else {
            all.set(cookie + 1, all.get(cookie + 1) + "; " + token);
        }
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        String csrf = URLEncoder.encode(Html.of(page.text()).token(), StandardCharsets.UTF_8);
        return send(method, address, "_csrf=" + csrf + fields, all.toArray(String[]::new));
    }

    private String[] signedIn(String name) {
        Answer answer = form(
                "POST",
                "/sign-in",
                "&name=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(303);
        return new String[] {"Cookie", answer.header("Set-Cookie").replaceAll(";.*", "")};
    }

    private String begin(Asking asking, String name) {
        Answer started = ask(
                asking,
                "POST",
                "/api/v1/persons/me/programme",
                "{\"name\":\"" + name + "\",\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        String all = ask(asking, "GET", "/api/v1/persons", null).text();
        assertThat(JSON.readTree(all)).as(all).hasSize(1);
        return JSON.readTree(all).path(0).path("id").asString();
    }
}
