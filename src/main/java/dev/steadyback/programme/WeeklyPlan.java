package dev.steadyback.programme;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The week as planned: sessions by weekday, and what is due every day. Both may be empty. */
public record WeeklyPlan(List<Line> sessions, List<Practice> dailyPractice) {
    public static final WeeklyPlan EMPTY = new WeeklyPlan(List.of(), List.of());

    public WeeklyPlan {
        sessions = List.copyOf(sessions);
        dailyPractice = List.copyOf(dailyPractice);
    }

    /** What is left of it in a light week: the week's first session, and what is due every day. */
    WeeklyPlan light() {
        return new WeeklyPlan(
                sessions.stream().min(Comparator.comparing(Line::weekday)).stream()
                        .toList(),
                dailyPractice);
    }

    /** A planned session: every week on this weekday. {@code minutes} is the target, null when none is set. */
    public record Line(
            DayOfWeek weekday,
            String name,
            List<FocusArea> focus,
            @Nullable Integer minutes) {
        public Line {
            focus = List.copyOf(focus);
        }
    }

    /** A daily practice, counted apart from the sessions. */
    public record Practice(String name) {}
}
