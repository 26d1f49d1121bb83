package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.api.openapi.Bodies;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Languages;
import dev.steadyback.language.Texts;
import dev.steadyback.platform.Fields;
import dev.steadyback.report.EntryWords;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for each kind of entry: whoever adds one and forgets a place is told here which. */
class EveryKindTest extends ApiTest {
    private static final String DAY = "2026-03-10";

    /** Kinds that have other pages than those that log a day. */
    private static final Set<EntryKind> ELSEWHERE = Set.of(EntryKind.QUESTIONNAIRE);

    /** Kinds that may be written down without a connection. */
    private static final Set<EntryKind> OFFLINE =
            Set.of(EntryKind.PAIN, EntryKind.SESSION, EntryKind.RELIEF, EntryKind.HABITS, EntryKind.TREATMENT);

    @Test
    void allFactsHaveAKindOfTheirOwn() {
        List<Class<?>> kinds = Stream.of(EntryKind.values())
                .<Class<?>>map(k -> k.fields().getFirst().getDeclaringRecord())
                .toList();
        assertThat(Facts.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void addressesAreTheirOwn() {
        assertThat(Stream.of(EntryKind.values()).map(EntryKind::address)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void isLoggedListedShownCorrectedAndTakenBack(EntryKind kind) {
        String person = person();
        Answer logged = log(person, kind);
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        String at = logged.header("Location");
        assertThat(at).isEqualTo(person + "/" + kind.address() + "/" + logged.id());
        assertThat(get(at).body().path("id").asString()).isEqualTo(logged.id());
        assertThat(ids(get(person + "/" + kind.address()).body().path("items"))).containsExactly(logged.id());
        assertThat(put(at, example(kind, DAY)).status()).isEqualTo(200);
        assertThat(delete(at).body().path("retracted").asBoolean()).isTrue();
        assertThat(get(person + "/" + kind.address()).body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isAmongTheEntriesOfItsDay(EntryKind kind) {
        String person = person();
        String id = log(person, kind).id();
        JsonNode day = get(person + "/days?from=" + DAY + "&to=" + DAY).body().path(0);
        assertThat(day.findValuesAsString("id")).contains(id);
    }

    @ParameterizedTest
    @EnumSource
    void isOnThePageOfItsDayInTheListAndOnAPageOfItsOwn(EntryKind kind) {
        String person = person();
        String id = log(person, kind).id();
        String pages = person.substring("/api/v1".length());
        assertThat(get(pages + "/days/" + DAY).text()).contains("entry-" + id);
        assertThat(get(pages + "/diary/list?kind=" + kind.address()).text()).contains(id);
        Answer own = get(pages + "/entries/" + id);
        assertThat(own.status()).isEqualTo(200);
        if (!ELSEWHERE.contains(kind)) {
            assertThat(kind.fields())
                    .allSatisfy(f -> assertThat(own.text())
                            .as("the form asks for %s", f.getName())
                            .containsPattern("name=\"" + f.getName() + "[\"\\[]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInTheReport(EntryKind kind) {
        String person = person();
        String id = log(person, kind).id();
        assertThat(get(person + "/report.json?from=" + DAY + "&to=" + DAY).text())
                .contains(id);
        Facts facts = kind.read(new Fields(new JsonSource((ObjectNode) JSON.readTree(example(kind, DAY)))));
        String title = new EntryWords(Texts.in(Locale.UK)).title(facts);
        assertThat(get(person + "/report.html?from=" + DAY + "&to=" + DAY).text())
                .contains(title);
    }

    @ParameterizedTest
    @EnumSource
    void hasAFormOnAPageOfItsOwn(EntryKind kind) {
        String log = person().substring("/api/v1".length()) + "/days/" + DAY + "/log";
        String own = log + "/" + kind.word();
        assertThat(get(log).text().contains("\"" + own + "\"")).isEqualTo(!ELSEWHERE.contains(kind));
        assertThat(get(own).status()).isEqualTo(ELSEWHERE.contains(kind) ? 404 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void canBeWrittenDownWithoutAConnection(EntryKind kind) {
        assertThat(get("/offline").text().contains("data-kind=\"" + kind.address() + "\""))
                .isEqualTo(OFFLINE.contains(kind));
        assertThat(get("/service-worker.js").text()).contains("\"" + kind.address() + "\":{");
    }

    @ParameterizedTest
    @EnumSource
    void hasItsNamesInEachLanguage(EntryKind kind) {
        for (Locale language : Languages.SUPPORTED) {
            assertThat(Texts.in(language).knows("list." + kind))
                    .as("list.%s in %s", kind, language)
                    .isTrue();
            assertThat(ELSEWHERE.contains(kind) || Texts.in(language).knows("log." + kind.word()))
                    .as("log.%s in %s", kind.word(), language)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDescribedWithEachOfItsFields(EntryKind kind) {
        JsonNode body =
                get("/v3/api-docs").body().path("components").path("schemas").path(schema(kind));
        assertThat(body.path("properties").propertyNames())
                .containsAll(
                        kind.fields().stream().map(RecordComponent::getName).toList());
    }

    private static String schema(EntryKind kind) {
        return Bodies.of(kind).getSimpleName();
    }

    private Answer log(String person, EntryKind kind) {
        return post(person + "/" + kind.address(), example(kind, DAY));
    }

    /** What the description of the API gives as an example, on this day. */
    private String example(EntryKind kind, String day) {
        ObjectNode example = (ObjectNode) get("/v3/api-docs")
                .body()
                .path("components")
                .path("schemas")
                .path(schema(kind))
                .path("example")
                .deepCopy();
        example.remove(List.of("date", "time", "at", "zone", "fulfils", "to"));
        return example.put("date", day).toString();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(i -> i.path("id").asString()).toList();
    }
}
