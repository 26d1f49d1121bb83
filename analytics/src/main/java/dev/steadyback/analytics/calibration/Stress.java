package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.calibration.Scenario.Away;
import dev.steadyback.analytics.calibration.Scenario.Course;
import dev.steadyback.analytics.calibration.Table.Cell;
import dev.steadyback.analytics.calibration.Table.Row;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.ConsistencyModels;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.ReviewDay;
import dev.steadyback.analytics.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the review does where its assumptions do not hold, and what randomised weeks do about it. */
final class Stress {
    private static final List<Course> COURSES = List.of(
            Course.PLAIN,
            Course.HEAVY_TAILS,
            Course.FLOOR,
            Course.SAME_DAY_FEEDBACK,
            Course.BLOCK_GAPS,
            Course.PAIN_DEPENDENT_GAPS,
            Course.STEEP_RECOVERY,
            Course.HIDDEN_STRESS,
            Course.WRONG_LOGS,
            Course.RELIEF,
            Course.FADING);
    private static final double EFFECT = -.5;

    private Stress() {}

    /** One departure at a time. */
    static Table departures(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        for (int days : new int[] {84, 182}) {
            for (Course course : COURSES) {
                Scenario none = Scenario.plain(days, .6, .8).with(course);
                List<Cell> cells =
                        new ArrayList<>(crowd.count(none, Stress::nullFacts).subList(0, 4));
                cells.addAll(crowd.count(none.withTheta(EFFECT), Decisions::effectFacts)
                        .subList(0, 3));
                rows.add(new Row(days + " d, " + course.title(), cells));
            }
        }
        return new Table(
                "Departures from the assumptions, rho 0.6, day noise 0.8, 30 % missing: no effect, then -0.5 per session",
                List.of(
                        "found lower at 5 %",
                        "found higher at 5 %",
                        "REDUCED",
                        "INCREASED",
                        "-0.5: interval holds the truth",
                        "-0.5: found lower at 5 %",
                        "-0.5: REDUCED"),
                rows);
    }

    private static FactBits nullFacts(SimulatedPerson person) {
        EffectPosterior main = ConsistencyModels.of(person.days()).main();
        Verdict verdict = ConsistencyReview.verdict(person.days());
        return new FactBits()
                .add(FactBits.lower(main))
                .add(FactBits.higher(main))
                .add(verdict == Verdict.REDUCED)
                .add(verdict == Verdict.INCREASED);
    }

    /** A kind of person and what they are called. */
    record Kind(String name, Scenario scenario) {}

    /** People on whom the sessions of the week before have no effect, or only a late one, and something else moves pain with training. */
    static List<Kind> misleading() {
        Scenario none = Scenario.plain(182, .6, .8);
        List<Kind> kinds = new ArrayList<>();
        for (double rho : new double[] {.9, .95, .98}) {
            kinds.add(new Kind(String.format(Locale.ROOT, "rho %.2f", rho), Scenario.plain(182, rho, .8)));
        }
        for (double shift : new double[] {-1, 1}) {
            kinds.add(new Kind(signed("same day", shift), none.withSameDay(shift)));
        }
        for (Away away : List.of(
                new Away(1, 21, 1.5, true),
                new Away(3, 10, 1.5, true),
                new Away(1, 7, 1.5, true),
                new Away(1, 45, 1.5, false),
                new Away(1, 21, 1.5, false),
                new Away(1, 10, 1.5, false))) {
            for (int side : new int[] {-1, 1}) {
                Away when = new Away(away.times(), away.length(), side * away.shift(), away.marked());
                kinds.add(new Kind(signed(name(away), when.shift()), none.withAway(when)));
            }
        }
        for (double theta : new double[] {-.5, -1}) {
            kinds.add(new Kind(
                    signed("helps 7 days late,", theta), none.withTheta(theta).withLag(7)));
        }
        kinds.add(new Kind(
                "helps 14 days late, -1, rho 0.3",
                Scenario.plain(182, .3, .8).withTheta(-1).withLag(14)));
        kinds.add(new Kind("no skipping", none.withSkipping(0)));
        return kinds;
    }

    private static String name(Away away) {
        return (away.times() == 1 ? "" : away.times() + " times ")
                + (away.marked() ? "a marked pause of " : "an unmarked break of ") + away.length() + " d";
    }

    private static String signed(String what, double points) {
        return String.format(Locale.ROOT, "%s %+.1f", what, points);
    }

    /** What is ever said to them by day 182. */
    static Table misleading(Crowd crowd) {
        return new Table(
                "Ever said by day 182 where something else moves pain with training: rho 0.6, day noise 0.8, 30 % missing if not said",
                List.of("REDUCED", "INCREASED"),
                misleading().stream()
                        .map(kind -> new Row(
                                kind.name(),
                                crowd.count(kind.scenario(), Decisions::everFacts)
                                        .subList(2, 4)))
                        .toList());
    }

    /** Randomised weeks beside watching, for as many days. */
    static Table randomisedWeeks(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        int[] lengths = {42, 56, 84, 112, 168};
        for (double theta : new double[] {0, -.25, -.5}) {
            List<List<Cell>> drawn = new ArrayList<>();
            List<Cell> watched = new ArrayList<>();
            for (int days : lengths) {
                for (double rho : new double[] {.3, .6}) {
                    Scenario scenario = Scenario.plain(days, rho, .8).withTheta(theta);
                    watched.add(crowd.count(
                                    scenario,
                                    person -> new FactBits()
                                            .add(FactBits.decides(ConsistencyModels.of(person.days())
                                                    .main())))
                            .getFirst());
                    drawn.add(crowd.count(scenario.with(Course.RANDOMISED_WEEKS), Stress::randomisedFacts));
                }
            }
            String effect = String.format(Locale.ROOT, "%.2f: ", theta);
            rows.add(new Row(effect + "watching, found at 5 %", watched));
            List<String> names = List.of(
                    "randomised weeks, model finds it",
                    "randomised weeks, test finds it",
                    "randomised weeks, REDUCED",
                    "randomised weeks, INCREASED",
                    "randomised weeks, NO_CLEAR_DIFFERENCE");
            for (int i = 0; i < names.size(); i++) {
                int bit = i;
                rows.add(new Row(
                        effect + names.get(i),
                        drawn.stream().map(it -> it.get(bit)).toList()));
            }
        }
        return new Table(
                "Randomised weeks, by points per session: day noise 0.8, 30 % missing",
                ErrorRates.heads(lengths), rows);
    }

    private static FactBits randomisedFacts(SimulatedPerson person) {
        RandomisedReview review = RandomisedReview.of(
                person.design(),
                person.days().stream().mapToDouble(ReviewDay::pain).toArray());
        Double below = review.probabilityBelowZero();
        Double p = review.pTwoSided();
        return new FactBits()
                .add(below != null && (below > .975 || below < .025))
                .add(p != null && p <= .05)
                .add(review.verdict() == Verdict.REDUCED)
                .add(review.verdict() == Verdict.INCREASED)
                .add(review.verdict() == Verdict.NO_CLEAR_DIFFERENCE);
    }
}
