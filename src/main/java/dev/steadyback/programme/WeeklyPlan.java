package dev.steadyback.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steadyback.analytics.Names;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The week as planned: sessions by weekday, and what is due every day. Both may be empty.
 *
 * @param sessions the planned sessions, by weekday
 * @param dailyPractice what is due every day, counted apart from sessions
 */
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

    /** The same plan for somebody for whom nothing in it ever had another name. */
    public WeeklyPlan asNew() {
        return new WeeklyPlan(
                sessions.stream()
                        .map(l -> new Line(l.weekday(), l.name(), l.focus(), l.minutes()))
                        .toList(),
                dailyPractice.stream().map(p -> new Practice(p.name())).toList());
    }

    /** Whether a daily practice goes by this name, or did before and nothing in this plan has it now. */
    public boolean isCalled(Practice practice, String name) {
        return Names.same(practice.name(), name)
                || (!has(name) && practice.formerly().stream().anyMatch(former -> Names.same(former, name)));
    }

    /** Whether a session or a practice of this plan has the name now. */
    public boolean has(String name) {
        return Stream.concat(
                        sessions.stream().map(Line::name),
                        dailyPractice.stream().map(Practice::name))
                .anyMatch(own -> Names.same(own, name));
    }

    /**
     * A planned session: every week on this weekday.
     *
     * @param weekday the day of the week
     * @param name what it is called
     * @param focus the areas it works on
     * @param minutes the target, null when none is set
     * @param formerly the names it had before it was renamed; what was logged under them counts for it
     */
    public record Line(
            DayOfWeek weekday,
            String name,
            List<FocusArea> focus,
            @Nullable Integer minutes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerly) {
        public Line {
            focus = List.copyOf(focus);
            formerly = formerNames(formerly, name);
        }

        /** A line that was never renamed. */
        public Line(DayOfWeek weekday, String name, List<FocusArea> focus, @Nullable Integer minutes) {
            this(weekday, name, focus, minutes, List.of());
        }
    }

    /**
     * A daily practice, counted apart from the sessions; {@code formerly} as of a line.
     *
     * @param name what it is called
     * @param formerly the names it had before it was renamed; what was logged under them counts for it
     */
    public record Practice(
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerly) {
        public Practice {
            formerly = formerNames(formerly, name);
        }

        /** A practice that was never renamed. */
        public Practice(String name) {
            this(name, List.of());
        }
    }

    /** Each once, and none that is the name now; plans stored before lines had former names have none. */
    private static List<String> formerNames(@Nullable List<String> formerly, String name) {
        Map<String, String> names = new LinkedHashMap<>();
        if (formerly != null) {
            formerly.forEach(former -> names.putIfAbsent(Names.key(former), former));
        }
        names.remove(Names.key(name));
        return List.copyOf(names.values());
    }
}
