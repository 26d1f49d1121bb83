package dev.steadyback.review;

import dev.steadyback.analytics.review.RandomisedReview;
import dev.steadyback.analytics.review.RandomisedWeeks.Week;
import dev.steadyback.programme.DrawnWeeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Randomised weeks and what they say. Only the weeks that have begun and the next one are told: whoever knows the whole order plans around it.
 *
 * @param from the Monday of the first week
 * @param to the last day of the last week
 * @param pairs how many pairs of a full and a light week
 * @param stoppedOn the day they were stopped on, null when they were not
 * @param weeks the weeks told so far, in order
 * @param review what they say, by the draw; null when they were stopped or have not begun
 */
public record RandomisedWeeksView(
        LocalDate from,
        LocalDate to,
        int pairs,
        @Nullable LocalDate stoppedOn,
        List<DrawnWeek> weeks,
        @Nullable RandomisedReview review) {

    /**
     * One week and what it asks for.
     *
     * @param monday its first day
     * @param asksFor FULL for the whole plan, LIGHT for its first session alone
     */
    public record DrawnWeek(LocalDate monday, Week asksFor) {}

    static RandomisedWeeksView of(DrawnWeeks drawn, LocalDate today, ReviewRecord record) {
        List<DrawnWeek> told = new ArrayList<>();
        LocalDate monday = drawn.from();
        for (Week week : drawn.design().weeks()) {
            if (!monday.isAfter(today.plusDays(7))) {
                told.add(new DrawnWeek(monday, week));
            }
            monday = monday.plusWeeks(1);
        }
        boolean judged = !drawn.stopped() && drawn.from().isBefore(today);
        return new RandomisedWeeksView(
                drawn.from(),
                drawn.to(),
                drawn.design().pairs(),
                drawn.stoppedOn(),
                told,
                judged ? RandomisedReview.of(drawn.design(), record.pain(drawn.from(), today.minusDays(1))) : null);
    }
}
