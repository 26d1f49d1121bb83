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

    /** The same for those who read what was planned and need not be told how it is done. */
    public WeeklyPlan withoutCues() {
        return new WeeklyPlan(
                sessions.stream()
                        .map(line -> new Line(
                                line.weekday(),
                                line.name(),
                                line.focus(),
                                line.minutes(),
                                line.formerly(),
                                line.exercises().stream()
                                        .map(e -> new Exercise(e.name(), e.sets(), e.reps(), e.seconds(), List.of()))
                                        .toList()))
                        .toList(),
                dailyPractice);
    }

    /** The same plan for somebody for whom nothing in it ever had another name. */
    public WeeklyPlan asNew() {
        return new WeeklyPlan(
                sessions.stream()
                        .map(l -> new Line(l.weekday(), l.name(), l.focus(), l.minutes(), List.of(), l.exercises()))
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
     * @param exercises what is done in it, in order; left out where nothing is said
     */
    public record Line(
            DayOfWeek weekday,
            String name,
            List<FocusArea> focus,
            @Nullable Integer minutes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerly,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exercise> exercises) {
        public Line {
            focus = List.copyOf(focus);
            formerly = formerNames(formerly, name);
            exercises = copyOf(exercises);
        }

        /** A line that names no exercises. */
        public Line(
                DayOfWeek weekday,
                String name,
                List<FocusArea> focus,
                @Nullable Integer minutes,
                List<String> formerly) {
            this(weekday, name, focus, minutes, formerly, List.of());
        }

        /** A line that was never renamed. */
        public Line(DayOfWeek weekday, String name, List<FocusArea> focus, @Nullable Integer minutes) {
            this(weekday, name, focus, minutes, List.of());
        }
    }

    /**
     * An exercise of a planned session. All of it stands in the plan: it says the same whatever becomes of the catalogue it was taken from.
     *
     * @param name what it is called
     * @param sets how many sets, null when that is not said
     * @param reps repetitions in each set; null when it is held for a time, or not said
     * @param seconds how long each set is held; null when it is repeated, or not said
     * @param cues what to watch while doing it; left out where nothing is said
     */
    public record Exercise(
            String name,
            @Nullable Integer sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> cues) {
        /** The longest cue, in characters. */
        static final int CUE_LENGTH = 200;

        static final int MOST_CUES = 3;

        public Exercise {
            cues = copyOf(cues);
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

    /** What was stored before there was such a list has none. */
    static <T> List<T> copyOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
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
