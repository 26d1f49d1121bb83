package dev.steadyback.diary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steadyback.analytics.DayState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the diary.
 *
 * @param due the sessions planned for the day, and what became of them
 * @param sessions the sessions done on the day
 * @param pain the daily value of low-back pain or the site shown, null when unknown
 * @param scores all pain scores of the day
 * @param paused whether the day is taken out of the plan
 * @param flare whether it lies in a flare-up
 * @param relief whether something was taken or done for acute relief
 * @param questionnaires those that were filled in; the JSON of a day without any does not speak of them
 */
public record DiaryDay(
        LocalDate date,
        DayState state,
        List<Due> due,
        List<LoggedEntry> sessions,
        @Nullable Double pain,
        List<LoggedEntry> scores,
        List<LoggedEntry> habits,
        List<LoggedEntry> reliefs,
        List<LoggedEntry> flares,
        boolean paused,
        boolean flare,
        boolean relief,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoggedEntry> questionnaires) {

    /**
     * A planned session of the day.
     *
     * @param doneOn the day it was done on, null when it was not
     * @param session the entry that fulfils it, null when none does
     */
    public record Due(
            String name,
            DayState state,
            int minutes,
            double credit,
            boolean moved,
            @Nullable LocalDate doneOn,
            @Nullable String session) {
        /** Whether it is part of the adherence's denominator: its day is over, and it is not excused. */
        public boolean counts() {
            return state != DayState.EXCUSED && state != DayState.NOT_YET_DUE;
        }
    }
}
