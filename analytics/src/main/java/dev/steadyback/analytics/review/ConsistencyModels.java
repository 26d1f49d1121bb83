package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.AutoregressiveRegression.Grid;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.Sensitivity.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The main model of a period and its sensitivity set, each worked out when first asked for. All are an {@link AutoregressiveRegression} of daily pain
 * on a {@link Trend}, the day's own session (1 or 0) and an exposure, in points per session a week. Why the day's own session: sessions lie on the same days of the week, so that today's foretells
 * how many the last week had; what it does to the day itself must not be taken for what the week did.
 *
 * <ul>
 *   <li>main: the 7-day window;
 *   <li>S1: a curved trend;
 *   <li>S2: without day noise (lambda = 0);
 *   <li>S3: the first 14 scored days left out, against regression to the mean;
 *   <li>S4: the four kernels pooled, each grid point with the weight it earned; days 8 to 14 of the record left out, which the longer window does not
 *       fill;
 *   <li>S5: sessions nobody knows about counted as done, on the day too; the main model itself if there are none;
 *   <li>S6: pain and all columns averaged over the scored days of each 7 days, weeks with fewer than 3 scores left out; the same grid in weeks;
 *   <li>S7: something else, whether pain makes sessions less likely: 1 for kept, also on another day of the week, and 0 for missed on planned days, unknown ones left out, on the trend
 *       and the pain of the day before, by ordinary least squares, days that are set aside included;
 *   <li>S8: a column of its own for each {@link Stretch} without training, 1 on its days, so that what else happened then explains nothing; the main model itself if there is none. A stretch needs 3 scored days
 *       in it and 3 outside; of more than 4, the longest;
 *   <li>S9: the sessions of days 8 to 14 before as well, on the days after day 14 that are not in a stretch nor in the 7 days after one;
 *   <li>S9_TOTAL: the same model, for one session more in each of the two weeks.
 * </ul>
 *
 * <p>Where a model has no answer (see there), it is null. Neither checkpoints nor the minimum-data rule apply here. Not for several threads at a
 * time.
 */
public final class ConsistencyModels {
    private static final int EARLY_SCORES = 14;
    private static final int LONGER_FILLING = 14;
    private static final int SCORES_IN_A_WEEK = 3;
    private static final int SCORES_OF_STRETCH = 3;
    private static final int MOST_STRETCHES = 4;
    private static final int AFTER_STRETCH = 7;
    private static final int EARLIER_FILLING = 14;

    private final AnalysedDays period;
    private final double[] pain;
    private final double[] today;
    private final double[] exposure;
    private final List<Stretch> columns;
    private final @Nullable EffectPosterior main;
    private final Map<Code, Optional<EffectPosterior>> variants = new EnumMap<>(Code.class);

    ConsistencyModels(AnalysedDays period) {
        this.period = period;
        pain = period.pain();
        today = period.sessions(0, false);
        exposure = period.exposure(ExposureKernel.WINDOW_7, false);
        columns = stretchColumns();
        main = fit(pain, Grid.DEFAULT, today, exposure);
    }

    /**
     * The models of a record, of a long one those of its last part.
     *
     * @param days in order, one each, without a gap, day 1 first
     */
    public static ConsistencyModels of(List<ReviewDay> days) {
        return new ConsistencyModels(AnalysedDays.of(days));
    }

    /** The main model. */
    public @Nullable EffectPosterior main() {
        return main;
    }

    /** A variant. */
    public @Nullable EffectPosterior variant(Code code) {
        return variants.computeIfAbsent(code, it -> Optional.ofNullable(workOut(it)))
                .orElse(null);
    }

    /** The stretches that have a column in S8, in order of time. */
    List<Stretch> stretchesWithColumn() {
        return columns;
    }

    /** Whether a variant supports an answer in the direction of the main model; null if one of them is, and for S7. */
    public @Nullable Boolean agrees(Code code) {
        EffectPosterior variant = variant(code);
        if (main == null || variant == null || code == Code.S7) {
            return null;
        }
        return Votes.agrees(code, main, variant);
    }

    private @Nullable EffectPosterior workOut(Code code) {
        return switch (code) {
            case S1 -> fit(pain, true, Grid.DEFAULT, today, exposure);
            case S2 -> fit(pain, Grid.WITHOUT_NOISE, today, exposure);
            case S3 -> fit(withoutFirstScores(), Grid.DEFAULT, today, exposure);
            case S4 -> kernelAverage();
            case S5 ->
                unknownSessions()
                        ? fit(
                                pain,
                                Grid.DEFAULT,
                                period.sessions(0, true),
                                period.exposure(ExposureKernel.WINDOW_7, true))
                        : main;
            case S6 -> weekly();
            case S7 -> skipping();
            case S8 -> columns.isEmpty() ? main : withoutStretches();
            case S9 -> fit(awayFromStretches(), Grid.DEFAULT, today, period.earlierExposure(), exposure);
            case S9_TOTAL ->
                fit(awayFromStretches(), Grid.DEFAULT, today, difference(period.earlierExposure(), exposure), exposure);
        };
    }

