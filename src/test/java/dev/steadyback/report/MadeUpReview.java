package dev.steadyback.report;

import dev.steadyback.analytics.review.Checkpoints;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.analytics.review.Reason;
import dev.steadyback.analytics.review.Sensitivity;
import dev.steadyback.analytics.review.Sentence;
import dev.steadyback.analytics.review.Verdict;
import dev.steadyback.review.RandomisedWeeksView;
import dev.steadyback.review.ReviewView;
import dev.steadyback.review.ReviewView.Caution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reviews with every verdict, by hand; the difference is of four planned sessions a week. */
public final class MadeUpReview {
    private static final double SESSIONS = 2;
    private static final LocalDate FROM = MadeUp.START.plusDays(7);

    /** Where each variant lies beside the main calculation: its middle in points off, its width in parts. */
    private static final Map<Sensitivity.Code, double[]> VARIANTS = Map.of(
            Sensitivity.Code.S1, new double[] {0.13, 1.2},
            Sensitivity.Code.S2, new double[] {-0.05, 0.9},
            Sensitivity.Code.S3, new double[] {0.22, 1.15},
            Sensitivity.Code.S4, new double[] {0.09, 1.45},
            Sensitivity.Code.S5, new double[] {0.04, 1.02},
            Sensitivity.Code.S6, new double[] {0.3, 1.7},
            Sensitivity.Code.S8, new double[] {0, 1},
            Sensitivity.Code.S9, new double[] {0.06, 1.1},
            Sensitivity.Code.S9_TOTAL, new double[] {0.02, 1.6});

    private final Verdict verdict;
    private final int days;
    private final @Nullable Integer checkpoint;
    private final double[] interval;
    private List<Reason> reasons = List.of();
    private final List<Caution> cautions = new ArrayList<>();
    private @Nullable RandomisedWeeksView weeks;
    private boolean parted;

    private MadeUpReview(Verdict verdict, int days, @Nullable Integer checkpoint, double... interval) {
        this.verdict = verdict;
        this.days = days;
        this.checkpoint = checkpoint;
        this.interval = interval;
        if (verdict != Verdict.NOT_ENOUGH_DATA) {
            cautions.add(Caution.of(Caution.Code.UNRECORDED_CAUSE, List.of(), null));
        }
    }

    public static MadeUpReview reduced() {
        MadeUpReview review = new MadeUpReview(Verdict.REDUCED, 191, 182, -1.24, -1.93, -0.45);
        review.cautions.add(Caution.of(Caution.Code.RELIEF_TAKEN, List.of(12L, 175L), null));
        return review;
    }

    public static MadeUpReview increased() {
        return new MadeUpReview(Verdict.INCREASED, 182, 182, 1.55, 0.36, 2.66);
    }

    public static MadeUpReview noClearDifference() {
        return new MadeUpReview(Verdict.NO_CLEAR_DIFFERENCE, 182, 182, -0.04, -0.52, 0.48);
    }

    public static MadeUpReview cannotTell() {
        MadeUpReview review = new MadeUpReview(Verdict.CANNOT_TELL_YET, 84, 84, -0.4, -1.4, 0.6);
        review.reasons = List.of(
                Reason.of(
                        Sentence.LOWER_NOT_CERTAIN_ENOUGH,
                        new BigDecimal("78.20"),
                        new BigDecimal("84"),
                        new BigDecimal("99.80")),
                Reason.of(Sentence.INTERVAL_TOO_WIDE, new BigDecimal("1.4"), new BigDecimal("0.6")));
        return review;
    }

    /** Certain enough, if it were not for S3 and S5. */
    public static MadeUpReview dependsOnCalculation() {
        MadeUpReview review = new MadeUpReview(Verdict.CANNOT_TELL_YET, 112, 112, -1.1, -1.9, -0.3);
        review.parted = true;
        review.reasons = List.of(
                Reason.of(Sentence.LOWER_DEPENDS_ON_CALCULATION, List.of(Sensitivity.Code.S4)),
                Reason.of(Sentence.BUILD_UP_UNKNOWN));
        return review;
    }

    public static MadeUpReview wide() {
        return new MadeUpReview(Verdict.CANNOT_TELL_YET, 56, 56, 11.4, 9.2, 13.6);
    }

    public static MadeUpReview tooEarly(int days) {
        MadeUpReview review = new MadeUpReview(Verdict.NOT_ENOUGH_DATA, days, null);
        review.reasons = List.of(Reason.of(Sentence.FIRST_CHECKPOINT_NOT_REACHED, 56, days));
        return review;
    }

    /** Past a checkpoint, and the figures are there: still none may be shown. */
    public static MadeUpReview notEnough(int days, int checkpoint) {
        MadeUpReview review = new MadeUpReview(Verdict.NOT_ENOUGH_DATA, days, checkpoint, -7.77, -8.88, -6.66);
        review.reasons = List.of(
                Reason.of(Sentence.TOO_MANY_DAYS_WITHOUT_SCORE, 17, 49, 40), Reason.of(Sentence.ALL_SESSIONS_DONE, 28));
        return review;
    }

