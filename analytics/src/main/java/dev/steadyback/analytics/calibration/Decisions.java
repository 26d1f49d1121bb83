package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.calibration.Scenario.Course;
import dev.steadyback.analytics.calibration.Table.Cell;
import dev.steadyback.analytics.calibration.Table.Row;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyModels;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.analytics.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the product says: the whole verdict, with minimum-data rule, thresholds and the agreement of S1 to S5, look after look. */
final class Decisions {
    private static final int HALF_A_YEAR = 182;
    private static final double[] RHOS = {.3, .6, .8};
    private static final double EFFECT = -.5;
    private static final int[] LOOKS = IntStream.iterate(
                    Checkpoints.next(0), it -> it <= HALF_A_YEAR, Checkpoints::next)
            .toArray();
    private static final List<Verdict> WORDS = List.of(Verdict.values());

    private Decisions() {}

    /** The words at each checkpoint, and what was ever said by day 182. */
    static List<Table> words(Crowd crowd, double theta) {
        List<Row> words = new ArrayList<>();
        List<Row> ever = new ArrayList<>();
        for (double noise : new double[] {.8, 0}) {
            for (double rho : RHOS) {
                String who = String.format(Locale.ROOT, "rho %.1f, day noise %.1f", rho, noise);
                List<Cell> cells =
                        crowd.count(Scenario.plain(HALF_A_YEAR, rho, noise).withTheta(theta), Decisions::wordFacts);
                for (int i = 0; i < WORDS.size(); i++) {
                    int word = i;
                    words.add(new Row(
                            who + ": " + WORDS.get(word),
                            IntStream.range(0, LOOKS.length)
                                    .mapToObj(look -> cells.get(look * WORDS.size() + word))
                                    .toList()));
                }
                ever.add(new Row(who, cells.subList(WORDS.size() * LOOKS.length, WORDS.size() * LOOKS.length + 5)));
            }
        }
        String effect = String.format(Locale.ROOT, "%.1f points per session, 30 %% missing", theta);
        return List.of(
                new Table(
                        "Verdicts at the checkpoints: " + effect,
                        IntStream.of(LOOKS).mapToObj(it -> "day " + it).toList(),
                        words),
                new Table(
                        "Ever said by day 182: " + effect,
                        List.of(
                                "REDUCED",
                                "INCREASED",
                                "REDUCED by threshold only",
                                "INCREASED by threshold only",
                                "REDUCED by threshold only, on day 182"),
                        ever));
    }

    private static FactBits wordFacts(SimulatedPerson person) {
        FactBits facts = new FactBits();
        boolean reduced = false;
        boolean increased = false;
        boolean lower = false;
        boolean higher = false;
        boolean lowerNow = false;
        for (int look : LOOKS) {
            List<ReviewDay> days = person.days().subList(0, look);
            Verdict said = ConsistencyReview.verdict(days);
            for (Verdict verdict : WORDS) {
                facts.add(said == verdict);
            }
            reduced |= said == Verdict.REDUCED;
            increased |= said == Verdict.INCREASED;
            EffectPosterior main = ConsistencyModels.of(days).main();
            double below = main == null ? .5 : main.probabilityNegative();
            lowerNow = below >= Checkpoints.threshold(look, true);
            lower |= lowerNow;
            higher |= 1 - below >= Checkpoints.threshold(look, false);
        }
        return facts.add(reduced).add(increased).add(lower).add(higher).add(lowerNow);
    }

    /** The same for ten years of looks and people on whom sessions have no effect; with a tenth of the people. */
    static Table tenYears(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        for (Course course : List.of(Course.STEADY, Course.PLATEAU, Course.DRIFT, Course.SEASON)) {
            for (double rho : new double[] {.3, .8}) {
                rows.add(new Row(
                        String.format(Locale.ROOT, "%s, rho %.1f", course.title(), rho),
                        crowd.count(Scenario.plain(3650, rho, .8).with(course), 10, Decisions::everFacts)
                                .subList(0, 4)));
            }
        }
        return new Table(
                "Ever said in ten years without any effect (a tenth of the people)",
                List.of("REDUCED by day 182", "INCREASED by day 182", "REDUCED", "INCREASED"),
                rows);
    }

    /** REDUCED and INCREASED by day 182, and ever. */
    static FactBits everFacts(SimulatedPerson person) {
        boolean reduced = false;
        boolean increased = false;
        FactBits facts = new FactBits();
        for (int look = Checkpoints.next(0); look <= person.days().size(); look = Checkpoints.next(look)) {
            Verdict said = ConsistencyReview.verdict(person.days().subList(0, look));
            reduced |= said == Verdict.REDUCED;
            increased |= said == Verdict.INCREASED;
            if (look == HALF_A_YEAR) {
                facts.add(reduced).add(increased);
            }
        }
        return facts.add(reduced).add(increased);
    }

    /** Records of one to three years at their last checkpoint, with one line through the whole record beside the review. */
    static Table longRecords(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        for (int days : new int[] {350, 770, 1106}) {
            for (Course course : List.of(Course.STEADY, Course.PLATEAU, Course.DRIFT, Course.SEASON)) {
                for (double rho : new double[] {.3, .8}) {
                    Scenario none = Scenario.plain(days, rho, .8).with(course);
                    List<Cell> cells = new ArrayList<>(
                            crowd.count(none, Decisions::longFacts).subList(0, 5));
                    cells.addAll(crowd.count(none.withTheta(EFFECT), Decisions::effectFacts)
                            .subList(0, 3));
                    rows.add(new Row(
                            String.format(Locale.ROOT, "%d d, %s, rho %.1f", days, course.title(), rho), cells));
                }
            }
        }
        return new Table(
                "Long records: no effect, then -0.5 per session",
                List.of(
                        "found at 5 %",
                        "least squares with one line: found at 5 %",
                        "interval holds 0",
                        "REDUCED",
                        "INCREASED",
                        "-0.5: interval holds the truth",
                        "-0.5: found at 5 %",
                        "-0.5: REDUCED"),
                rows);
    }

    private static FactBits longFacts(SimulatedPerson person) {
        EffectPosterior main = ConsistencyModels.of(person.days()).main();
        Verdict verdict = ConsistencyReview.verdict(person.days());
        return new FactBits()
                .add(FactBits.decides(main))
                .add(UsualMethods.withTrend(person.days()))
                .add(FactBits.covers(main, 0))
                .add(verdict == Verdict.REDUCED)
                .add(verdict == Verdict.INCREASED);
    }

    static FactBits effectFacts(SimulatedPerson person) {
        EffectPosterior main = ConsistencyModels.of(person.days()).main();
        return new FactBits()
                .add(FactBits.covers(main, person.truth()))
                .add(FactBits.lower(main))
                .add(ConsistencyReview.verdict(person.days()) == Verdict.REDUCED);
    }
}
