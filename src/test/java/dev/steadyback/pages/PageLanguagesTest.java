package dev.steadyback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.Html;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every page in two languages, of a person whose diary holds every kind of entry. What the person types has no letter that the made-up language puts an accent on,
 * so that each plain letter on a page is one that no file of texts translates.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageLanguagesTest extends PagesTest {
    private static final String PSEUDO = "en-XA";
    private static final String GERMAN = "de";

    private static final List<String> SPOKEN = List.of("title", "alt", "aria-label", "placeholder");
    private static final Pattern PLAIN = Pattern.compile("[acdeghijklnorstuwyzACDEGHIJKLNORSTUWYZ]");

    /** Days and times as a locale without words of its own writes them. */
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Mo|Tu|We|Th|Fr|Sa|Su"
                    + "|January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|\\d{4}-W\\d\\d)\\b");

    private static final String ENTRY = "/entries/ent_[a-z0-9]+";

    /** The code of a reason in the table of a chart, or the letter of a box on paper. */
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)+|[A-Z]");

    /** What is called the same in files of every language. */
    private static final Pattern IN_FILES =
            Pattern.compile("\\b(?:date|score|time|kind|site|note|name|minutes|effort|done"
                    + "|pain_before|pain_after|sitting_hours|standing_hours|walking_minutes|sleep_hours|lifts|type"
                    + "|causes|dailyPractice|dayStart|sessions|start|template|zone|csv|json)\\b");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private static final Set<String> NAMES = Set.of("Steadyback", "UTF-8", "HTML", "PNG", "SVG", "CSV", "JSON", "PDF");

    @Override
    boolean startsAProgramme() {
        return false;
    }

    @Test
    @Order(1)
    void noPageHasAWordThatNoFileTranslates() {
        language(PSEUDO);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("welcome", get("/"));
        pages.put("start", get("/start"));
        Filled who = get("/start?step=2").form("/start").with("name", "Bmp").with("go", "3");
        pages.put("who", get("/start?step=2"));
        pages.put("who, with faults", send(who.with("start", "x").with("name", "")));
        pages.put("the week", send(who));
        pages.put(
                "the week, with faults",
                send(send(who).form("/start").with("sessions[0].weekday", "").with("sessions[0].minutes", "x")));
        begin();
        pages.putAll(pages());
        List<String> plain = new ArrayList<>();
        pages.forEach((name, page) -> {
            assertThat(speaks(page)).as(name).isEqualTo("en-XA");
            said(page).stream()
                    .map(text ->
                            name.startsWith("import") ? IN_FILES.matcher(text).replaceAll("") : text)
                    .filter(PageLanguagesTest::untranslated)
                    .filter(text -> !code(text))
                    .forEach(text -> plain.add(name + ": " + text));
        });
        assertThat(plain).isEmpty();
    }

    @Test
    @Order(2)
    void noPageInGermanHasASentenceInEnglish() throws IOException {
        language(GERMAN);
        Set<String> english = englishOnly();
        assertThat(english).hasSizeGreaterThan(200);
        List<String> found = new ArrayList<>();
        pages().forEach((name, page) -> {
            assertThat(speaks(page)).as(name).isEqualTo("de-DE");
            said(page).stream()
                    .filter(text -> !code(text))
                    .filter(text -> english.stream().anyMatch(text::contains))
                    .forEach(text -> found.add(name + ": " + text));
        });
        assertThat(found).isEmpty();
    }

    @Test
    @Order(3)
    void germanNumbersHaveAComma() {
        language(GERMAN);
        Page saved =
                send(logs("2026-03-10", "habits").with("sittingHours", "7,5").with("sleepHours", "6.25"));
        assertThat(saved.text()).contains("7,5 Stunden gesessen", "6,25 Stunden geschlafen");
        String entry = saved.address(ENTRY);
        assertThat(get(entry).form(entry).value("sittingHours")).isEqualTo("7,5");
        assertThat(send(logs("2026-03-10", "habits").with("sleepHours", "7,5,5"))
                        .text())
                .contains("Stunden Schlaf: „7,5,5“ geht nicht");
    }

    @Test
    @Order(4)
    void theFirstLanguageOfTheBrowserThatIsSpokenHereIsTaken() {
        language("fr, de-AT;q=0.8, en;q=0.5");
        Page page = get("/");
        assertThat(speaks(page)).isEqualTo("de-DE");
        assertThat(String.join(", ", page.headers().allValues("Vary")))
                .containsIgnoringCase("Accept-Language")
                .containsIgnoringCase("Cookie");
        language("fr");
        assertThat(speaks(get("/"))).isEqualTo("en-GB");
        language("en-US");
        assertThat(get("/").text()).contains("Wednesday, March 11");
        language(null);
        assertThat(get("/").text()).contains("Wednesday, 11 March");
    }

    @Test
    @Order(5)
    void aChosenLanguageIsKeptAndLeadsBackToThePage() {
        language("en-GB");
        Filled choice = get("/settings?until=2026-03-08&did=changed").form("/language");
        assertThat(choice.value("back")).isEqualTo("/settings?until=2026-03-08");
        Page chosen = send(choice.with("language", "de-DE"));
        assertThat(chosen.path()).isEqualTo("/settings");
        assertThat(speaks(chosen)).isEqualTo("de-DE");
        assertThat(get("/nowhere").text()).contains("Diese Seite gibt es nicht");
        Page elsewhere = send(choice.with("language", "en-US").with("back", "//example.org/"));
        assertThat(elsewhere.path()).isEqualTo("/");
        for (String back : new String[] {"/..//x", "/../x", "/\\x", "/a//b", "/%zz", "https://example.org/", "x"}) {
            assertThat(send(choice.with("language", "en-US").with("back", back)).path())
                    .as(back)
                    .isEqualTo("/");
        }
        assertThat(speaks(elsewhere)).isEqualTo("en-US");
    }

    private void begin() {
        assertThat(send(theirWeek("Bmp").form("/start")).status()).isEqualTo(200);
    }

    /** Each page, in every state that a form can bring it into. */
    private Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        Page logged = send(pain("2026-03-06", "9").with("note", "xx").with("time", "07:30"));
        Page removed = send(
                get(logged.path()).forms(logged.address(ENTRY) + "/retract").getFirst());
        pages.put("logged", logged);
        pages.put("removed", removed);
        pages.put("entry, removed", get(removed.address(ENTRY + "/reinstate").replace("/reinstate", "")));
        pages.put(
                "pain of another place",
                send(pain("2026-03-05", "2").with("site", "HIP").with("kind", "WORST_24H")));
        Page session = send(logs("2026-03-08", "session")
                .with("name", "Bxp")
                .with("done", "STOPPED")
                .with("stopReason", "FATIGUE")
                .with("minutes", "1")
                .with("effort", "3")
                .with("painBefore", "2")
                .with("painAfter", "3")
                .with("extra", "true")
                .with("exercises[0].name", "Bq")
                .with("exercises[0].sets", "3")
                .with("exercises[0].reps", "12")
                .with("exercises[0].load", "5 p")
                .with("exercises[0].pain", "WORSE"));
        pages.put("session", session);
        pages.put("entry", get(session.address(ENTRY)));
        pages.put("entry, stale", stale());
        pages.put(
                "session moved",
                send(logs("2026-03-11", "session").with("name", "Bm").with("fulfils", "2026-03-10")));
        pages.put(
                "habits",
                send(logs("2026-03-04", "habits")
                        .with("sittingHours", "1")
                        .with("standingHours", "2")
                        .with("walkingMinutes", "30")
                        .with("lifts", "2")
                        .with("sleepHours", "7.5")));
        pages.put("relief", send(logs("2026-03-04", "relief").with("type", "HEAT")));
        Page peg = send(get("/questionnaires/peg-3?date=2026-03-03")
                .form("/questionnaires/peg-3")
                .with("pain", "7")
                .with("enjoyment", "6")
                .with("activity", "7"));
        pages.put("questionnaire", peg);
        pages.put("questionnaire entry", get(peg.address(ENTRY)));
        pages.put(
                "questionnaires, improved",
                send(get("/questionnaires/peg-3")
                        .form("/questionnaires/peg-3")
                        .with("pain", "3")
                        .with("enjoyment", "3")
                        .with("activity", "2")));
        pages.put(
                "statements",
                send(get("/questionnaires/rmdq-24?date=2026-03-04")
                        .form("/questionnaires/rmdq-24")
                        .with("ticked", "2", "3")));
        pages.put(
                "total",
                send(get("/questionnaires/promis-physical-function")
                        .form("/questionnaires/promis-physical-function")
                        .with("total", "41.5")));
        pages.put(
                "questionnaire, with faults", send(get("/questionnaires/peg-3").form("/questionnaires/peg-3")));
        pages.put("total, with faults", send(get("/questionnaires/odi").form("/questionnaires/odi")));
        pages.put(
                "rhythm",
                send(get("/questionnaires")
                        .form("/questionnaires/rmdq-24/rhythm")
                        .with("weeks", "1")));
        pages.put("flare", send(logs("2026-03-08", "flare")));
        pages.put("log", get("/log"));
        for (String kind : List.of("pain", "session", "habits", "relief", "flare", "treatment", "note")) {
            pages.put("log " + kind, get("/log/" + kind));
            pages.put(
                    kind + ", with faults",
                    send(logs("2026-03-03", kind)
                            .with("score", "x")
                            .with("type", "x")
                            .with("to", "x")
                            .with("time", "x")
                            .with("name", "")
                            .with("fulfils", "x")
                            .with("minutes", "x")
                            .with("exercises[0].sets", "x")
                            .with("exercises[0].name", "")));
        }
        pages.put(
                "pause",
                send(get("/plan")
                        .form("/plan/pauses")
                        .with("from", "2026-03-09")
                        .with("to", "2026-03-09")
                        .with("reason", "xx")));
        pages.put("week, empty", send(get("/diary/weeks/2026-03-02").form("/diary/weeks/2026-03-02")));
        pages.put(
                "week, with faults",
                send(get("/diary/weeks/2026-03-02")
                        .form("/diary/weeks/2026-03-02")
                        .with("pain-2026-03-03", "x")));
        pages.put(
                "week",
                send(get("/diary/weeks/2026-03-02")
                        .form("/diary/weeks/2026-03-02")
                        .with("pain-2026-03-03", "2")));
        Page paused = send(get("/plan").form("/plan/pauses").with("from", "2026-03-11"));
        pages.put("pause, open", paused);
        pages.put("today, paused", get("/"));
        pages.put("report", get("/report"));
        pages.put("report that cannot be", get("/report.pdf?from=2026-03-11&to=2026-03-05"));
        String pause = paused.address("/plan/pauses/pau_[a-z0-9]+/end").replace("/end", "");
        pages.put(
                "pause, with faults",
                send(get("/plan")
                        .form("/plan/pauses")
                        .with("from", "2026-03-09")
                        .with("to", "2026-03-08")));
        pages.put(
                "pause ended too early", send(get("/plan").form(pause + "/end").with("on", "2026-03-01")));
        pages.put("pause removed", send(get("/plan").form(pause + "/remove")));
        Filled change = get("/plan/change").form("/plan/preview").with("from", "2026-03-10");
        pages.put("plan, another line", send(new Filled("/plan/change", change.values()).with("edit", "sessions")));
        String other = change.value("sessions[0].name").equals("Bx") ? "Bm" : "Bx";
        Page preview = send(change.with("sessions[0].name", other).with("sessions[1].weekday", "SUNDAY"));
        pages.put("plan, what changes", preview);
        pages.put("plan changed", send(preview.form("/plan/versions")));
        pages.put("plan, changed meanwhile", send(preview.form("/plan/versions").with("sessions[0].name", "Bq")));
        pages.put(
                "plan, with faults",
                send(get("/plan/change")
                        .form("/plan/preview")
                        .with("from", "")
                        .with("sessions[0].weekday", "")
                        .with("dailyPractice[0].name", "")));
        Filled start = get("/plan/start").form("/plan/start/preview");
        pages.put("start, what moving it changes", send(start.with("start", "2026-02-16")));
        pages.put(
                "start, with nothing planned",
                send(start.with("start", "2026-02-16").with("planned", "NOTHING")));
        pages.put("start, with faults", send(start.with("start", "2026-03-11")));
        pages.put(
                "settings, with faults", send(get("/settings").form("/settings").with("dayStart", "13:00")));
        pages.put("causes", send(get("/plan").form("/plan/causes").with("causes", "WEAK_CORE", "DAILY_HABITS")));
        pages.put(
                "weeks, with faults",
                send(get("/review")
                        .form("/review/weeks")
                        .with("from", "2026-03-17")
                        .with("pairs", "x")));
        pages.put("weeks drawn", send(get("/review").form("/review/weeks")));
        pages.put("weeks stopped", send(get("/review").form("/review/weeks/stop")));
        pages.putAll(reminders());
        for (String path : List.of(
                "/",
                "/diary",
                "/diary/list",
                "/diary/list?kind=habits&until=2026-03-03",
                "/diary/list?kind=removed",
                "/diary/weeks/2026-03-02",
                "/plan",
                "/plan/change",
                "/plan/print",
                "/plan/print?weeks=x",
                "/progress",
                "/progress?from=2026-03-02",
                "/progress?period=week",
                "/progress?period=x",
                "/progress?from=x",
                "/review",
                "/safety",
                "/questionnaires",
                "/questionnaires/rmdq-24",
                "/questionnaires/sf-36",
                "/days/2026-03-04",
                "/offline",
                "/persons",
                "/days/2026-03-10",
                "/days/2026-03-12",
                "/days/soon",
                "/entries/ent_0",
                "/entries/x",
                "/nowhere",
                "/persons/per_0")) {
            pages.put(path, get(path));
        }
        imports(pages);
        pages.put("form of another time", send(new Filled("/plan/causes", Map.of("_csrf", List.of("x")))));
        clock.set(Instant.parse("2026-02-25T11:00:00Z"));
        pages.put("before the start", get("/"));
        clock.set(Instant.parse("2029-05-01T11:00:00Z"));
        pages.put("a long report", get("/report.pdf"));
        clock.set(Instant.parse("2026-05-01T11:00:00Z"));
        get("/review");
        pages.put("review after eight weeks", get("/review"));
        pages.put("progress after eight weeks", get("/progress"));
        clock.set(NOON);
        return pages;
    }

    private void imports(Map<String, Page> pages) {
        pages.put("import", get("/import"));
        pages.put("import without a file", send(get("/import").form("/import"), new Sent("", new byte[0])));
        pages.put("import that is gone", get("/import/x"));
        Page preview = send(
                get("/import").form("/import"),
                Sent.of(
                        "1.csv",
                        "date,score,note\n2026-03-02,4,b" + events()
                                + "\n2026-03-03,99,xx\nxx,1,xx\n2026-02-01,1,xx\n2026-03-02,4\n"),
                Sent.of("2.csv", "date,xx\n2026-03-02,xx\n"),
                Sent.of("3.csv", "date,name\n03/04/2026,Bx\n"),
                Sent.of("4.csv", "date,name\n03/02/2026,\"B\"x\n"),
                Sent.of("5.json", "{\"xx\":1,\"zone\":\"UTC\"}"),
                Sent.of("6.csv", ""),
                Sent.of("7.csv", "date;sitting_hours\n2026-03-02;1\n"));
        pages.put("import, preview", preview);
        pages.put(
                "import, read anew",
                send(preview.form(preview.path())
                        .with("file2.order", "DAY_FIRST")
                        .with("store", "good")));
        Page done = send(get(preview.path()).form(preview.path()).with("store", "good"));
        pages.put("import, done", done);
        pages.put("import, taken back", send(done.form(done.path() + "/take-back")));
    }

    /** Opened, refused, tried and closed again. Nothing is sent: there is no network in a test, and the device is made up. */
    private Map<String, Page> reminders() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("reminders", get("/reminders"));
        pages.put("calendar", send(get("/reminders").form("/reminders/calendar")));
        pages.put("calendar renewed", send(get("/reminders").form("/reminders/calendar/renew")));
        pages.put("calendar closed", send(get("/reminders").form("/reminders/calendar/close")));
        pages.put(
                "calendar, with faults",
                send(get("/reminders").form("/reminders/calendar").with("time", "x")));
        Filled times = get("/reminders").form("/reminders/times");
        pages.put("reminders, with faults", send(times.with("training", "x").with("painScore", "x")));
        pages.put("device without a time", send(times.with("endpoint", "x")));
        pages.put("device that cannot be", send(times.with("endpoint", "x").with("training", "18:00")));
        pages.put("reminders saved", send(times));
        for (String done : List.of("device", "device_removed", "tried", "not_tried", "gone")) {
            pages.put("reminders, " + done, get("/reminders?done=" + done));
        }
        return pages;
    }

    private Page stale() {
        String entry = send(pain("2026-03-03", "5")).address(ENTRY);
        Filled mine = get(entry).form(entry);
        send(get(entry).form(entry).with("score", "6"));
        return send(mine.with("score", "3"));
    }

    private Filled pain(String day, String score) {
        return get("/days/" + day).form("/days/" + day + "/pain-scores").with("score", score);
    }

    /** What somebody sees of a page or hears of it, piece by piece. */
    private static List<String> said(Page page) {
        // Places are called as the database of time zones calls them.
        Html html = page.read().without("optgroup > option");
        List<String> said = new ArrayList<>(html.pieces());
        SPOKEN.forEach(attribute -> said.addAll(html.all("[" + attribute + "]").eachAttr(attribute)));
        return said.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String speaks(Page page) {
        return page.read().first("html").attr("lang");
    }

    private static boolean code(String text) {
        return CODE.matcher(text).matches();
    }

    private static boolean untranslated(String text) {
        return !NAMES.contains(text)
                && !ZONES.contains(text.replace(' ', '_'))
                && PLAIN.matcher(DATE.matcher(text).replaceAll("").replace("UTC", ""))
                        .find();
    }

    /** The parts of English texts between their places that are long enough to be told from names, and no part of a German text. */
    private static Set<String> englishOnly() throws IOException {
        Set<String> english = new TreeSet<>();
        StringBuilder german = new StringBuilder();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:texts/*.properties")) {
            Properties texts = new Properties();
            try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            boolean inGerman = String.valueOf(file.getFilename()).endsWith("_de.properties");
            for (Object text : texts.values()) {
                for (String part : ((String) text).replace('~', '\u00a0').split("\\{[^}]*}", -1)) {
                    if (inGerman) {
                        german.append(part).append('\n');
                    } else if (part.strip().length() > 12) {
                        english.add(part.strip());
                    }
                }
            }
        }
        english.removeIf(e -> german.indexOf(e) >= 0);
        return english;
    }
}
