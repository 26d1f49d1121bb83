package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.AutoregressiveRegression;
import dev.steadyback.analytics.regression.AutoregressiveRegression.Grid;
import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.review.Sensitivity.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The main model of a period and its sensitivity set, each worked out when first asked for. All are an {@link AutoregressiveRegression} of daily pain
 * on a {@link Trend} and an exposure, in points per session a week:
 *
 * <ul>
 *   <li>main: the 7-day window;
 *   <li>S1: a curved trend;
 *   <li>S2: without day noise (lambda = 0);
 *   <li>S3: the first 14 scored days left out, against regression to the mean;
 *   <li>S4: the four kernels pooled, each grid point with the weight it earned; days 8 to 14 of the record left out, which the longer window does not
 *       fill;
 *   <li>S5: sessions nobody knows about counted as done; the main model itself if there are none;
 *   <li>S6: pain, trend and exposure averaged over the scored days of each 7 days, weeks with fewer than 3 scores left out; the same grid in weeks;
 *   <li>S7: something else, whether pain makes sessions less likely: 1 for kept, also on another day of the week, and 0 for missed on planned days, unknown ones left out, on the trend
 *       and the pain of the day before, by ordinary least squares.
 * </ul>
 *
 * <p>Where a model has no answer (see there), it is null. Neither checkpoints nor the minimum-data rule apply here. Not for several threads at a
 * time.
 */
public final class ConsistencyModels {
    private static final int EARLY_SCORES = 14;
    private static final int LONGER_FILLING = 14;
    private static final int SCORES_IN_A_WEEK = 3;
    private static final double SUPPORT = .9;

    private final AnalysedDays period;
    private final double[] pain;
    private final double[] exposure;
    private final @Nullable EffectPosterior main;
    private final Map<Code, Optional<EffectPosterior>> variants = new EnumMap<>(Code.class);

    ConsistencyModels(AnalysedDays period) {
        this.period = period;
        pain = period.pain();
        exposure = period.exposure(ExposureKernel.WINDOW_7, false);
        main = fit(pain, exposure, Grid.DEFAULT);
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

    /** Whether a variant supports an answer in the direction of the main model; null if one of them is. */
    public @Nullable Boolean agrees(Code code) {
        EffectPosterior variant = variant(code);
        if (main == null || variant == null || code == Code.S7) {
            return null;
        }
        boolean below = main.mean() < 0;
        boolean sameSide = below ? variant.mean() < 0 : variant.mean() > 0;
        if (!sameSide || code == Code.S5 || code == Code.S6) {
            return sameSide;
        }
        double probability = variant.probabilityNegative();
        return (below ? probability : 1 - probability) >= SUPPORT;
    }

    private @Nullable EffectPosterior workOut(Code code) {
        return switch (code) {
            case S1 -> fit(pain, Trend.columns(pain.length, true), exposure, Grid.DEFAULT);
            case S2 -> fit(pain, exposure, Grid.WITHOUT_NOISE);
            case S3 -> fit(withoutFirstScores(), exposure, Grid.DEFAULT);
            case S4 -> kernelAverage();
            case S5 ->
                unknownSessions() ? fit(pain, period.exposure(ExposureKernel.WINDOW_7, true), Grid.DEFAULT) : main;
            case S6 -> weekly();
            case S7 -> skipping();
        };
    }

    private @Nullable EffectPosterior fit(double[] y, double[] effect, Grid grid) {
        return fit(y, Trend.columns(y.length, false), effect, grid);
    }

    private static @Nullable EffectPosterior fit(double[] y, double[][] trend, double[] effect, Grid grid) {
        trend[trend.length - 1] = effect;
        return AutoregressiveRegression.fit(y, trend, trend.length - 1, grid);
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
        return fit(y, period.exposure(kernel, false), Grid.DEFAULT);
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
        double[][] daily = Trend.columns(pain.length, false);
        daily[daily.length - 1] = exposure;
        double[] y = new double[weeks];
        double[][] columns = new double[daily.length][weeks];
        for (int week = 0; week < weeks; week++) {
            int scored = 0;
            for (int t = 7 * week; t < 7 * week + 7; t++) {
                if (!Double.isNaN(pain[t])) {
                    scored++;
                    y[week] += (pain[t] - y[week]) / scored;
                    for (int c = 0; c < daily.length; c++) {
                        columns[c][week] += (daily[c][t] - columns[c][week]) / scored;
                    }
                }
            }
            y[week] = scored < SCORES_IN_A_WEEK ? Double.NaN : y[week];
        }
        return AutoregressiveRegression.fit(y, columns, columns.length - 1, Grid.WEEKLY);
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
        return fit(kept, dayBefore, Grid.UNCORRELATED);
    }
}
