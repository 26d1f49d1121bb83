package dev.steadyback.analytics.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minimum-data rule: what a record must hold before its numbers may be shown. A planned session that was done on another day of its week is kept like
 * any other. Over the analysed days that are not set aside, if not said otherwise, with A the 7-day exposure:
 *
 * <ol type="a">
 *   <li>day 56 has come, and 28 days are scored;
 *   <li>40 % of the days are scored, and no more than 14 in a row are not, days that are set aside ending a run;
 *   <li>in these and the days set aside and the 7 days before: sessions were planned, not all of them kept, and some were done; the standard deviation of A is at least 0.75 sessions a week, or 3/16 of the
 *       planned ones where that is less; of the whole weeks counted from 7 days before the first analysed one, weeks without a planned session left out, at least 2 are at or below 50 % of the plan and 2 at or above 75 %;
 *   <li>the correlation of A with time is between -0.8 and 0.8;
 *   <li>the scores are not all equal, and at most 60 % of them are 0 or 10;
 *   <li>at most 20 % of the planned sessions are unknown.
 * </ol>
 *
 * <p>(a) follows from simulation: earlier, the interval is wider than anything useful. The rest is judgement. Cost: linear in days.
 */
final class MinimumData {
    static final int SCORES = 28;
    static final double SCORED = .4;
    static final int GAP = 14;
    private static final double SPREAD = .75;
    private static final double SPREAD_OF_PLAN = 3 / 16.;
    static final int WEEKS = 2;
    static final double LIGHT = .5;
    static final double FULL = .75;
    private static final double CORRELATION = .8;
    private static final double AT_ENDS = .6;
    private static final double UNKNOWN = .2;

    private final AnalysedDays period;
    private final ReviewGrounds grounds;
    private final List<Reason> reasons = new ArrayList<>();

    private MinimumData(AnalysedDays period) {
        this.period = period;
        this.grounds = ReviewGrounds.of(period);
    }

    /** What is missing, in the order of the rule; empty if nothing is. */
    static List<Reason> missing(AnalysedDays period, int days) {
        MinimumData rule = new MinimumData(period);
        if (Checkpoints.last(days).isEmpty()) {
            rule.reasons.add(Reason.of(Sentence.FIRST_CHECKPOINT_NOT_REACHED, Checkpoints.next(days), days));
        }
        rule.scores();
        rule.consistency();
        rule.scale();
        rule.unknown();
        return List.copyOf(rule.reasons);
    }

    private void scores() {
        int scored = grounds.scoredDays();
        if (scored < SCORES) {
            reasons.add(
                    period.isCut()
                            ? Reason.of(
                                    Sentence.TOO_FEW_SCORES_OF_LAST_YEAR, grounds.days(), period.end(), scored, SCORES)
                            : Reason.of(Sentence.TOO_FEW_SCORES, scored, SCORES));
        }
        if (scored < SCORED * grounds.days()) {
            reasons.add(
                    Reason.of(Sentence.TOO_MANY_DAYS_WITHOUT_SCORE, scored, grounds.days(), Math.round(100 * SCORED)));
        }
        if (grounds.longestGap() > GAP) {
            reasons.add(Reason.of(Sentence.LONG_GAP, grounds.longestGap(), GAP));
        }
    }

    private void consistency() {
        int planned = 0;
        int kept = 0;
        boolean trained = false;
        for (int t = period.first(); t < period.length(); t++) {
            planned += period.day(t).planned();
            kept += period.day(t).kept();
            trained |= AnalysedDays.trained(period.day(t), false);
        }
        if (planned == 0) {
            reasons.add(Reason.of(Sentence.NOTHING_PLANNED));
        } else if (kept == planned) {
            reasons.add(Reason.of(Sentence.ALL_SESSIONS_DONE, planned));
        } else if (kept == 0 && !trained) {
            reasons.add(Reason.of(Sentence.NO_SESSION_DONE, planned));
        } else {
            variation();
        }
    }

    private void variation() {
        double[] all = period.exposure(ExposureKernel.WINDOW_7, false);
        int[] usable = IntStream.range(0, all.length)
                .filter(t -> !period.isSetAside(t))
                .toArray();
        double[] exposure = Arrays.stream(usable).mapToDouble(t -> all[t]).toArray();
        double[] time = Arrays.stream(usable).asDoubleStream().toArray();
        double spread = Math.sqrt(covariance(exposure, exposure));
        double needed = Math.min(SPREAD, SPREAD_OF_PLAN * period.plannedPerWeek());
        if (spread < needed) {
            reasons.add(Reason.of(Sentence.CONSISTENCY_TOO_EVEN, Reason.below(spread, 2), Reason.rounded(needed, 2)));
        }
        if (grounds.lightWeeks() < WEEKS) {
            reasons.add(Reason.of(Sentence.TOO_FEW_LIGHT_WEEKS, grounds.lightWeeks(), WEEKS));
        }
        if (grounds.fullWeeks() < WEEKS) {
            reasons.add(Reason.of(Sentence.TOO_FEW_FULL_WEEKS, grounds.fullWeeks(), WEEKS));
        }
        double correlation = spread == 0 ? 0 : covariance(exposure, time) / spread / Math.sqrt(covariance(time, time));
        if (Math.abs(correlation) > CORRELATION) {
            reasons.add(Reason.of(
                    correlation < 0 ? Sentence.CONSISTENCY_FELL_WITH_TIME : Sentence.CONSISTENCY_ROSE_WITH_TIME,
                    Reason.beyond(correlation, 2),
                    Reason.rounded(CORRELATION, 1)));
        }
    }

    private void scale() {
        int scored = 0;
        int atEnds = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double pain : period.pain()) {
            if (!Double.isNaN(pain)) {
                scored++;
                atEnds += pain == 0 || pain == 10 ? 1 : 0;
                least = Math.min(least, pain);
                most = Math.max(most, pain);
            }
        }
        if (scored > 0 && least == most) {
            reasons.add(Reason.of(Sentence.PAIN_ALL_EQUAL, BigDecimal.valueOf(scored), plain(least)));
        }
        if (atEnds > AT_ENDS * scored) {
            reasons.add(Reason.of(Sentence.PAIN_AT_ENDS_OF_SCALE, atEnds, scored, Math.round(100 * AT_ENDS)));
        }
    }

    /** With as many decimals as it has. */
    private static BigDecimal plain(double value) {
        BigDecimal stripped = BigDecimal.valueOf(value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void unknown() {
        int planned = 0;
        int unknown = 0;
        for (int t = 0; t < period.length(); t++) {
            planned += period.isSetAside(t) ? 0 : period.day(t).planned();
            unknown += period.isSetAside(t) ? 0 : period.day(t).unknown();
        }
        if (unknown > UNKNOWN * planned) {
            reasons.add(Reason.of(Sentence.TOO_MANY_UNKNOWN_SESSIONS, planned, unknown, Math.round(100 * UNKNOWN)));
        }
    }

    /** Of two arrays of equal length; 0 for fewer than two values. */
    private static double covariance(double[] a, double[] b) {
        int n = a.length;
        double meanA = 0;
        double meanB = 0;
        for (int t = 0; t < n; t++) {
            meanA += a[t] / n;
            meanB += b[t] / n;
        }
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += (a[t] - meanA) * (b[t] - meanB);
        }
        return n < 2 ? 0 : sum / (n - 1);
    }
}
