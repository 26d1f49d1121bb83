package dev.steadyback.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No fact of a day or a person depends on the period that is shown: whatever two periods both say of one moment, they say alike. */
@Tag("long")
class EveryPeriodTest {
    /** Each is looked at over many periods. */
    private static final int PERSONS = (MadeUpDiaries.PERSONS + 1) / 2;

    private static final int PERIODS = 5;
    private static final int MOST_OF_A_KIND = 2;

    /** By what differs, whatever its day: one wrong rule is wrong on many days. */
    private final Map<String, List<String>> differences = new TreeMap<>();

    @Test
    void noFactDependsOnThePeriodThatIsShown() {
        try (MadeUpDiaries diaries = new MadeUpDiaries()) {
            diaries.persons(PERSONS).forEach(person -> {
                SplittableRandom random = new SplittableRandom(person.seed());
                for (Instant moment : person.moments()) {
                    look(diaries, person.at(moment), random);
                }
            });
        }
        assertThat(differences)
                .withFailMessage(() -> "Facts depend on the period:\n"
                        + differences.values().stream()
                                .flatMap(ofAKind -> ofAKind.stream().limit(MOST_OF_A_KIND))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private void differ(String what, String sentence) {
        differences
                .computeIfAbsent(what.replaceAll("[0-9]+", ""), kind -> new ArrayList<>())
                .add(sentence);
    }

    private void look(MadeUpDiaries diaries, MadeUpPerson.PersonNow look, SplittableRandom random) {
        PersonRecord record = diaries.record(look);
        LocalDate start = record.startedProgramme().start();
        LocalDate today = record.startedProgramme().today(look.moment());
        Facts facts = new Facts(look.toString());
        for (Period period : MadeUpPerson.periods(start, today, random, PERIODS)) {
            JsonNode days = MadeUpDiaries.json(diaries.days(record, period, look.asOf()));
            JsonNode adherence = MadeUpDiaries.json(diaries.adherence(record, period, look.asOf()));
            JsonNode trend = MadeUpDiaries.json(diaries.trend(record, period, null, look.asOf()));
            facts.of(period);
            days.forEach(day -> facts.all("day " + day.path("date").asString(), day));
            trend.path("days")
                    .forEach(day -> facts.all("pain of " + day.path("date").asString(), day));
            facts.ofTrend(trend, period);
            facts.ofAdherence(adherence, period);
            sums(look + ", " + name(period), days, adherence, trend);
            LocalDate middle = period.from().plusDays(random.nextInt(period.days()));
            if (middle.isBefore(period.to())) {
                JsonNode before = MadeUpDiaries.json(
                        diaries.adherence(record, new Period(period.from(), middle, today), look.asOf()));
                JsonNode after = MadeUpDiaries.json(
                        diaries.adherence(record, new Period(middle.plusDays(1), period.to(), today), look.asOf()));
                parts(look + ", " + name(period) + " parted after " + middle, adherence, before, after);
            }
        }
    }

    private static String name(Period period) {
        return period.from() + " to " + period.to();
    }

    /** A period's counts are those of its days. */
    private void sums(String where, JsonNode days, JsonNode adherence, JsonNode trend) {
        int due = 0;
        double credited = 0;
        for (JsonNode day : days) {
            for (JsonNode planned : day.path("due")) {
                String state = planned.path("state").asString();
                due += state.equals("EXCUSED") || state.equals("NOT_YET_DUE") ? 0 : 1;
                credited += planned.path("credit").asDouble();
            }
        }
        same(where, "due", adherence.path("due").asInt(), due);
        same(where, "credited", adherence.path("credited").asDouble(), credited);
        long scored = days.valueStream().filter(d -> !d.path("pain").isNull()).count();
        same(where, "scored days", trend.path("coverage").path("scoredDays").asLong(), scored);
    }

    /** The counts of two parts are those of the whole. */
    private void parts(String where, JsonNode whole, JsonNode before, JsonNode after) {
        for (String path : List.of("/due", "/credited", "/extras", "/dailyPractice/due", "/dailyPractice/done")) {
            same(
                    where,
                    path,
                    whole.at(path).asDouble(),
                    before.at(path).asDouble() + after.at(path).asDouble());
        }
    }

    private void same(String where, String what, Object whole, Object parts) {
        if (!whole.equals(parts)) {
            differ(what, where + ": " + what + " is " + whole + ", its parts come to " + parts);
        }
    }

    /** What was said of one moment, and by which period first. */
    private final class Facts {
        private record Fact(String value, String period) {}

        private final String where;
        private final Map<String, Fact> said = new HashMap<>();
        private String period = "";

        Facts(String where) {
            this.where = where;
        }

        void of(Period shown) {
            period = name(shown);
        }

        void fact(String what, String value) {
            Fact before = said.putIfAbsent(what, new Fact(value, period));
            if (before != null && !before.value().equals(value)) {
                differ(
                        what,
                        where + ": " + what + " is " + before.value() + " in " + before.period() + ", and " + value
                                + " in " + period);
            }
        }

        void all(String what, @Nullable JsonNode tree) {
            if (tree != null) {
                Tree.leaves(tree).forEach((path, value) -> fact(what + path, value));
            }
        }

        void ofTrend(JsonNode trend, Period shown) {
            for (String field : List.of("site", "baseline", "baselineWindow", "baselineInFlare")) {
                all(field, trend.get(field));
            }
            for (String field :
                    List.of("current", "currentWindow", "change", "changePercent", "important", "missingCode")) {
                all(field + " up to " + shown.to(), trend.get(field));
            }
            trend.path("sessionPain").forEach(pain -> fact("pain around a session " + pain, pain.toString()));
        }

        void ofAdherence(JsonNode adherence, Period shown) {
            all("streakSessions", adherence.get("streakSessions"));
            all("streakWeeks", adherence.get("streakWeeks"));
            for (JsonNode week : adherence.path("weeks")) {
                LocalDate monday = LocalDate.parse(week.path("monday").asString());
                LocalDate first = monday.isBefore(shown.from()) ? shown.from() : monday;
                LocalDate last = monday.plusDays(6).isAfter(shown.to()) ? shown.to() : monday.plusDays(6);
                all("overdone of the week of " + monday, week.get("overdone"));
                all("week from " + first + " to " + last, week);
            }
        }
    }
}
