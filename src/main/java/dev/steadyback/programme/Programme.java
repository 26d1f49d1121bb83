package dev.steadyback.programme;

import dev.steadyback.programme.ProgrammeEvent.CausesNamed;
import dev.steadyback.programme.ProgrammeEvent.DaySettingsChanged;
import dev.steadyback.programme.ProgrammeEvent.PauseRetracted;
import dev.steadyback.programme.ProgrammeEvent.Paused;
import dev.steadyback.programme.ProgrammeEvent.PlanVersionAdded;
import dev.steadyback.programme.ProgrammeEvent.Resumed;
import dev.steadyback.programme.ProgrammeEvent.Started;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stands: an immutable value, evolved event by event.
 *
 * @param versions the plan that holds from each date on; never empty, the first is the programme's start
 * @param pauses in the order they were made; they may overlap
 */
public record Programme(
        LocalDate start,
        ZoneId zone,
        LocalTime dayStart,
        List<SuspectedCause> causes,
        NavigableMap<LocalDate, WeeklyPlan> versions,
        List<PauseSpan> pauses) {

    /** Days taken out of the plan, both ends included; an open end is null. */
    public record PauseSpan(
            PauseId id,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {
        public boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    public Programme {
        causes = List.copyOf(causes);
        versions = Collections.unmodifiableNavigableMap(new TreeMap<>(versions));
        pauses = List.copyOf(pauses);
    }

    /** The programme after one more event; {@code before} is null before the first. */
    public static @Nullable Programme evolve(@Nullable Programme before, ProgrammeEvent event) {
        if (event instanceof Started e) {
            return before != null
                    ? before
                    : new Programme(
                            e.start(),
                            e.zone(),
                            e.dayStart(),
                            e.causes(),
                            new TreeMap<>(Map.of(e.start(), e.plan())),
                            List.of());
        }
        return before == null ? null : before.evolve(event);
    }

    /** The programme these events, in their order, lead to; null when it was never started. */
    public static @Nullable Programme of(Collection<? extends ProgrammeEvent> events) {
        Programme programme = null;
        for (ProgrammeEvent event : events) {
            programme = evolve(programme, event);
        }
        return programme;
    }

    private Programme evolve(ProgrammeEvent event) {
        return switch (event) {
            case Started e -> this;
            case PlanVersionAdded e -> {
                TreeMap<LocalDate, WeeklyPlan> more = new TreeMap<>(versions);
                more.put(e.from(), e.plan());
                yield new Programme(start, zone, dayStart, causes, more, pauses);
            }
            case CausesNamed e -> new Programme(start, zone, dayStart, e.causes(), versions, pauses);
            case DaySettingsChanged e -> new Programme(start, e.zone(), e.dayStart(), causes, versions, pauses);
            case Paused e -> {
                List<PauseSpan> more = new ArrayList<>(pauses);
                more.add(new PauseSpan(e.pause(), e.from(), e.to(), e.reason()));
                yield withPauses(more);
            }
            case Resumed e ->
                withPauses(pauses.stream()
                        .map(p -> p.id().equals(e.pause())
                                ? new PauseSpan(p.id(), p.from(), e.on().minusDays(1), p.reason())
                                : p)
                        .filter(p -> p.to() == null || !p.to().isBefore(p.from()))
                        .toList());
            case PauseRetracted e ->
                withPauses(
                        pauses.stream().filter(p -> !p.id().equals(e.pause())).toList());
        };
    }

    private Programme withPauses(List<PauseSpan> pauses) {
        return new Programme(start, zone, dayStart, causes, versions, pauses);
    }

    /** The plan that holds on a day; the empty week before the programme's start. */
    public WeeklyPlan planOn(LocalDate date) {
        var version = versions.floorEntry(date);
        return version == null ? WeeklyPlan.EMPTY : version.getValue();
    }

    public boolean pausedOn(LocalDate date) {
        return pauses.stream().anyMatch(p -> p.covers(date));
    }

    /** The diary's day at this instant in the programme's zone: before the day start it is still yesterday. */
    public LocalDate today(Instant now) {
        return dayOf(LocalDateTime.ofInstant(now, zone), dayStart);
    }

    /** The diary's day of a wall-clock time. */
    public static LocalDate dayOf(LocalDateTime wallClock, LocalTime dayStart) {
        LocalDate date = wallClock.toLocalDate();
        return wallClock.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date;
    }
}
