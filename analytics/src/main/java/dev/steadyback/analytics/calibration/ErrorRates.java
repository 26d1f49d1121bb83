package dev.steadyback.analytics.calibration;

import static dev.steadyback.analytics.calibration.FactBits.covers;
import static dev.steadyback.analytics.calibration.FactBits.decides;
import static dev.steadyback.analytics.calibration.FactBits.lower;

import dev.steadyback.analytics.calibration.Scenario.Course;
import dev.steadyback.analytics.calibration.Table.Cell;
import dev.steadyback.analytics.calibration.Table.Row;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.ConsistencyModels;
import dev.steadyback.analytics.review.ExposureKernel;
import dev.steadyback.analytics.review.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often one look at one record is wrong, and how often it finds what is there; without checkpoints and minimum-data rule. */
final class ErrorRates {
    private static final int[] DAYS = {28, 56, 84, 180};
    private static final int[] LATER_DAYS = {56, 84, 180};
    private static final double[] RHOS = {0, .3, .6, .8};
    private static final double[] USUAL_RHOS = {.3, .6};
    private static final double NOISE = .8;
    private static final double EFFECT = -.5;

    private ErrorRates() {}

    /** False positives and coverage by length and stickiness, with the usual methods beside them. */
    static Table falsePositives(Crowd crowd, double noise, double missing) {
        List<String> names = new ArrayList<>();
        List<List<Cell>> columns = new ArrayList<>();
        for (int days : DAYS) {
            for (double rho : RHOS) {
                names.add(head(days, rho));
                Scenario none = Scenario.plain(days, rho, noise).withMissing(missing);
                List<Cell> without = crowd.count(none, person -> {
                    EffectPosterior main = ConsistencyModels.of(person.days()).main();
                    return new FactBits()
                            .add(decides(main))
                            .add(UsualMethods.correlation(person.days()))
                            .add(UsualMethods.welch(person.days()))
                            .add(UsualMethods.withTrend(person.days()))
                            .add(covers(main, person.truth()));
                });
                List<Cell> with = crowd.count(none.withTheta(EFFECT), person -> {
                    EffectPosterior main = ConsistencyModels.of(person.days()).main();
                    return new FactBits().add(covers(main, person.truth())).add(lower(main));
                });
                columns.add(Stream.concat(without.subList(0, 5).stream(), with.stream())
                        .toList());
            }
        }
        String title = String.format(
                Locale.ROOT,
                "False positives (nominal 5) and coverage (nominal 95): day noise %.1f, %.0f %% missing",
                noise,
                100 * missing);
        List<String> rows = List.of(
                "review: finds what is not there",
                "plain correlation",
                "Welch's t-test of session days against rest days",
                "least squares with trend",
                "review: interval holds the truth, no effect",
                "review: interval holds the truth, -0.5 per session",
                "review: finds -0.5 per session");
        return Table.ofColumns(title, rows, names, columns);
    }

    /** Power by effect. */
    static Table power(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        for (double theta : new double[] {-.25, -.5, -.75, -1}) {
            List<Cell> cells = new ArrayList<>();
            for (int days : DAYS) {
                for (double rho : USUAL_RHOS) {
                    cells.add(crowd.count(
                                    Scenario.plain(days, rho, NOISE).withTheta(theta),
                                    person -> new FactBits()
                                            .add(lower(ConsistencyModels.of(person.days())
                                                    .main())))
                            .getFirst());
                }
            }
            rows.add(new Row(String.format(Locale.ROOT, "%.2f points per session", theta), cells));
        }
        return new Table("Found as lower at the 5 % level, by effect: day noise 0.8, 30 % missing", heads(DAYS), rows);
    }

    /** Coverage and rejections of the ways an effect may build up, true and assumed. */
    static List<Table> kernels(Crowd crowd) {
        List<Row> coverage = new ArrayList<>();
        List<Row> found = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("7 days (main model)"));
        for (ExposureKernel kernel : ExposureKernel.values()) {
            names.add(kernel.name());
        }
        names.add("average of the four (S4)");
        for (Course truth : List.of(Course.PLAIN, Course.SLOW_BUILD_UP)) {
            List<List<Cell>> columns = new ArrayList<>();
            for (int days : LATER_DAYS) {
                for (double rho : USUAL_RHOS) {
                    columns.add(crowd.count(
                            Scenario.plain(days, rho, NOISE).withTheta(EFFECT).with(truth), ErrorRates::kernelFacts));
                }
            }
            for (int i = 0; i < names.size(); i++) {
                int bit = 2 * i;
                String name = (truth == Course.PLAIN ? "7-day window / " : "half-life 5 days / ") + names.get(i);
                coverage.add(
                        new Row(name, columns.stream().map(it -> it.get(bit)).toList()));
                found.add(new Row(
                        name, columns.stream().map(it -> it.get(bit + 1)).toList()));
            }
        }
        return List.of(
                new Table(
                        "Interval holds the truth, by true and assumed build-up: -0.5 per session",
                        heads(LATER_DAYS),
                        coverage),
                new Table(
                        "Found at the 5 % level, by true and assumed build-up: -0.5 per session",
                        heads(LATER_DAYS), found));
    }

    private static FactBits kernelFacts(SimulatedPerson person) {
        ConsistencyModels models = ConsistencyModels.of(person.days());
        List<EffectPosterior> posteriors = new ArrayList<>();
        FactBits facts = new FactBits();
        add(facts, models.main(), person);
        for (ExposureKernel kernel : ExposureKernel.values()) {
            EffectPosterior posterior = models.kernel(kernel);
            add(facts, posterior, person);
            if (posterior != null) {
                posteriors.add(posterior);
            }
        }
        return add(facts, posteriors.isEmpty() ? null : EffectPosterior.pool(posteriors), person);
    }

    private static FactBits add(FactBits facts, @Nullable EffectPosterior posterior, SimulatedPerson person) {
        return facts.add(covers(posterior, person.truth())).add(decides(posterior));
    }

    /** How often the check for pain-driven skipping sees it. */
    static Table skipping(Crowd crowd) {
        List<Row> rows = new ArrayList<>();
        for (double gamma : new double[] {0, .25, .5}) {
            List<Cell> cells = new ArrayList<>();
            for (int days : LATER_DAYS) {
                for (double rho : USUAL_RHOS) {
                    cells.add(crowd.count(
                                    Scenario.plain(days, rho, NOISE).withSkipping(gamma),
                                    person -> new FactBits()
                                            .add(lower(ConsistencyModels.of(person.days())
                                                    .variant(Sensitivity.Code.S7))))
                            .getFirst());
                }
            }
            rows.add(new Row(String.format(Locale.ROOT, "%.2f log-odds lost per point", gamma), cells));
        }
        return new Table("Skipping after bad days is seen (S7), by its strength", heads(LATER_DAYS), rows);
    }

    static List<String> heads(int... days) {
        List<String> heads = new ArrayList<>();
        for (int day : days) {
            for (double rho : USUAL_RHOS) {
                heads.add(head(day, rho));
            }
        }
        return heads;
    }

    private static String head(int days, double rho) {
        return String.format(Locale.ROOT, "%d d, rho %.1f", days, rho);
    }
}
