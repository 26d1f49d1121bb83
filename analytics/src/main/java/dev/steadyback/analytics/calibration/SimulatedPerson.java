package dev.steadyback.analytics.calibration;

import dev.steadyback.analytics.calibration.Scenario.Away;
import dev.steadyback.analytics.calibration.Scenario.Course;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.analytics.review.ReviewDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A made-up person: a record and the truth about it. The truth is the mean over the days of what one session more in the 7 days before would change,
 * on the clipped scale; rounding does not change it on average.
 *
 * @param days the record
 * @param truth points per session
 * @param design the draw of the weeks, followed only in randomised weeks
 */
record SimulatedPerson(List<ReviewDay> days, double truth, RandomisedWeeks design) {
    /** Draws one; the same scenario and seed give the same person. */
    static SimulatedPerson draw(Scenario scenario, long seed) {
        return new Draw(scenario, seed).person();
    }

    private static final class Draw {
        private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
        private static final boolean[] PLAN = {true, true, false, true, true, false, false};
        private static final double SD = 1.2;
        private static final double YEAR = 365.25;

        private final Scenario scenario;
        private final SplittableRandom random;
        private final double[] sessions;
        private double slow;
        private double motivation;
        private double stress;
        private double sticky;
        private final RandomisedWeeks design;
        private final List<Week> weeks;
        private boolean gap;
        private final boolean[] away;

        Draw(Scenario scenario, long seed) {
            this.scenario = scenario;
            random = new SplittableRandom(seed);
            sessions = new double[scenario.days()];
            motivation = random.nextGaussian();
            stress = random.nextGaussian();
            sticky = SD * random.nextGaussian();
            gap = random.nextDouble() < scenario.missing();
            design = new RandomisedWeeks(random.nextLong(), Math.max(1, scenario.days() / 14));
            weeks = design.weeks();
            away = away();
        }

        private boolean[] away() {
            boolean[] all = new boolean[scenario.days()];
            Away when = scenario.away();
            if (when != null) {
                int part = (scenario.days() - 2 * Away.EDGE) / when.times();
                for (int i = 0; i < when.times(); i++) {
                    int first = Away.EDGE + i * part + random.nextInt(part - when.length() + 1);
                    Arrays.fill(all, first, first + when.length(), true);
                }
            }
            return all;
        }

        private double shift(int t) {
            Away when = scenario.away();
            return when != null && away[t] ? when.shift() : 0;
        }

        SimulatedPerson person() {
            List<ReviewDay> days = new ArrayList<>(sessions.length);
            double truth = 0;
            double yesterday = 0;
            for (int t = 0; t < sessions.length; t++) {
                double u = t + 1;
                double course = course(u);
                double theta = scenario.theta() * (is(Course.FADING) ? 1 - u / scenario.days() : 1);
                double felt = course
                        + theta * (exposure(t) - 2)
                        + sticky
                        + shift(t)
                        + (is(Course.HIDDEN_STRESS) ? .5 * stress : 0)
                        + scenario.noise() * random.nextGaussian();
                truth += clip(felt + theta / 2) - clip(felt - theta / 2);
                boolean relieved = is(Course.RELIEF) && felt > 6 && random.nextBoolean();
                double before = Math.rint(clip(felt - (relieved ? 2 : 0)));
                boolean paused =
                        away[t] && Objects.requireNonNull(scenario.away()).marked();
                boolean planned = planned(t) && !paused;
                if (planned && random.nextDouble() < probability(u, yesterday, before - course) && !away[t]) {
                    sessions[t] = 1;
                }
                double pain = Math.rint(clip(felt - (relieved ? 2 : 0) + scenario.sameDay() * sessions[t]));
                boolean logged = sessions[t] > 0;
                if (planned && is(Course.WRONG_LOGS) && random.nextDouble() < .1) {
                    logged = !logged;
                }
                boolean known = random.nextDouble() >= chanceOfGap(pain - course);
                int done = logged ? 1 : 0;
                int due = planned ? 1 : 0;
                days.add(new ReviewDay(
                        MONDAY.plusDays(t), known ? pain : Double.NaN, done, due, Math.min(done, due), 0, paused));
                yesterday = pain - course;
                nextDay(t);
            }
            return new SimulatedPerson(days, truth / sessions.length, design);
        }

