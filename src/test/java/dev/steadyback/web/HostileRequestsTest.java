package dev.steadyback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.Html;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing that is sent to any address makes the server fail: it is refused, or done. */
@Tag("long")
class HostileRequestsTest extends ApiTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+?}");
    private static final String LONG = "x".repeat(3000);

    /** As parts of an address, already encoded. */
    private static final List<String> PARTS = List.of(
            "%00",
            "%FF",
            "%C0%80",
            "%zz",
            "%",
            "%2F",
            "%2e%2e",
            "..",
            "%5C",
            ";a=b",
            "-1",
            "2026-02-31",
            "9999-12-31",
            "+999999999-12-31",
            "1900-01-01",
            "%F0%9F%98%80",
            "%22%27%3C%3E",
            "%7B%7D",
            "null",
            LONG);

    private static final List<String> QUERIES = List.of(
            "%zz",
            "a=%",
            "a=%FF",
            "from=%00",
            "from=%zz&to=%",
            "from=9999-12-31",
            "to=1900-01-01",
            "from=2026-02-31",
            "limit=99999999999999",
            "limit=-1",
            "cursor=%F0%9F%98%80",
            "cursor=AAAA",
            "asOf=-999999999-01-01T00:00:00Z",
            "asOf=2026-03-11T10:59:59.999999999Z",
            "from=a&from=b",
            "sections=a&sections=b",
            "language=%F0%9F%98%80",
            "period=x",
            "did=x&entry=%FF",
            "did=logged&entry=ent_x",
            "sent=%22%3E",
            "done=x",
            "[]=1&a[b]=c&a[0].b=d",
            "date=x",
            "page=-1",
            "=",
            "&&&",
            "a=" + LONG);

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "0.0000000000000000000000001",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2026-02-31\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"24:00\"",
            "\"" + LONG + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "[{}]",
            "[1,\"a\",null]",
            "{\"a\":{\"b\":[]}}");

    private static final List<byte[]> BODIES = Stream.concat(
                    Stream.of(
                                    "",
                                    "{",
                                    "null",
                                    "[]",
                                    "\"x\"",
                                    "1",
                                    "{}",
                                    "{\"a\":1,\"a\":2}",
                                    "{\"a\":1}x",
                                    "{\"a\":".repeat(2000),
                                    "[".repeat(5000),
                                    "{\"\\ud800\":1}",
                                    "{\"a[0].b\":1}",
                                    "{\"a.b\":1,\"\":2}",
                                    "\uFEFF{}")
                            .map(s -> s.getBytes(StandardCharsets.UTF_8)),
                    Stream.of(
                            new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                            new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0},
                            new byte[] {0, 0, 0, '{'}))
            .toList();

    private static final List<String> HEADERS = List.of(
            "Accept: x/y;q=zz",
            "Accept: ;;;",
            "Accept: application/json;q=2",
            "Accept-Language: zz-zz-zz;;q=9,*",
            "Accept-Language: " + LONG,
            "Accept-Charset: x",
            "Content-Type: /",
            "Content-Type: a/b;c",
            "If-Match: x",
            "If-Match: \"999999999999999999999\"",
            "Idempotency-Key: " + LONG,
            "Range: bytes=5-1,9-",
            "Cookie: a=%%%; =;;",
            "Cookie: language=%FF; undo=%00",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-For: x",
            "Forwarded: host=x",
            "X-HTTP-Method-Override: TRACE",
            "Origin: ://",
            "Referer: http://[",
            "Sec-Fetch-Site: x",
            "Expect: y",
            "If-Modified-Since: x",
            "If-None-Match: \"",
            "Content-Length: 99999999999");

    private static final List<String> FIELDS = List.of(
            "date",
            "time",
            "score",
            "name",
            "from",
            "to",
            "on",
            "reason",
            "language",
            "back",
            "version",
            "kind",
            "site",
            "zone",
            "start",
            "dayStart",
            "pairs",
            "instrument",
            "ticked",
            "total",
            "key",
            "wanted",
            "endpoint",
            "p256dh",
            "auth",
            "training",
            "painScore",
            "causes",
            "template",
            "edit",
            "minutes",
            "exercises[0].sets",
            "sessions[0].name",
            "sessions[9999].weekday",
            "sessions[99999].name",
            "dailyPractice[0].name",
            "store",
            "file0.kind",
            "file0.column0",
            "focusAreas");

    private static final List<String> TYPED = List.of(
            "%00",
            "%ED%A0%80",
            "%zz",
            "%FF",
            "-1",
            "99999999999999999999",
            "2026-02-31",
            "9999-12-31",
            "24:00",
            "%F0%9F%98%80",
            "%2F..%2F%2Fx",
            "https%3A%2F%2Fevil.example",
            "%3Cscript%3E",
            "drop-sessions[0]",
            "a".repeat(5000));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Set<String> failed = new TreeSet<>();
    private int sent;

    @Test
    void noOperationOfTheApiFails() {
        String person = person().substring("/api/v1/persons/".length());
        JsonNode document = get("/v3/api-docs").body();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    String address = path.getKey().replace("{person}", person).replace("{format}", "csv");
                    hostileAddresses(method, address, "application/json", "{}");
                    ObjectNode example = example(document, operation.getValue());
                    for (byte[] body : BODIES) {
                        send(method, whole(address), List.of("Content-Type: application/json"), body);
                    }
                    for (String field : example.propertyNames()) {
                        for (String value : VALUES) {
                            String body = example.deepCopy().remove(field) == null ? "{}" : with(example, field, value);
                            send(method, whole(address), List.of("Content-Type: application/json"), bytes(body));
                        }
                    }
                }));

        assertThat(failed).isEmpty();
        assertThat(sent).isGreaterThan(2000);
    }

    @Test
    void noPageFails() {
        post("/api/v1/persons/me/programme", "{\"start\":\"2026-03-02\",\"zone\":\"Europe/Berlin\"}");
        Answer page = get("/safety");
        String token = Html.of(page.text()).token();
        String cookie = "Cookie: " + page.header("Set-Cookie").replaceAll(";.*", "");
        List<String> headers = List.of("Content-Type: application/x-www-form-urlencoded", cookie);
        assertThat(status("POST", "/language", headers, bytes("_csrf=" + token + "&language=de-DE")))
                .isEqualTo(303);
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") || pattern.startsWith("/v3/") || pattern.endsWith("/try")) {
                    continue;
                }
                if (pattern.contains("{person}")) {
                    PARTS.forEach(
                            part -> send("GET", whole(pattern.replace("{person}", part)), List.of(), new byte[0]));
                    continue;
                }
                String address = pattern.replace("{format}", "csv");
                hostileAddresses("GET", address, "application/x-www-form-urlencoded", "a=b");
                if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                    hostileForms(whole(address), token, cookie);
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(sent).isGreaterThan(2000);
    }

    @Test
    void noPageOfSomebodyWithoutAProgrammeFails() {
        String person = post("/api/v1/persons", "{\"name\":\"Somebody New\"}").id();
        Answer page = get("/safety");
        List<String> form = List.of(
                "Content-Type: application/x-www-form-urlencoded",
                "Cookie: " + page.header("Set-Cookie").replaceAll(";.*", ""));
        String token = "_csrf=" + Html.of(page.text()).token();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/persons/{person}")) {
                    String address = whole(pattern.replace("{person}", person));
                    send("GET", address, form, new byte[0]);
                    send("POST", address, form, bytes(token));
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(sent).isGreaterThan(100);
    }

    private void hostileAddresses(String method, String address, String type, String body) {
        String whole = whole(address);
        List<String> json = List.of("Content-Type: " + type);
        byte[] bytes = method.equals("GET") || method.equals("DELETE") ? new byte[0] : bytes(body);
        for (String query : QUERIES) {
            send(method, whole + "?" + query, json, bytes);
        }
        for (String part : PARTS) {
            String hostile = VARIABLE.matcher(address).find()
                    ? VARIABLE.matcher(address)
                            .replaceFirst(Matcher.quoteReplacement(part))
                            .replaceAll("\\{[^/]+?}", "x")
                    : whole + "/" + part;
            send(method, hostile, json, bytes);
        }
        for (String header : HEADERS) {
            send(method, whole, List.of("Content-Type: " + type, header), bytes);
        }
        if (whole.length() > 1) {
            send(method, "/%" + Integer.toHexString(whole.charAt(1)) + whole.substring(2), json, bytes);
        }
        send("BREW", whole, json, bytes);
    }

    private void hostileForms(String address, String token, String cookie) {
        List<String> form = List.of("Content-Type: application/x-www-form-urlencoded", cookie);
        String start = "_csrf=" + token;
        for (String value : TYPED) {
            send(
                    "POST",
                    address,
                    form,
                    bytes(FIELDS.stream()
                            .map(f -> "&" + encoded(f) + "=" + value)
                            .collect(Collectors.joining("", start, ""))));
        }
        for (String field : FIELDS) {
            for (String value : TYPED.subList(1, 3)) {
                send("POST", address, form, bytes(start + "&" + encoded(field) + "=" + value));
            }
        }
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=b",
                "application/json",
                "text/plain")) {
            List<String> headers = List.of("Content-Type: " + type, cookie, "X-XSRF-TOKEN: " + token);
            send(
                    "POST",
                    address,
                    headers,
                    bytes("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\u0000\"\r\n\r\nx"));
            send("POST", address, headers, bytes("--b\r\nnonsense\r\n--b--"));
        }
        send("POST", address, form, bytes(start + "&a=%zz&%FF=%"));
        send("POST", address, form, bytes(start + "&a=b".repeat(6000)));
        send("POST", address, form, bytes(start + "&a=" + "b".repeat(600_000)));
    }

    private static ObjectNode example(JsonNode document, JsonNode operation) {
        String schema = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        JsonNode example = document.at("/components/schemas/" + schema.replaceAll(".*/", "") + "/example");
        return example instanceof ObjectNode object
                ? object
                : JSON.createObjectNode().put("name", "Kim");
    }

    private static String with(ObjectNode example, String field, String value) {
        ObjectNode rest = example.deepCopy();
        rest.remove(field);
        String others = rest.toString();
        return "{\"" + field + "\":" + value + (rest.isEmpty() ? "}" : "," + others.substring(1));
    }

    /** An address whose parts are none that are there, but for the person. */
    private static String whole(String address) {
        return VARIABLE.matcher(address).replaceAll("2026-03-10");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void send(String method, String target, List<String> headers, byte[] body) {
        sent++;
        int status = status(method, target, headers, body);
        if (status >= 500) {
            String what =
                    String.join(" ", method, target, headers.toString(), new String(body, StandardCharsets.UTF_8));
            failed.add(status + " " + (what.length() > 300 ? what.substring(0, 300) + "…" : what));
        }
    }

    /** The usual client sends nothing that is not well formed. */
    private int status(String method, String target, List<String> headers, byte[] body) {
        boolean sized = headers.stream().anyMatch(h -> h.startsWith("Content-Length:") || h.startsWith("Transfer-"));
        StringBuilder head = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
        headers.forEach(h -> head.append(h).append("\r\n"));
        if (!sized && body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readAllBytes();
            return answer.length < 12 ? 0 : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
        } catch (SocketException e) {
            return 0; // let go without an answer
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
