package dev.steadyback.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.ApiTest;
import dev.steadyback.diary.Period;
import dev.steadyback.entry.EntryKind;
import dev.steadyback.entry.Facts;
import dev.steadyback.entry.When;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A few of the made-up persons tell all of it over HTTP, as it happens to them. What the product takes, on which day it puts it, and what its views and its report say is held
 * against the rules.
 */
class StoryTest extends ApiTest {
    private static final int PERSONS = Integer.getInteger("oracle.stories", 5);
    private static final int MOST_SHOWN = 40;
    private static final List<String> KEPT = List.of("days", "adherence", "painTrend");

    private final List<String> differences = new ArrayList<>();

    @Test
    void whatIsToldOverHttpIsShownAsTheRulesSay() {
        for (long seed = MadeUpDiaries.FIRST_SEED; seed < MadeUpDiaries.FIRST_SEED + PERSONS; seed++) {
            MadeUpPerson person = MadeUpPerson.of(seed).named(new PersonId(register()));
            String path = "/api/v1/persons/" + person.id();
            person.deeds().forEach(deed -> tell(path, person, deed));
            SplittableRandom random = new SplittableRandom(seed);
            for (Instant moment : person.moments()) {
                clock.set(person.moments().getLast());
                look(path, person.at(moment), random);
            }
        }
        assertThat(differences)
                .withFailMessage(() -> differences.size() + " differences:\n"
                        + differences.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private void look(String path, MadeUpPerson.PersonNow look, SplittableRandom random) {
        Oracle oracle = look.oracle();
        for (Period period : MadeUpPerson.periods(oracle.start(), oracle.today(), random, 2)) {
            String asked = "?from=" + period.from() + "&to=" + period.to()
                    + (look.asOf() == null ? "" : "&asOf=" + look.asOf());
            String where = look + ", " + period.from() + " to " + period.to() + ", ";
            JsonNode days = found(path + "/days" + asked);
            JsonNode adherence = found(path + "/adherence" + asked);
            JsonNode trend = found(path + "/pain-trend" + asked);
            compare(where + "days", oracle.days(period.from(), period.to()), days);
            compare(where + "adherence", oracle.adherence(period.from(), period.to()), adherence);
            compare(where + "pain trend", oracle.trend(period.from(), period.to(), null), trend);
            JsonNode report = found(path + "/report.json" + asked);
            List<JsonNode> views = List.of(days, adherence, trend);
            for (int i = 0; i < KEPT.size(); i++) {
                String part = KEPT.get(i);
                Tree.differences(Tree.leaves(views.get(i)), Tree.leaves(report.path(part)))
                        .forEach(d -> differences.add(where + "report's " + part + d));
            }
        }
    }

    private void compare(String where, Object expected, JsonNode found) {
        Tree.differences(Tree.leaves(expected), Tree.leaves(found)).forEach(d -> differences.add(where + d));
    }

    private JsonNode found(String address) {
        Answer answer = get(address);
        assertThat(answer.status()).as(address + ": " + answer.text()).isEqualTo(200);
        return answer.body();
    }

    private void tell(String path, MadeUpPerson person, Deed deed) {
        clock.set(deed.at());
        String entry = path + "/" + (deed instanceof Deed.Told told ? place(person, told.key()) : "");
        Answer answer = switch (deed) {
            case Deed.Start d -> {
                Map<String, @Nullable Object> body = plan(d.plan());
                body.put("start", d.start());
                body.put("zone", d.zone());
                body.put("dayStart", d.dayStart());
                yield post(path + "/programme", json(body));
            }
            case Deed.ChangePlan d -> {
                Map<String, @Nullable Object> body = plan(d.plan());
                body.put("from", d.from());
                yield post(path + "/programme/versions", json(body));
            }
            case Deed.ChangeDays d ->
                put(path + "/programme/day-settings", json(Map.of("zone", d.zone(), "dayStart", d.dayStart())));
            case Deed.Pause d -> {
                Map<String, @Nullable Object> body = new LinkedHashMap<>();
                body.put("from", d.from());
                body.put("to", d.to());
                yield post(path + "/programme/pauses", json(body), "Idempotency-Key", d.pause());
            }
            case Deed.Resume d ->
                put(path + "/programme/pauses/" + Telling.pause(person, d.pause()), json(Map.of("on", d.on())));
            case Deed.TakePauseBack d -> delete(path + "/programme/pauses/" + Telling.pause(person, d.pause()));
            case Deed.Log d ->
                post(
                        path + "/" + EntryKind.of(d.facts()).address(),
                        body(d.when(), d.facts()),
                        "Idempotency-Key",
                        d.key());
            case Deed.Correct d -> put(entry, body(d.when(), d.facts()));
            case Deed.TakeBack d -> delete(entry);
            case Deed.PutBack d -> post(entry + "/reinstatement", "{}");
        };
        assertThat(answer.status())
                .as("person %d, %s: %s", person.seed(), deed, answer.text())
                .isBetween(200, 201);
    }

    private static String place(MadeUpPerson person, String key) {
        Facts facts = person.deeds().stream()
                .filter(d -> d instanceof Deed.Log log && log.key().equals(key))
                .map(d -> ((Deed.Log) d).facts())
                .findFirst()
                .orElseThrow();
        return EntryKind.of(facts).address() + "/" + new Known(person.id()).id(key);
    }

    private static Map<String, @Nullable Object> plan(WeeklyPlan plan) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (plan.equals(WeeklyPlan.EMPTY)) {
            body.put("template", "EMPTY");
            return body;
        }
        body.put("sessions", plan.sessions());
        body.put("dailyPractice", plan.dailyPractice());
        return body;
    }

    private static String body(When when, Facts facts) {
        Map<String, @Nullable Object> body = EntryTree.facts(facts);
        body.remove("exercises");
        body.remove("score" + (facts instanceof Facts.PainScore ? "d" : ""));
        body.put("date", when.date());
        body.put("time", when.time());
        body.put("at", when.at());
        body.put("zone", when.zone());
        body.values().removeIf(Objects::isNull);
        return json(body);
    }

    private static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }
}
