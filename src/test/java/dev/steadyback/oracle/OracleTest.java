package dev.steadyback.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steadyback.diary.Period;
import dev.steadyback.diary.PersonRecord;
import dev.steadyback.entry.Facts.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product's days, adherence and pain trend against a second reading of the rules, field by field, over random made-up persons. Where the two differ, one of them is
 * wrong by the rules.
 */
@Tag("long")
class OracleTest {
    private static final int MOST_SHOWN = Integer.getInteger("oracle.shown", 40);

    @Test
    void everyFieldIsAsTheRulesSay() {
        List<String> differences = new ArrayList<>();
        try (MadeUpDiaries diaries = new MadeUpDiaries()) {
            diaries.persons(MadeUpDiaries.PERSONS).forEach(person -> {
                SplittableRandom random = new SplittableRandom(person.seed());
                for (Instant moment : person.moments()) {
                    look(diaries, person.at(moment), random, differences);
                }
            });
        }
        assertThat(differences)
                .withFailMessage(() -> differences.size() + " differences:\n"
                        + differences.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static void look(
            MadeUpDiaries diaries, MadeUpPerson.PersonNow look, SplittableRandom random, List<String> differences) {
        Oracle oracle = look.oracle();
        PersonRecord record = diaries.record(look);
        compare(
                look + ", " + oracle.start() + " to " + oracle.today() + ", review",
                oracle.reviewDays(),
                diaries.reviewDays(record, look, oracle.today()),
                differences);
        for (Period period : MadeUpPerson.periods(oracle.start(), oracle.today(), random, 2)) {
            String where = look + ", " + period.from() + " to " + period.to();
            compare(
                    where + ", days",
                    oracle.days(period.from(), period.to()),
                    diaries.days(record, period, look.asOf()),
                    differences);
            compare(
                    where + ", adherence",
                    oracle.adherence(period.from(), period.to()),
                    diaries.adherence(record, period, look.asOf()),
                    differences);
            compare(
                    where + ", pain trend",
                    oracle.trend(period.from(), period.to(), null),
                    diaries.trend(record, period, null, look.asOf()),
                    differences);
            List<Site> sites = List.of(Site.values());
            Site site = sites.get(random.nextInt(sites.size()));
            compare(
                    where + ", pain trend of " + site,
                    oracle.trend(period.from(), period.to(), site),
                    diaries.trend(record, period, site, look.asOf()),
                    differences);
        }
    }

    private static void compare(String where, Object expected, Object view, List<String> differences) {
        Tree.differences(Tree.leaves(expected), Tree.leaves(MadeUpDiaries.json(view)))
                .forEach(d -> differences.add(where + d));
    }
}
