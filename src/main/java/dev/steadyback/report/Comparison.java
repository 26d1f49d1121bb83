package dev.steadyback.report;

import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.pain.ImportantChange;
import dev.steadyback.diary.DiaryDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of days set against each other. It says what differs, not why: whoever changes a plan because pain is high sees it come down whatever they
 * change (regression to the mean).
 *
 * @param previous the period against the one before it; null when the period begins with the programme
 * @param planChanges the days before against the days after each change of the plan in the period, the first one first
 */
public record Comparison(@Nullable Pair previous, List<PlanChange> planChanges) {
    /** A mean needs at least this many days, and as many with a score as the important change asks for. */
    private static final int LEAST_DAYS = 7;

    private static final int LEAST_SCORED = 5;

    /** Nothing is compared. */
    static final Comparison NONE = new Comparison(null, List.of());

    public Comparison {
        planChanges = List.copyOf(planChanges);
    }

    /**
     * A change of the plan, and the days on both sides of it.
     *
     * @param version which plan it began
     * @param on the day from which on that plan holds
     * @param sides the days before and after
     */
    public record PlanChange(int version, LocalDate on, Pair sides) {}

    /**
     * Two stretches, the earlier one first.
     *
     * @param before the earlier one
     * @param after the later one
     * @param painChange the later mean minus the earlier one as shown; null unless both stretches have 7 days and 5 scores
     * @param important whether it is at least 2 points and at least 30 % of the earlier mean; null without a change
     */
    public record Pair(
            Side before,
            Side after,
            @Nullable BigDecimal painChange,
            @Nullable Boolean important) {
        static Pair of(Side before, Side after) {
            BigDecimal first = before.pain();
            BigDecimal second = after.pain();
            if (first == null || second == null || !before.comparable() || !after.comparable()) {
                return new Pair(before, after, null, null);
            }
            BigDecimal change = second.subtract(first);
            return new Pair(before, after, change, ImportantChange.isImportant(first, change));
        }
    }

    /**
     * What became of some days.
     *
     * @param from first day
     * @param to last day
     * @param due planned sessions whose day is over, without excused ones
     * @param credited 1 for done, 0.5 for partly or stopped
     * @param percent whole percent, null when nothing was due
     * @param days how many days they are
     * @param scoredDays how many of them have a score
     * @param pain the mean of the daily values, with one decimal; null without a score
     */
    public record Side(
            LocalDate from,
            LocalDate to,
            int due,
            double credited,
            @Nullable Integer percent,
            int days,
            int scoredDays,
            @Nullable BigDecimal pain) {
        static Side of(List<DiaryDay> days) {
            Adherence adherence = SessionCounts.of(days, 0).adherence();
            List<Double> values =
                    days.stream().map(DiaryDay::pain).filter(Objects::nonNull).toList();
            return new Side(
                    days.getFirst().date(),
                    days.getLast().date(),
                    adherence.due(),
                    adherence.credited(),
                    adherence.percent(),
                    days.size(),
                    values.size(),
                    mean(values));
        }

        private static @Nullable BigDecimal mean(List<Double> values) {
            return values.isEmpty()
                    ? null
                    : BigDecimal.valueOf(values.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow())
                            .setScale(9, RoundingMode.HALF_UP)
                            .setScale(1, RoundingMode.HALF_UP);
        }

        boolean comparable() {
            return days >= LEAST_DAYS && scoredDays >= LEAST_SCORED;
        }
    }
}
