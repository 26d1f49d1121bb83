package dev.steadyback.api;

import dev.steadyback.programme.Programme;
import dev.steadyback.programme.SuspectedCause;
import dev.steadyback.programme.WeeklyPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A programme as the API shows it.
 *
 * @param start first day of the programme
 * @param zone IANA time zone that days are counted in
 * @param dayStart when a day starts, 00:00 to 12:00
 * @param causes the suspected causes
 * @param today the person's day now
 * @param plan the plan that holds today
 * @param versions every plan with the day from which on it holds
 * @param pauses days taken out of the plan, in the order they were made
 */
record ProgrammeAnswer(
        LocalDate start,
        ZoneId zone,
        LocalTime dayStart,
        List<SuspectedCause> causes,
        LocalDate today,
        WeeklyPlan plan,
        List<Version> versions,
        List<Programme.PauseSpan> pauses) {

    /**
     * A plan and since when it holds.
     *
     * @param from the day from which on it holds
     * @param plan the week
     */
    record Version(LocalDate from, WeeklyPlan plan) {}

    static ProgrammeAnswer of(Programme programme, Instant now) {
        LocalDate today = programme.today(now);
        return new ProgrammeAnswer(
                programme.start(),
                programme.zone(),
                programme.dayStart(),
                programme.causes(),
                today,
                programme.planOn(today),
                programme.versions().entrySet().stream()
                        .map(v -> new Version(v.getKey(), v.getValue()))
                        .toList(),
                programme.pauses());
    }
}
