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
 * @param today the person's day now
 * @param plan the plan that holds today
 * @param versions every plan with the day from which on it holds
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