    private @Nullable EffectPosterior fit(double[] y, Grid grid, double[]... more) {
        return fit(y, false, grid, more);
    }

    /**
     * Fits a model.
     *
     * @param more the columns after the trend, that of interest last
     */
    private static @Nullable EffectPosterior fit(double[] y, boolean curved, Grid grid, double[]... more) {
        double[][] all = Trend.with(y.length, curved, more);
        return AutoregressiveRegression.fit(y, all, all.length - 1, grid);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, t -> a[t] - b[t]);
        return difference;
    }

    /** The stretches that can have a column: of more than there is room for, the longest, and of equally long ones the earlier. */
    private List<Stretch> stretchColumns() {
        return period.stretches().stream()
                .filter(this::hasScores)
                .sorted(Comparator.comparingInt(Stretch::length).reversed().thenComparingInt(Stretch::first))
                .limit(MOST_STRETCHES)
                .sorted(Comparator.comparingInt(Stretch::first))
                .toList();
    }

    private boolean hasScores(Stretch stretch) {
        int inside = 0;
        int outside = 0;
        for (int t = 0; t < pain.length; t++) {
            if (!Double.isNaN(pain[t])) {
                inside += stretch.holds(t) ? 1 : 0;
                outside += stretch.holds(t) ? 0 : 1;
            }
        }
        return Math.min(inside, outside) >= SCORES_OF_STRETCH;
    }

    private @Nullable EffectPosterior withoutStretches() {
        double[][] more = new double[columns.size() + 2][pain.length];
        more[0] = today;
        for (int c = 0; c < columns.size(); c++) {
            Stretch stretch = columns.get(c);
            Arrays.setAll(more[1 + c], t -> stretch.holds(t) ? 1 : 0);
        }
        more[more.length - 1] = exposure;
        return fit(pain, Grid.DEFAULT, more);
    }

    private double[] awayFromStretches() {
        double[] y = pain.clone();
        Arrays.fill(y, 0, Math.clamp(EARLIER_FILLING - period.daysBefore(), 0, y.length), Double.NaN);
        for (Stretch stretch : period.stretches()) {
            int from = Math.clamp(stretch.first(), 0, y.length);
            int to = Math.clamp(stretch.last() + 1L + AFTER_STRETCH, from, y.length);
            Arrays.fill(y, from, to, Double.NaN);
        }
        return y;
    }

    private double[] withoutFirstScores() {
        double[] y = pain.clone();
        int left = EARLY_SCORES;
        for (int t = 0; t < y.length && left > 0; t++) {
            left -= Double.isNaN(y[t]) ? 0 : 1;
            y[t] = Double.NaN;
        }
        return y;
    }

    /** One of the four models of S4. */
    public @Nullable EffectPosterior kernel(ExposureKernel kernel) {
        double[] y = pain.clone();
        Arrays.fill(y, 0, Math.clamp(LONGER_FILLING - period.before(), 0, y.length), Double.NaN);
        return fit(y, Grid.DEFAULT, today, period.exposure(kernel, false));
    }

    private @Nullable EffectPosterior kernelAverage() {
        List<EffectPosterior> posteriors = new ArrayList<>();
        for (ExposureKernel kernel : ExposureKernel.values()) {
            EffectPosterior posterior = kernel(kernel);
            if (posterior == null) {
                return null;
            }
            posteriors.add(posterior);
        }
        return EffectPosterior.pool(posteriors);
    }

    private boolean unknownSessions() {
        for (int t = -period.before(); t < period.length(); t++) {
            if (period.day(t).unknown() > 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable EffectPosterior weekly() {
        int weeks = pain.length / 7;
        double[][] daily = Trend.with(pain.length, false, today, exposure);
        double[] y = new double[weeks];
        double[][] means = new double[daily.length][weeks];
        for (int week = 0; week < weeks; week++) {
            int scored = 0;
            for (int t = 7 * week; t < 7 * week + 7; t++) {
                if (!Double.isNaN(pain[t])) {
                    scored++;
                    y[week] += (pain[t] - y[week]) / scored;
                    for (int c = 0; c < daily.length; c++) {
                        means[c][week] += (daily[c][t] - means[c][week]) / scored;
                    }
                }
            }
            y[week] = scored < SCORES_IN_A_WEEK ? Double.NaN : y[week];
        }
        return AutoregressiveRegression.fit(y, means, means.length - 1, Grid.WEEKLY);
    }

    private @Nullable EffectPosterior skipping() {
        double[] kept = new double[pain.length];
        double[] dayBefore = new double[pain.length];
        for (int t = 0; t < kept.length; t++) {
            ReviewDay day = period.day(t);
            boolean usable =
                    day.planned() > 0 && day.unknown() == 0 && period.day(t - 1).scored();
            kept[t] = usable ? Math.min(1, day.kept()) : Double.NaN;
            dayBefore[t] = usable ? period.day(t - 1).pain() : 0;
        }
        return fit(kept, Grid.UNCORRELATED, dayBefore);
    }
}
