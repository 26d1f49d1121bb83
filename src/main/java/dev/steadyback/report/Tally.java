package dev.steadyback.report;

import dev.steadyback.diary.DiaryDay;
import java.util.List;

/** How many days with planned sessions ended how. */
public record Tally(int done, int partly, int missed, int excused) {
    public static Tally of(List<DiaryDay> days) {
        int done = 0;
        int partly = 0;
        int missed = 0;
        int excused = 0;
        for (DiaryDay day : days) {
            switch (day.state()) {
                case DONE -> done++;
                case PARTLY -> partly++;
                case MISSED -> missed++;
                case EXCUSED -> excused++;
                case NOT_YET_DUE, REST -> {}
            }
        }
        return new Tally(done, partly, missed, excused);
    }

    public int all() {
        return done + partly + missed + excused;
    }
}
