package dev.steadyback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.Html;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What cannot be taken is refused with the field and a reason, and nothing is stored. */
class BadInputTest extends ApiTest {
    private static final String LONG_NOTE = "x".repeat(1_000_000);

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of("pain-scores", "{'score':11}", "score"),
                Arguments.of("pain-scores", "{'score':-1}", "score"),
                Arguments.of("pain-scores", "{'score':3.5}", "score"),
                Arguments.of("pain-scores", "{'score':7.0}", "score"),
                Arguments.of("pain-scores", "{'score':1e1}", "score"),
                Arguments.of("pain-scores", "{'score':1e999999999}", "score"),
                Arguments.of("pain-scores", "{'score':99999999999999999999}", "score"),
                Arguments.of("pain-scores", "{'score':'seven'}", "score"),
                Arguments.of("pain-scores", "{'score':''}", "score"),
                Arguments.of("pain-scores", "{'score':null}", "score"),
                Arguments.of("pain-scores", "{'score':true}", "score"),
                Arguments.of("pain-scores", "{'score':[7]}", "score"),
                Arguments.of("pain-scores", "{'score':{'value':7}}", "score"),
                Arguments.of("pain-scores", "{}", "score"),
                Arguments.of("pain-scores", "{'score':7,'kind':'YESTERDAY'}", "kind"),
                Arguments.of("pain-scores", "{'score':7,'site':'TOE'}", "site"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-12'}", "date"),
                Arguments.of("pain-scores", "{'score':7,'at':'2026-03-11T13:00:00+01:00'}", "at"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-11','time':'12:30'}", "time"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-01'}", "date"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-02-31'}", "date"),
                Arguments.of("pain-scores", "{'score':7,'date':'0000-01-01'}", "date"),
                Arguments.of("pain-scores", "{'score':7,'date':'11.03.2026'}", "date"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-10','time':'24:00'}", "time"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-10','time':'7'}", "time"),
                Arguments.of("pain-scores", "{'score':7,'at':'2026-03-10T08:00'}", "at"),
                Arguments.of("pain-scores", "{'score':7,'date':'2026-03-10','at':'2026-03-10T08:00Z'}", "at"),
                Arguments.of("pain-scores", "{'score':7,'zone':'Mars/Olympus'}", "zone"),
                Arguments.of("pain-scores", "{'score':7,'zone':'+01:00'}", "zone"),
                Arguments.of("pain-scores", "{'score':7,'note':'a\\u0000b'}", "note"),
                Arguments.of("pain-scores", "{'score':7,'note':'a\\u001bb'}", "note"),
                Arguments.of("pain-scores", "{'score':7,'note':'half a face \\ud83d'}", "note"),
                Arguments.of("pain-scores", "{'score':7,'note':['x']}", "note"),
                Arguments.of("pain-scores", "{'score':7,'note':'" + "x".repeat(2001) + "'}", "note"),
                Arguments.of("pain-scores", "{'score':7,'note':'" + LONG_NOTE + "'}", "note"),
                Arguments.of("pain-scores", "{'score':7,'scoer':7}", "scoer"),
                Arguments.of("sessions", "{}", "name"),
                Arguments.of("sessions", "{'name':'   '}", "name"),
                Arguments.of("sessions", "{'name':'" + "x".repeat(121) + "'}", "name"),
                Arguments.of("sessions", "{'name':'Glutes','minutes':-5}", "minutes"),
                Arguments.of("sessions", "{'name':'Glutes','minutes':0}", "minutes"),
                Arguments.of("sessions", "{'name':'Glutes','minutes':2000}", "minutes"),
                Arguments.of("sessions", "{'name':'Glutes','minutes':12.5}", "minutes"),
                Arguments.of("sessions", "{'name':'Glutes','effort':12}", "effort"),
                Arguments.of("sessions", "{'name':'Glutes','done':'MAYBE'}", "done"),
                Arguments.of("sessions", "{'name':'Glutes','done':'FULL','stopReason':'PAIN'}", "stopReason"),
                Arguments.of("sessions", "{'name':'Glutes','painBefore':11}", "painBefore"),
                Arguments.of("sessions", "{'name':'Glutes','painAfter':'x'}", "painAfter"),
                Arguments.of("sessions", "{'name':'Glutes','focusAreas':'CORE'}", "focusAreas"),
                Arguments.of("sessions", "{'name':'Glutes','focusAreas':5}", "focusAreas"),
                Arguments.of("sessions", "{'name':'Glutes','focusAreas':true}", "focusAreas"),
                Arguments.of("sessions", "{'name':'Glutes','focusAreas':['CORE','TOES']}", "focusAreas[1]"),
                Arguments.of("sessions", "{'name':'Glutes','exercises':[{'sets':3}]}", "exercises[0].name"),
                Arguments.of("sessions", "{'name':'Glutes','exercises':['Bridge']}", "exercises[0]"),
                Arguments.of("sessions", "{'name':'Glutes','exercises':[{'name':'a','set':3}]}", "exercises[0].set"),
                Arguments.of(
                        "sessions",
                        "{'name':'Glutes','exercises':[{'name':'a','reps':8,'seconds':20}]}",
                        "exercises[0].seconds"),
                Arguments.of("sessions", "{'name':'Glutes','extra':'perhaps'}", "extra"),
                Arguments.of("sessions", "{'name':'Glutes','extra':true,'fulfils':'2026-03-10'}", "fulfils"),
                Arguments.of("sessions", "{'name':'Glutes','date':'2026-03-10','fulfils':'2026-03-03'}", "fulfils"),
                Arguments.of("sessions", "{'name':'Glutes','date':'2026-03-12'}", "date"),
                Arguments.of("sessions", "{'name':'Glutes','date':'2025-03-12'}", "date"),
                Arguments.of("habits", "{}", "sittingHours"),
                Arguments.of("habits", "{'sittingHours':25}", "sittingHours"),
                Arguments.of("habits", "{'sittingHours':1.125}", "sittingHours"),
                Arguments.of("habits", "{'sleepHours':1e-999999999}", "sleepHours"),
                Arguments.of("habits", "{'walkingMinutes':-1}", "walkingMinutes"),
                Arguments.of("reliefs", "{}", "type"),
                Arguments.of("reliefs", "{'type':'WHISKY'}", "type"),
                Arguments.of("flares", "{'date':'2026-03-10','to':'2026-03-09'}", "to"),
                Arguments.of("flares", "{'date':'2026-03-10','to':'soon'}", "to"),
                Arguments.of("questionnaires", "{}", "instrument"),
                Arguments.of("questionnaires", "{'instrument':'SF_36'}", "instrument"),
                Arguments.of("questionnaires", "{'pain':5,'enjoyment':5,'activity':5}", "instrument"),
                Arguments.of("questionnaires", "{'instrument':'PEG_3','pain':5,'activity':5}", "enjoyment"),
                Arguments.of("questionnaires", "{'instrument':'PEG_3','pain':11,'enjoyment':5,'activity':5}", "pain"),
                Arguments.of(
                        "questionnaires", "{'instrument':'PEG_3','pain':5,'enjoyment':5,'activity':2.5}", "activity"),
                Arguments.of(
                        "questionnaires",
                        "{'instrument':'PEG_3','pain':5,'enjoyment':5,'activity':5,'total':5}",
                        "total"),
                Arguments.of("questionnaires", "{'instrument':'RMDQ_24'}", "ticked"),
                Arguments.of("questionnaires", "{'instrument':'RMDQ_24','ticked':3}", "ticked"),
                Arguments.of("questionnaires", "{'instrument':'RMDQ_24','ticked':[3,25]}", "ticked[1]"),
                Arguments.of("questionnaires", "{'instrument':'RMDQ_24','ticked':[0]}", "ticked[0]"),
                Arguments.of("questionnaires", "{'instrument':'RMDQ_24','ticked':['all']}", "ticked[0]"),
                Arguments.of("questionnaires", "{'instrument':'ODI'}", "total"),
                Arguments.of("questionnaires", "{'instrument':'ODI','total':101}", "total"),
                Arguments.of("questionnaires", "{'instrument':'ODI','total':31.11}", "total"),
                Arguments.of("questionnaires", "{'instrument':'PROMIS_PAIN_INTERFERENCE','total':'high'}", "total"),
                Arguments.of("questionnaires", "{'instrument':'PROMIS_PAIN_INTERFERENCE','total':0}", "total"),
                Arguments.of("questionnaires", "{'instrument':'PROMIS_PHYSICAL_FUNCTION','total':12}", "total"),
                Arguments.of("questionnaires", "{'instrument':'PROMIS_PHYSICAL_FUNCTION','total':88}", "total"),
                Arguments.of(
                        "questionnaires",
                        "{'instrument':'PROMIS_PHYSICAL_FUNCTION','total':41,'date':'2026-03-12'}",
                        "date"),
                Arguments.of("programme/pauses", "{'from':'2026-03-10','to':'2026-03-09'}", "to"),
                Arguments.of("programme/pauses", "{'from':'2026-03-01'}", "from"),
                Arguments.of("programme/pauses", "{'form':'2026-03-10'}", "form"),
                Arguments.of("programme/versions", "{}", "sessions"),
                Arguments.of("programme/versions", "{'sessions':[]}", "sessions"),
                Arguments.of("programme/versions", "{'sessions':5}", "sessions"),
                Arguments.of("programme/versions", "{'sessions':'MONDAY'}", "sessions"),
                Arguments.of("programme/versions", "{'sessions':[{'name':'Glutes'}]}", "sessions[0].weekday"),
                Arguments.of(
                        "programme/versions", "{'sessions':[{'weekday':'NODAY','name':'a'}]}", "sessions[0].weekday"),
                Arguments.of("programme/versions", "{'sessions':[{'weekday':'MONDAY'}]}", "sessions[0].name"),
                Arguments.of(
                        "programme/versions",
                        "{'sessions':[{'weekday':'MONDAY','name':'a','minutes':-5}]}",
                        "sessions[0].minutes"),
                Arguments.of("programme/versions", planned("{'sets':3}"), "sessions[0].exercises[0].name"),
                Arguments.of("programme/versions", planned("{'name':'a','sets':0}"), "sessions[0].exercises[0].sets"),
                Arguments.of(
                        "programme/versions", planned("{'name':'a','reps':1001}"), "sessions[0].exercises[0].reps"),
                Arguments.of(
                        "programme/versions",
                        planned("{'name':'a','seconds':3601}"),
                        "sessions[0].exercises[0].seconds"),
                Arguments.of(
                        "programme/versions",
                        planned("{'name':'a','reps':8,'seconds':20}"),
                        "sessions[0].exercises[0].seconds"),
                Arguments.of(
                        "programme/versions",
                        planned("{'name':'a','cues':['1','2','3','4']}"),
                        "sessions[0].exercises[0].cues"),
                Arguments.of(
                        "programme/versions",
                        planned("{'name':'a','cues':['" + "x".repeat(201) + "']}"),
                        "sessions[0].exercises[0].cues[0]"),
                Arguments.of(
                        "programme/versions", planned("{'name':'a','load':'12 kg'}"), "sessions[0].exercises[0].load"),
                Arguments.of(
                        "programme/versions",
                        planned("{'name':'a'}" + ",{'name':'a'}".repeat(20)),
                        "sessions[0].exercises"),
                Arguments.of("programme/versions", "{'template':'STEADY_WEEK','from':'2026-03-01'}", "from"),
                Arguments.of("programme/versions", "{'template':'STEADY_WEEK','from':'2026-02-30'}", "from"));
    }

    private static String planned(String exercises) {
        return "{'sessions':[{'weekday':'MONDAY','name':'a','exercises':[" + exercises + "]}]}";
    }

    @ParameterizedTest(name = "{0}: {2} of case {index}")
    @MethodSource("entries")
    void isRefusedWithFieldAndReason(String where, String body, String field) {
        String person = person();
        long before = events();

        Answer answer = post(person + "/" + where, body.replace('\'', '"'));

        assertProblem(answer, 422, field);
        assertThat(events()).isEqualTo(before);
    }

    static Stream<Arguments> programmes() {
        return Stream.of(
                Arguments.of("{}", "zone"),
                Arguments.of("{'zone':'Nowhere'}", "zone"),
                Arguments.of("{'zone':'UTC','start':'2026-02-31'}", "start"),
                Arguments.of("{'zone':'UTC','dayStart':'13:00'}", "dayStart"),
                Arguments.of("{'zone':'UTC','dayStart':'noon'}", "dayStart"),
                Arguments.of("{'zone':'UTC','causes':['FATE']}", "causes[0]"),
                Arguments.of("{'zone':'UTC','causes':'WEAK_CORE'}", "causes"),
                Arguments.of("{'zone':'UTC','sessions':[]}", "sessions"),
                Arguments.of("{'zone':'UTC','sessions':[{'name':'Glutes'}]}", "sessions[0].weekday"),
                Arguments.of(
                        "{'zone':'UTC','template':'STEADY_WEEK','sessions':[{'weekday':'MONDAY','name':'a'}]}",
                        "template"),
                Arguments.of("{'zone':'UTC','dailyPractice':[{}]}", "dailyPractice[0].name"),
                Arguments.of("{'zone':'UTC','dailyPractice':{'name':'a'}}", "dailyPractice"),
                Arguments.of("{'zone':'UTC','dayStrat':'03:00'}", "dayStrat"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programmes")
    void aProgrammeIsRefusedWithFieldAndReason(String body, String field) {
        String person = "/api/v1/persons/" + register();
        long before = events();

        assertProblem(post(person + "/programme", body.replace('\'', '"')), 422, field);
        assertThat(events()).isEqualTo(before);
        assertThat(get(person + "/programme").status()).isEqualTo(404);
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                Arguments.of("PUT", "programme/causes", "{}", "causes"),
                Arguments.of("PUT", "programme/causes", "{'causes':['FATE']}", "causes[0]"),
                Arguments.of("PUT", "programme/day-settings", "{}", "zone"),
                Arguments.of("PUT", "programme/day-settings", "{'zone':'Mars'}", "zone"),
                Arguments.of("PUT", "programme/day-settings", "{'dayStart':'12:01'}", "dayStart"),
                Arguments.of("GET", "days?from=2026-03-10&to=2026-03-09", "", "to"),
                Arguments.of("GET", "days?from=2026-02-31", "", "from"),
                Arguments.of("GET", "days?form=2026-03-01", "", "form"),
                Arguments.of("GET", "days?from=2026-03-01&from=2026-03-02", "", "from"),
                Arguments.of("GET", "days?from=2026-04-01", "", "from"),
                Arguments.of("GET", "days?asOf=yesterday", "", "asOf"),
                Arguments.of("GET", "days?asOf=2026-03-12T00:00:00Z", "", "asOf"),
                Arguments.of("GET", "adherence?to=x", "", "to"),
                Arguments.of("GET", "pain-trend?site=TOE", "", "site"),
                Arguments.of("GET", "sessions?limit=0", "", "limit"),
                Arguments.of("GET", "sessions?limit=ten", "", "limit"),
                Arguments.of("GET", "sessions?cursor=%20%20nonsense", "", "cursor"),
                Arguments.of("GET", "sessions?from=2026-03-10&to=2026-03-09", "", "to"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("edits")
    void anEditOrAQuestionIsRefusedWithFieldAndReason(String method, String where, String body, String field) {
        String person = person();
        long before = events();

        assertProblem(send(method, person + "/" + where, body.isEmpty() ? null : body.replace('\'', '"')), 422, field);
        assertThat(events()).isEqualTo(before);
    }

    /** SQL, MongoDB's operators, JSON, markup and templates: each comes back as it was typed, and does nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); DROP TABLE event; --",
                "' OR '1'='1",
                "{\"$ne\":null}",
                "$where: sleep(9000)",
                "\",\"score\":0,\"x\":\"",
                "</script><script>alert(1)</script>",
                "${7*7} #{7*7} [[7*7]] __${7*7}__",
                "{0} {1,choice,0#x} '"
            })
    void whatWouldBreakOutOfAQueryIsATextLikeAnyOther(String text) {
        String person = person();
        Answer logged = post(
                person + "/pain-scores",
                JSON.writeValueAsString(Map.of("score", 4, "date", "2026-03-10", "note", text)));
        assertThat(logged.status()).isEqualTo(201);
        JsonNode day =
                get(person + "/days?from=2026-03-10&to=2026-03-10").body().path(0);
        assertThat(day.path("scores").path(0).path("note").asString()).isEqualTo(text);
        Answer page = get(person.replace("/api/v1", "") + "/days/2026-03-10", "Accept", "text/html");
        assertThat(Html.of(page.text()).text().replaceAll("\\s+", " ")).contains(text.replaceAll("\\s+", " "));
    }

    @Test
    void aPersonWithoutANameIsRefused() {
        long before = events();

        assertProblem(post("/api/v1/persons", "{\"name\":\" \"}"), 422, "name");
        assertProblem(post("/api/v1/persons", "{\"name\":\"a\\u0007\"}"), 422, "name");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        Answer answer = post(person() + "/sessions", "{\"minutes\":-5,\"effort\":12,\"colour\":\"red\"}");

        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder("colour", "name", "minutes", "effort");
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        String person = person();
        long before = events();

        Answer answer = post(person + "/pain-scores", "{\"score\": 4,\n \"note\": }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).contains("line 2");
        for (String junk : new String[] {
            "", "[]", "7", "null", "{", "{}{}", "{\"score\":1,\"score\":2}", "{score:1}", "[".repeat(5000), "\u0000"
        }) {
            assertThat(post(person + "/pain-scores", junk).status()).as(junk).isEqualTo(400);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsTooLarge() {
        String person = person();
        long before = events();

        Answer answer = post(person + "/pain-scores", "{\"score\":4,\"note\":\"" + "x".repeat(3 << 20) + "\"}");

        assertProblem(answer, 413, "body");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whatCannotBeAnsweredIsAProblemToo() {
        String person = person();
        long before = events();

        assertThat(get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(get(person + "/sessions/ent_nothing").status()).isEqualTo(404);
        assertThat(get(person + "/sessions/..%2f").status()).isBetween(400, 404);
        assertThat(get("/api/v1/persons/per_nobody/days").status()).isEqualTo(404);
        assertThat(get("/api/v1/persons/nobody/days").status()).isEqualTo(404);
        assertThat(post("/api/v1/persons/per_nobody/programme", "{\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(404);
        assertThat(post("/api/v1/persons/per_nobody/pain-scores", "{\"score\":4}")
                        .status())
                .isEqualTo(404);
        assertThat(send("PATCH", person + "/sessions", "{}").status()).isEqualTo(405);
        assertThat(delete(person + "/days").status()).isEqualTo(405);
        assertThat(post(person + "/pain-scores", "score=4", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(post(person + "/pain-scores", "{\"score\":4}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(post(person + "/pain-scores", "{\"score\":4}", "Accept", "text/csv")
                        .status())
                .isEqualTo(406);
        assertThat(events()).isEqualTo(before);
        for (Answer answer : new Answer[] {
            get("/api/v1/nothing"), delete(person + "/days"), get(person + "/days", "Accept", "text/csv")
        }) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().path("title").asString()).isNotBlank();
            assertThat(answer.body().path("errors").isArray()).isTrue();
        }
    }

    private static void assertProblem(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.body();
        assertThat(problem.path("type").asString()).startsWith("urn:steadyback:problem:");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactly(field);
        assertThat(problem.path("errors").path(0).path("reason").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception").hasSizeLessThan(2000);
    }

    @Test
    void aNameIsTakenInAnyUnicodeFormAndWithAnyBlank() {
        String unique = UUID.randomUUID().toString();
        post("/api/v1/persons", "{\"name\":\"R\u00fcdiger M. " + unique + "\"}");
        assertProblem(post("/api/v1/persons", "{\"name\":\"Ru\u0308diger\u00a0m. " + unique + " \"}"), 409, "name");
        assertProblem(post("/api/v1/persons", "{\"name\":\"\u00a0\u2003\"}"), 422, "name");
    }
}
