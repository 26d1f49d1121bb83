package dev.steadyback.report;

import dev.steadyback.analytics.DayState;
import dev.steadyback.diary.DiaryDay;
import java.util.List;

/** How many days with planned sessions ended how. */
public record Tally(int done, int partly, int missed, int excused) {
    public static Tally of(List<DiaryDay> days) {
        return new Tally(
                count(days, DayState.DONE),
                count(days, DayState.PARTLY),
                count(days, DayState.MISSED),
                count(days, DayState.EXCUSED));
    }

    public int all() {
        return done + partly + missed + excused;
    }

    public Tally plus(Tally other) {
        return new Tally(done + other.done, partly + other.partly, missed + other.missed, excused + other.excused);
    }

    private static int count(List<DiaryDay> days, DayState state) {
        return (int) days.stream().filter(d -> d.state() == state).count();
    }
}
