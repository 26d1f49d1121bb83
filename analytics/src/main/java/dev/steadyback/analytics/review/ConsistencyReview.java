package dev.steadyback.analytics.review;

import dev.steadyback.analytics.regression.EffectPosterior;
import dev.steadyback.analytics.regression.Interval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The review of one person's record.
 *
 * @param days length of the record
 * @param scoredDays scored days that were analysed
 * @param setAsideDays analysed days that were set aside for a long pause; null where the method of before was used, which sets none aside
 * @param setAside the first and the last of them; null for none
 * @param keptSessions of the planned sessions, how many were kept; null likewise
 * @param plannedSessions planned sessions of the analysed days and the 7 before; null likewise
 * @param stretches breaks of at least 14 days that were not marked as pauses; null likewise
 * @param checkpoint the last checkpoint reached, null before the first
 * @param nextCheckpoint the day of the record on which the verdict may change next
 * @param verdict the answer
 * @param from first day analysed, null without days
 * @param to last day analysed, null without days
 * @param plannedPerWeek planned session days per week over the analysed days outside of pauses; null without days
 * @param theta points of pain per session in the preceding 7 days; null if it cannot be computed
 * @param noise how pain varies from day to day; null likewise
 * @param difference points of pain for keeping the whole plan instead of half of it, with unmarked breaks left to themselves (S8); null likewise
 * @param reasons why there is no (better) answer; empty if there is one
 * @param sensitivity S1 to S9_TOTAL, always all
 * @param skipping whether sessions are skipped after bad days; null if it cannot be computed
 */
