package dev.steadyback.analytics.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review of one person's record.
 *
 * @param days length of the record: from day 1 to the last day with a score or a due session
 * @param scoredDays scored days that were analysed
 * @param checkpoint the last checkpoint reached, null before the first
 * @param nextCheckpoint the day of the record on which the verdict may change next
 * @param verdict the answer
 * @param from first day analysed, null without days
 * @param to last day analysed, null without days
 * @param plannedPerWeek planned session days per week over the analysed days; null without days
 * @param theta points of pain per session in the preceding 7 days; null if it cannot be computed
 * @param noise how pain varies from day to day; null likewise
 * @param difference points of pain for keeping the whole plan instead of half of it; null likewise
 * @param reasons why there is no (better) answer; empty if there is one
 * @param sensitivity S1 to S7, always seven
 * @param skipping whether sessions are skipped after bad days; null if it cannot be computed
 */
public record ConsistencyReview(
        int days,
        int scoredDays,
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
    public static final String METHOD = "2026-11";

    public ConsistencyReview {
        reasons = List.copyOf(reasons);
        sensitivity = List.copyOf(sensitivity);
    }

    /**
     * Change of mean daily pain per session more in the preceding 7 days.
     *
     * @param mean posterior mean
     * @param sd posterior spread
     * @param low lower end of the 95 % interval
     * @param high upper end of the 95 % interval
     * @param probabilityBelowZero posterior probability that more sessions went with less pain
     */
    public record Theta(double mean, double sd, double low, double high, double probabilityBelowZero) {}

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
     * @param days in order, one each, without a gap, day 1 of the record first; may be empty
     */
    public static ConsistencyReview of(List<ReviewDay> days) {
        throw new UnsupportedOperationException("Not written yet: " + days.size());
    }
}
