package dev.steadyback.analytics.pain;

import dev.steadyback.analytics.regression.LocalLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The level of pain behind the daily ups and downs, with an 80 % band, for a chart: a line for every day, which widens its band over days
 * without a score instead of inventing points.
 *
 * <pre>
 * y_t = mu_t + e_t,   mu_t = mu_{t-1} + eta_t,   Var(e_t) = s2,   Var(eta_t) = q s2
 * </pre>
 *
 * <p>The first level is diffuse, 1/s2 is the prior of s2, and q, the signal-to-noise ratio, has equal weight on the 25 points 10^(-4 + j/4), j = 0..24
 * (from 0.0001, hardly moving, to 100, where the level is the score). With n scores, each q weighs exp of -[(n - 1) ln S + L] / 2 by its exact
 * diffuse likelihood; given q, the level of a day is Student's t with n - 1 degrees of freedom at the smoothed mean m with scale
 * sqrt(V S / (n - 1)).
 *
 * <ul>
 *   <li>Mean: the weighted mean of m.
 *   <li>Band: mean -/+ t(0.9, n - 1) r, where r^2 is the weighted mean of squared scale + (m - mean)^2. It is the exact 80 % interval when one q has
 *       all the weight; with several, one t distribution stands in for the mixture. On 28 stretches of a real diary (14 to 60 days, 5 to 59 scores) the
 *       band held 77 to 93 % of the mixture on every day, 80 to 84 % on average, with ends within 0.25 points of the mixture's own 10 % and 90 %
 *       quantiles over 14 days and within 0.11 over 60. Both ends are clipped to 0..10, so the band may be lopsided.
 *   <li>Days before the first and after the last score have a level too, with a widening band; draw only {@link #runs()}.
 *   <li>No score: null.
 *   <li>One score: its value on every day, and the whole scale 0..10 as band, because nothing says how much pain moves.
 *   <li>All scores equal: that level on every day, and half a point to either side (clipped) as band: nothing says that it moved, and scores
 *       in whole points cannot tell less than half a point.
 *   <li>Two different scores: 1 degree of freedom, usually the whole scale.
 *   <li>NaN and infinities never come out.
 * </ul>
 *
 * <p>Units: points of NRS-11; scores are taken to lie in 0..10. Cost: linear in days, 25 passes. References: Durbin and Koopman 2012, chapter 2,
 * doi:10.1093/acprof:oso/9780199641178.001.0001; Rauch, Tung and Striebel 1965, doi:10.2514/3.3166.
 */
public final class PainLevel {
    private static final double LOWEST = 0;
    private static final double HIGHEST = 10;
    private static final double HALF_A_POINT = 0.5;
    private static final double UPPER_END = 0.9;
    private static final int LONGEST_GAP = 5;
    private static final int SCORES = 5;
    private static final int WINDOW = 14;

    private final PainSeries pain;
    private final double[] mean;
    private final double[] low;
    private final double[] high;

    /**
     * Days that one unbroken line may join.
     *
     * @param from index of the first day, a scored one
     * @param to index of the last day, inclusive, a scored one
     */
    public record Run(int from, int to) {}

    private PainLevel(PainSeries pain, double[] mean, double[] low, double[] high) {
        this.pain = pain;
        this.mean = mean;
        this.low = low;
        this.high = high;
    }

    /** The level over all days of a series; null if none is scored. */
    public static @Nullable PainLevel of(PainSeries pain) {
        int scored = pain.scoredDays();
        if (scored == 0) {
            return null;
        }
        double[] y = pain.values();
        double[] known = Arrays.stream(y).filter(it -> !Double.isNaN(it)).toArray();
        if (scored == 1) {
            return flat(pain, known[0], LOWEST, HIGHEST);
        }
        if (Arrays.stream(known).allMatch(it -> it == known[0])) {
            return flat(pain, known[0], known[0] - HALF_A_POINT, known[0] + HALF_A_POINT);
        }
        return mixture(pain, new LocalLevel(y));
    }

    private static PainLevel mixture(PainSeries pain, LocalLevel model) {
        int days = pain.days();
        int freedom = model.observed() - 1;
        double[] mean = new double[days];
        double[] spread = new double[days];
        double total = 0;
        double top = Double.NEGATIVE_INFINITY;
        // One pass over the grid: running weighted means (West 1979, doi:10.1145/359146.359153), rescaled whenever a
        // likelier q turns up.
        for (double q : grid()) {
            model.smooth(q);
            double logWeight = -0.5 * (freedom * Math.log(model.squares()) + model.logs());
            if (logWeight > top) {
                total *= Math.exp(top - logWeight);
                top = logWeight;
            }
            double weight = Math.exp(logWeight - top);
            double share = weight / (total + weight);
            double unit = model.squares() / freedom;
            for (int t = 0; t < days; t++) {
                double apart = model.level()[t] - mean[t];
                mean[t] += share * apart;
                spread[t] = (1 - share) * (spread[t] + share * apart * apart) + share * unit * model.variance()[t];
            }
            total += weight;
        }
        double quantile = new TDistribution(freedom).inverseCumulativeProbability(UPPER_END);
        double[] low = new double[days];
        double[] high = new double[days];
        for (int t = 0; t < days; t++) {
            double reach = quantile * Math.sqrt(spread[t]);
            low[t] = clip(mean[t] - reach);
            high[t] = clip(mean[t] + reach);
        }
        return new PainLevel(pain, mean, low, high);
    }

    private static PainLevel flat(PainSeries pain, double level, double low, double high) {
        double[][] all = new double[3][pain.days()];
        Arrays.fill(all[0], level);
        Arrays.fill(all[1], clip(low));
        Arrays.fill(all[2], clip(high));
        return new PainLevel(pain, all[0], all[1], all[2]);
    }

    private static double clip(double value) {
        return Math.clamp(value, LOWEST, HIGHEST);
    }

    /** The signal-to-noise ratios, rising. */
    static double[] grid() {
        double[] grid = new double[25];
        Arrays.setAll(grid, j -> Math.pow(10, -4 + j / 4.0));
        return grid;
    }

    /** The series behind it. */
    public PainSeries pain() {
        return pain;
    }

    /** The level of a day by index, points. */
    public double mean(int day) {
        return mean[day];
    }

    /** The lower end of the 80 % band of a day by index, points. */
    public double low(int day) {
        return low[day];
    }

    /** The upper end of the 80 % band of a day by index, points. */
    public double high(int day) {
        return high[day];
    }

    /** {@link #runs(PainSeries)} of the series behind it. */
    public List<Run> runs() {
        return runs(pain);
    }

    /**
     * The parts of a series that may be drawn as a line, in order and apart from each other: it stops at gaps over five days (six or more
     * unscored days between two scored ones), and between two such gaps runs only through days that some 14 days in a row hold together with 5
     * scores. A run therefore starts and ends on a scored day and holds at least 5; a series with fewer has none. Scores outside of the runs are
     * for dots.
     *
     * <p>Cost: linear in days.
     */
    public static List<Run> runs(PainSeries pain) {
        List<Run> runs = new ArrayList<>();
        List<Integer> segment = new ArrayList<>();
        for (int day = 0; day < pain.days(); day++) {
            if (Double.isNaN(pain.value(day))) {
                continue;
            }
            if (!segment.isEmpty() && day - segment.getLast() - 1 > LONGEST_GAP) {
                segment.clear();
            }
            segment.add(day);
            int fifthLast = segment.size() - SCORES;
            if (fifthLast < 0 || day - segment.get(fifthLast) >= WINDOW) {
                continue;
            }
            int from = segment.get(fifthLast);
            if (!runs.isEmpty() && from <= runs.getLast().to()) {
                runs.set(runs.size() - 1, new Run(runs.getLast().from(), day));
            } else {
                runs.add(new Run(from, day));
            }
        }
        return List.copyOf(runs);
    }
}