public record ConsistencyReview(
        int days,
        int scoredDays,
        @Nullable Integer setAsideDays,
        @Nullable Span setAside,
        @Nullable Integer keptSessions,
        @Nullable Integer plannedSessions,
        @Nullable List<Break> stretches,
        @Nullable Integer checkpoint,
        int nextCheckpoint,
        Verdict verdict,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double plannedPerWeek,
        @Nullable Theta theta,
        @Nullable Noise noise,
        @Nullable Difference difference,
        List<Reason> reasons,
        List<Sensitivity> sensitivity,
        @Nullable Boolean skipping) {
    /** Version of the method, to be stored with each verdict. */
    public static final String METHOD = "2026-12";

    private static final double LEVEL = .95;
    private static final double SKIPPING = .975;

    public ConsistencyReview {
        reasons = List.copyOf(reasons);
        sensitivity = List.copyOf(sensitivity);
        stretches = stretches == null ? null : List.copyOf(stretches);
    }

    /** Some days. */
    public record Span(LocalDate first, LocalDate last) {}

    /**
     * A break from training that was not marked as a pause.
     *
     * @param first its first day, which may lie before those that were analysed
     * @param last its last day
     * @param column whether it was left to itself in S8: otherwise it has too few scores, or others are longer
     */
    public record Break(LocalDate first, LocalDate last, boolean column) {}

    /**
     * Change of mean daily pain per session more in the preceding 7 days.
     *
     * @param mean posterior mean
     * @param sd posterior spread
     * @param low lower end of the 95 % interval
     * @param high upper end of the 95 % interval
     * @param probabilityBelowZero posterior probability that more sessions went with less pain
     */
    public record Theta(double mean, double sd, double low, double high, double probabilityBelowZero) {
        private Difference times(double sessions) {
            return new Difference(sessions, sessions * mean, sessions * low, sessions * high);
        }
    }

    /**
     * How pain varies around its trend.
     *
     * @param rho posterior mean of the correlation from one day to the next of the part that sticks, 0 to 1
     * @param lambda posterior mean of the share of the variance that is gone the next day, 0 to 1
     */
    public record Noise(double rho, double lambda) {}

    /**
     * The whole plan against half of it.
     *
     * @param sessions half of the planned session days per week
     * @param mean posterior mean, points
     * @param low lower end of the 95 % interval, points
     * @param high upper end of the 95 % interval, points
     */
    public record Difference(double sessions, double mean, double low, double high) {}

    /**
     * Reviews a record.
     *
     * @param record in order, one day each, without a gap, day 1 first; may be empty
     */
    public static ConsistencyReview of(List<ReviewDay> record) {
        int days = length(record);
        OptionalInt checkpoint = Checkpoints.last(days);
        AnalysedDays period = AnalysedDays.of(record.subList(0, checkpoint.orElse(days)));
        ConsistencyModels models = new ConsistencyModels(period);
        EffectPosterior main = models.main();
        VerdictRule.Outcome outcome = outcome(period, models, days);
        double perWeek = period.plannedPerWeek();
        Theta theta = main == null ? null : theta(main);
        EffectPosterior alone = main == null ? null : models.variant(Sensitivity.Code.S8);
        boolean empty = period.length() == 0;
        return new ConsistencyReview(
                days,
                (int) Arrays.stream(period.pain())
                        .filter(it -> !Double.isNaN(it))
                        .count(),
                period.setAsideDays(),
                setAside(period),
                sum(period, ReviewDay::kept),
                sum(period, ReviewDay::planned),
                period.stretches().stream()
                        .filter(it -> it.last() >= 0)
                        .map(it -> new Break(
                                period.date(it.first()),
                                period.date(it.last()),
                                models.stretchesWithColumn().contains(it)))
                        .toList(),
                checkpoint.isPresent() ? checkpoint.getAsInt() : null,
                Checkpoints.next(days),
                outcome.verdict(),
                empty ? null : period.day(0).date(),
                empty ? null : period.day(period.length() - 1).date(),
                empty ? null : perWeek,
                theta,
                main == null ? null : new Noise(main.meanRho(), main.meanLambda()),
                theta == null || perWeek == 0 ? null : (alone == null ? theta : theta(alone)).times(perWeek / 2),
                outcome.reasons(),
                Arrays.stream(Sensitivity.Code.values())
                        .map(it -> sensitivity(it, models))
                        .toList(),
                skipping(models));
    }

    /** The verdict alone: that of {@link #of}, without working out what it does not need. */
    public static Verdict verdict(List<ReviewDay> record) {
        int days = length(record);
        AnalysedDays period =
                AnalysedDays.of(record.subList(0, Checkpoints.last(days).orElse(days)));
        return outcome(period, new ConsistencyModels(period), days).verdict();
    }

    private static VerdictRule.Outcome outcome(AnalysedDays period, ConsistencyModels models, int days) {
        if (days == 0) {
            return new VerdictRule.Outcome(Verdict.NOT_ENOUGH_DATA, List.of(Reason.of(Sentence.NO_DAYS)));
        }
        List<Reason> missing = MinimumData.missing(period, days);
        if (!missing.isEmpty()) {
            return new VerdictRule.Outcome(Verdict.NOT_ENOUGH_DATA, missing);
        }
        EffectPosterior main = models.main();
        if (main == null) {
            return new VerdictRule.Outcome(Verdict.NOT_ENOUGH_DATA, List.of(Reason.of(Sentence.NO_ESTIMATE)));
        }
        int checkpoint = Checkpoints.last(days).orElseThrow();
        return VerdictRule.of(models, main, period, checkpoint);
    }

    /** The days of a record. Refuses days out of order. */
    static int length(List<ReviewDay> record) {
        for (int t = 1; t < record.size(); t++) {
            if (!record.get(t).date().equals(record.get(t - 1).date().plusDays(1))) {
                throw new IllegalArgumentException(record.get(t).date() + " does not follow "
                        + record.get(t - 1).date() + "; a review needs each day once, in order.");
            }
        }
        return record.size();
    }

    private static @Nullable Span setAside(AnalysedDays period) {
        int[] aside =
                IntStream.range(0, period.length()).filter(period::isSetAside).toArray();
        return aside.length == 0 ? null : new Span(period.date(aside[0]), period.date(aside[aside.length - 1]));
    }

    private static int sum(AnalysedDays period, ToIntFunction<ReviewDay> of) {
        return IntStream.range(period.first(), period.length())
                .map(t -> of.applyAsInt(period.day(t)))
                .sum();
    }

    private static Theta theta(EffectPosterior posterior) {
        Interval interval = posterior.interval(LEVEL);
        return new Theta(
                posterior.mean(), posterior.sd(), interval.low(), interval.high(), posterior.probabilityNegative());
    }

    private static Sensitivity sensitivity(Sensitivity.Code code, ConsistencyModels models) {
        EffectPosterior posterior = models.variant(code);
        if (posterior == null) {
            return new Sensitivity(code, code.title(), null, null, null, null, null);
        }
        Theta theta = theta(posterior);
        return new Sensitivity(
                code, code.title(), theta.mean, theta.low, theta.high, theta.probabilityBelowZero, models.agrees(code));
    }

    private static @Nullable Boolean skipping(ConsistencyModels models) {
        EffectPosterior posterior = models.variant(Sensitivity.Code.S7);
        return posterior == null ? null : posterior.probabilityNegative() >= SKIPPING;
    }
}
