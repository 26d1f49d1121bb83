package dev.steadyback.report;

import dev.steadyback.diary.DiaryDay;
import dev.steadyback.entry.Facts;
import dev.steadyback.language.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was noted of habits, each over the entries that say it. */
public final class HabitMeans {
    private HabitMeans() {}

    /** What is measured. */
    public enum Habit {
        SITTING_HOURS,
        STANDING_HOURS,
        WALKING_MINUTES,
        LIFTS,
        SLEEP_HOURS;

        /** What an entry says of it; null when nothing. */
        public @Nullable Number in(Facts.Habits habits) {
            return switch (this) {
                case SITTING_HOURS -> habits.sittingHours();
                case STANDING_HOURS -> habits.standingHours();
                case WALKING_MINUTES -> habits.walkingMinutes();
                case LIFTS -> habits.lifts();
                case SLEEP_HOURS -> habits.sleepHours();
            };
        }
    }

    /** A habit's mean, with one decimal, and its ends, over the entries that say it. */
    public record Mean(Habit habit, int entries, BigDecimal mean, BigDecimal lowest, BigDecimal highest) {}

    /** The habits that were noted. */
    public static List<Mean> of(List<DiaryDay> days) {
        List<Mean> means = new ArrayList<>();
        for (Habit habit : Habit.values()) {
            DoubleSummaryStatistics values = new DoubleSummaryStatistics();
            days.stream()
                    .flatMap(d -> d.habits().stream())
                    .map(e -> habit.in((Facts.Habits) e.facts()))
                    .forEach(v -> {
                        if (v != null) {
                            values.accept(v.doubleValue());
                        }
                    });
            if (values.getCount() > 0) {
                means.add(new Mean(
                        habit,
                        (int) values.getCount(),
                        Texts.fixed(values.getAverage(), 1),
                        Texts.fixed(values.getMin(), 1),
                        Texts.fixed(values.getMax(), 1)));
            }
        }
        return means;
    }
}
