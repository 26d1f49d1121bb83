package dev.steadyback.diary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.steadyback.analytics.adherence.DayState;
import dev.steadyback.entry.EntryKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of the diary.
 *
 * @param date the person's day
 * @param state what became of all that was due on it
 * @param due the sessions planned for the day, and what became of them
 * @param pain the daily value of low-back pain or the site shown, null when unknown
 * @param byKind all entries of the day, those of each kind in order; a kind of which there is none may be missing
 * @param paused whether the day is taken out of the plan
 * @param flare whether it lies in a flare-up
 * @param relief whether something was taken or done for acute relief
 */
@JsonPropertyOrder({
    "date",
    "state",
    "due",
    "sessions",
    "pain",
    "scores",
    "habits",
    "reliefs",
    "flares",
    "paused",
    "flare",
    "relief"
})
public record DiaryDay(
        LocalDate date,
        DayState state,
        List<Due> due,
        @Nullable Double pain,
        @JsonIgnore Map<EntryKind, List<LoggedEntry>> byKind,
        boolean paused,
        boolean flare,
        boolean relief) {
    /** The kinds of which the JSON of each day speaks, be it with empty lists. */
    private static final Set<EntryKind> ALWAYS =
            EnumSet.of(EntryKind.SESSION, EntryKind.PAIN, EntryKind.HABITS, EntryKind.RELIEF, EntryKind.FLARE);

    /** The day's entries of one kind. */
    public List<LoggedEntry> of(EntryKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** All entries, in the order they are shown: kind by kind. */
    public List<LoggedEntry> entries() {
        return Arrays.stream(EntryKind.values()).flatMap(k -> of(k).stream()).toList();
    }

    @JsonProperty
    @Schema(description = "The sessions logged for the day, in order; each as it is answered by itself.")
    public List<LoggedEntry> sessions() {
        return of(EntryKind.SESSION);
    }

    @JsonProperty
    @Schema(description = "The pain scores of the day, in order; each as it is answered by itself.")
    public List<LoggedEntry> scores() {
        return of(EntryKind.PAIN);
    }

    @JsonProperty
    @Schema(description = "The habits of the day, in order; each as it is answered by itself.")
    public List<LoggedEntry> habits() {
        return of(EntryKind.HABITS);
    }

    @JsonProperty
    @Schema(description = "What was taken or done for relief on the day, in order; each as it is answered by itself.")
    public List<LoggedEntry> reliefs() {
        return of(EntryKind.RELIEF);
    }

    @JsonProperty
    @Schema(description = "The flare-ups that began on the day, in order; each as it is answered by itself.")
    public List<LoggedEntry> flares() {
        return of(EntryKind.FLARE);
    }

    /** The other kinds by their addresses, each where there is something of it. */
    @JsonAnyGetter
    Map<String, List<LoggedEntry>> others() {
        Map<String, List<LoggedEntry>> others = new LinkedHashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            if (!ALWAYS.contains(kind) && !of(kind).isEmpty()) {
                others.put(kind.address(), of(kind));
            }
        }
        return others;
    }

    /**
     * A planned session of the day.
     *
     * @param name what the plan calls it
     * @param state what became of it
     * @param minutes the target, in minutes; 0 when none is set
     * @param credit 1 for done, 0.5 for partly or stopped, 0 otherwise
     * @param moved whether it was done on another day of its week
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