    /** With randomised weeks that are over and have an answer. */
    public MadeUpReview randomised() {
        LocalDate monday = FROM;
        weeks = new RandomisedWeeksView(
                monday,
                monday.plusDays(83),
                6,
                null,
                List.of(
                        new RandomisedWeeksView.DrawnWeek(monday, Week.FULL),
                        new RandomisedWeeksView.DrawnWeek(monday.plusWeeks(1), Week.LIGHT)),
                new RandomisedReview(
                        6,
                        6,
                        70,
                        Verdict.REDUCED,
                        new RandomisedReview.WeeksDifference(-1.31, -2.04, -0.58),
                        .998,
                        -1.2,
                        .031,
                        .016,
                        List.of()));
        return this;
    }

    public ReviewView view() {
        boolean numbers = interval.length > 0;
        int next = Checkpoints.next(days);
        int analysed = checkpoint == null ? days : checkpoint;
        return new ReviewView(
                Instant.parse("2026-09-01T10:00:00Z"),
                days,
                (int) (0.8 * Math.max(0, analysed - 7)),
                0,
                List.of(),
                checkpoint,
                next,
                verdict,
                numbers
                        ? new ConsistencyReview.Theta(
                                interval[0] / SESSIONS, .2, interval[1] / SESSIONS, interval[2] / SESSIONS, .9)
                        : null,
                numbers ? new ConsistencyReview.Noise(.62, .34) : null,
                numbers ? new ConsistencyReview.Difference(SESSIONS, interval[0], interval[1], interval[2]) : null,
                reasons,
                sensitivity(),
                MadeUp.START.plusDays(next - 1L),
                null,
                null,
                analysed > 7 ? FROM : null,
                analysed > 7 ? MadeUp.START.plusDays(analysed - 1L) : null,
                2 * SESSIONS,
                null,
                List.copyOf(cautions),
                weeks,
                ConsistencyReview.METHOD,
                MadeUp.START.plusDays(days));
    }

    private List<Sensitivity> sensitivity() {
        List<Sensitivity> all = new ArrayList<>();
        for (Sensitivity.Code code : Sensitivity.Code.values()) {
            if (interval.length == 0 || (parted && code == Sensitivity.Code.S1)) {
                all.add(new Sensitivity(code, code.title(), null, null, null, null, null));
            } else if (code == Sensitivity.Code.S7) {
                all.add(new Sensitivity(code, code.title(), -.012, -.043, .018, .78, null));
            } else {
                double[] variant = Objects.requireNonNull(VARIANTS.get(code));
                boolean other = parted && (code == Sensitivity.Code.S3 || code == Sensitivity.Code.S4);
                double middle = interval[0] + variant[0] + (other ? 1.1 : 0);
                double half = (interval[2] - interval[1]) / 2 * variant[1] * (other ? 2.4 : 1);
                all.add(new Sensitivity(
                        code,
                        code.title(),
                        middle / SESSIONS,
                        (middle - half) / SESSIONS,
                        (middle + half) / SESSIONS,
                        middle < 0 ? .95 : .05,
                        !other));
            }
        }
        return all;
    }

    /** One of each, and records early, late and at a checkpoint. */
    public static List<MadeUpReview> all() {
        List<MadeUpReview> all = new ArrayList<>(numbered());
        all.addAll(unnumbered());
        return all;
    }

    /** Those that may show a number. */
    public static List<MadeUpReview> numbered() {
        return List.of(
                reduced(),
                increased(),
                noClearDifference(),
                cannotTell(),
                dependsOnCalculation(),
                wide(),
                of(-0.05, -0.05, 0.05),
                of(0, -0.95, 1.25),
                of(-1, -1, -1),
                of(3, -19.96, 42));
    }

    public static List<MadeUpReview> unnumbered() {
        List<MadeUpReview> all = new ArrayList<>();
        for (int day : new int[] {0, 1, 6, 8, 30, 55}) {
            all.add(tooEarly(day));
        }
        for (int day : new int[] {56, 83, 84, 112, 146, 147, 182, 183, 266, 500, 3650}) {
            all.add(notEnough(day, Checkpoints.last(day).orElseThrow()));
        }
        return all;
    }

    public static MadeUpReview of(double mean, double low, double high) {
        return new MadeUpReview(Verdict.CANNOT_TELL_YET, 90, 84, mean, low, high);
    }

    @Override
    public String toString() {
        return verdict + " on day " + days + " " + Arrays.toString(interval);
    }

    /** A report that says this of consistency. */
    public Report report() {
        return report(Locale.UK);
    }

    public Report report(Locale locale) {
        return in(MadeUp.of(14).in(locale).report());
    }

    Report in(Report report) {
        return new Report(
                report.request(),
                report.person(),
                report.name(),
                report.period(),
                report.asOf(),
                report.programme(),
                report.flares(),
                report.adherence(),
                report.painTrend(),
                view(),
                report.comparison(),
                report.days(),
                report.ahead(),
                report.extras(),
                report.questionnaires());
    }
}