        private boolean planned(int t) {
            boolean light = is(Course.RANDOMISED_WEEKS) && weeks.get(t / 7) == Week.LIGHT;
            return light ? t % 7 == 0 : PLAN[t % 7];
        }

        private boolean is(Course course) {
            return scenario.course() == course;
        }

        private double course(double u) {
            double n = scenario.days();
            return switch (scenario.course()) {
                case STEEP_RECOVERY -> 4.5 + 4 * Math.exp(-u / (n / 8));
                case FLOOR -> 1 + 2 * Math.exp(-u / (n / 3));
                case PLATEAU -> 4.5 + 4 * Math.exp(-u / 60);
                case DRIFT -> 6 - u / YEAR;
                case SEASON -> 5 + .7 * Math.sin(2 * Math.PI * u / YEAR);
                case STEADY -> 5;
                default -> 4.5 + 2 * Math.exp(-u / (n / 3));
            };
        }

        private double exposure(int t) {
            if (is(Course.SLOW_BUILD_UP)) {
                return slow;
            }
            double sum = 0;
            for (int before = Math.max(0, t - 7 - scenario.lag()); before < t - scenario.lag(); before++) {
                sum += sessions[before];
            }
            return sum;
        }

        private double probability(double u, double yesterday, double today) {
            if (is(Course.RANDOMISED_WEEKS)) {
                return .9;
            }
            double logit = 1.2
                    - scenario.skipping() * (yesterday + (is(Course.SAME_DAY_FEEDBACK) ? today : 0))
                    + motivation
                    - (is(Course.HIDDEN_STRESS) ? stress : 0);
            logit += switch (scenario.course()) {
                case PLATEAU -> -1 + 4 * Math.exp(-u / 60);
                case DRIFT -> -u / YEAR;
                case SEASON -> -1 - .7 * Math.sin(2 * Math.PI * u / YEAR);
                case STEADY -> -1;
                default -> -2 * u / scenario.days();
            };
            return 1 / (1 + Math.exp(-logit));
        }

        private double chanceOfGap(double pain) {
            double missing = scenario.missing();
            return switch (scenario.course()) {
                case BLOCK_GAPS -> {
                    // A two-state chain: a gap ends with 1/5 a day, and begins so often that the share comes out.
                    gap = random.nextDouble() < (gap ? .8 : .2 * missing / (1 - missing));
                    yield gap ? 1 : 0;
                }
                case PAIN_DEPENDENT_GAPS -> missing / (missing + (1 - missing) * Math.exp(-.5 * pain));
                default -> missing;
            };
        }

        private void nextDay(int t) {
            motivation = .95 * motivation + Math.sqrt(1 - .95 * .95) * random.nextGaussian();
            stress = .9 * stress + Math.sqrt(1 - .9 * .9) * random.nextGaussian();
            double rho = scenario.rho();
            sticky = rho * sticky + SD * Math.sqrt(1 - rho * rho) * innovation();
            double kept = Math.pow(2, -1 / 5.0);
            slow = kept * slow + (1 - kept) * 7 * sessions[t];
        }

        private double innovation() {
            double normal = random.nextGaussian();
            if (!is(Course.HEAVY_TAILS)) {
                return normal;
            }
            double squares = 0;
            for (int i = 0; i < 3; i++) {
                double other = random.nextGaussian();
                squares += other * other;
            }
            // t3 has variance 3.
            return normal / Math.sqrt(squares / 3) / Math.sqrt(3);
        }

        private static double clip(double pain) {
            return Math.clamp(pain, 0, 10);
        }
    }
}
