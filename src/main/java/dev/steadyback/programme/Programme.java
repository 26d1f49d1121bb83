package dev.steadyback.programme;

import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.programme.ProgrammeEvent.CausesNamed;
import dev.steadyback.programme.ProgrammeEvent.ConsistencyReviewed;
import dev.steadyback.programme.ProgrammeEvent.DaySettingsChanged;
import dev.steadyback.programme.ProgrammeEvent.ExerciseDescribed;
import dev.steadyback.programme.ProgrammeEvent.ExerciseRemoved;
import dev.steadyback.programme.ProgrammeEvent.PauseRetracted;
import dev.steadyback.programme.ProgrammeEvent.Paused;
import dev.steadyback.programme.ProgrammeEvent.PlanVersionAdded;
import dev.steadyback.programme.ProgrammeEvent.Resumed;
import dev.steadyback.programme.ProgrammeEvent.StartMoved;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.ProgrammeEvent.WeeksDrawn;
import dev.steadyback.programme.ProgrammeEvent.WeeksStopped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stands: an immutable value, evolved event by event.
 *
 * @param versions the plan that holds from each date on; never empty, the first is the programme's start
 * @param pauses in the order they were made; they may overlap
 * @param reviews what the consistency review said, by checkpoint
 * @param weeks the randomised weeks, in the order they were drawn
 * @param otherReviews what the review said when the programme had another start and its days another count, the first one first
 * @param exercises those of one's own, in the order they were described
 */
public record Programme(
        LocalDate start,
        ZoneId zone,
        LocalTime dayStart,
        List<SuspectedCause> causes,
        NavigableMap<LocalDate, WeeklyPlan> versions,
        List<PauseSpan> pauses,
        NavigableMap<Integer, KeptReview> reviews,
        List<DrawnWeeks> weeks,
        List<KeptReview> otherReviews,
        List<OwnExercise> exercises) {

    /**
     * What the review said at a checkpoint, on all that was recorded by then.
     *
     * @param on the checkpoint's day
     */
    public record KeptReview(
            int checkpoint, LocalDate on, String method, ConsistencyReview review, Instant recordedAt) {
        private boolean countsFrom(LocalDate start) {
            return on.equals(start.plusDays(checkpoint - 1L));
        }
    }

    /**
     * Days taken out of the plan, both ends included; an open end is null.
     *
     * @param id the identifier, as it stands in addresses
     * @param from first day out of the plan
     * @param to last day out of the plan; null while it is open
     * @param reason why; null when nobody said
     */
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
        reviews = Collections.unmodifiableNavigableMap(new TreeMap<>(reviews));
        weeks = List.copyOf(weeks);
        otherReviews = List.copyOf(otherReviews);
        exercises = List.copyOf(exercises);
    }

    /** A programme that was not reviewed yet, without randomised weeks. */
    public Programme(
            LocalDate start,
            ZoneId zone,
            LocalTime dayStart,
            List<SuspectedCause> causes,
            NavigableMap<LocalDate, WeeklyPlan> versions,
            List<PauseSpan> pauses) {
        this(start, zone, dayStart, causes, versions, pauses, new TreeMap<>(), List.of(), List.of(), List.of());
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
            case StartMoved e -> startingOn(e.start(), e.plan());
            case PlanVersionAdded e -> with(e.from(), e.plan());
            case CausesNamed e ->
                new Programme(
                        start, zone, dayStart, e.causes(), versions, pauses, reviews, weeks, otherReviews, exercises);
            case DaySettingsChanged e ->
                new Programme(
                        start,
                        e.zone(),
                        e.dayStart(),
                        causes,
                        versions,
                        pauses,
                        reviews,
                        weeks,
                        otherReviews,
                        exercises);
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
            case ConsistencyReviewed e -> {
                TreeMap<Integer, KeptReview> more = new TreeMap<>(reviews);
                more.putIfAbsent(
                        e.checkpoint(),
                        new KeptReview(
                                e.checkpoint(),
                                start.plusDays(e.checkpoint() - 1L),
                                e.method(),
                                e.review(),
                                e.recordedAt()));
                yield new Programme(
                        start, zone, dayStart, causes, versions, pauses, more, weeks, otherReviews, exercises);
            }
            case WeeksDrawn e -> {
                List<DrawnWeeks> more = new ArrayList<>(weeks);
                more.add(new DrawnWeeks(e.from(), new RandomisedWeeks(e.seed(), e.pairs()), null));
                yield withWeeks(more);
            }
            case WeeksStopped e -> {
                List<DrawnWeeks> stopped = new ArrayList<>(weeks);
                stopped.add(stopped.removeLast().stoppedOn(e.on()));
                yield withWeeks(stopped);
            }
            case ExerciseDescribed e -> withExercises(OwnExercise.with(exercises, e));
            case ExerciseRemoved e -> withExercises(OwnExercise.with(exercises, e));
        };
    }

    /**
     * The programme with another start. Verdicts stay as they were taken down; those whose days were counted from another start are told apart.
     *
     * @param plan what holds from an earlier start to this one; null for the first plan
     */
    public Programme startingOn(LocalDate day, @Nullable WeeklyPlan plan) {
        TreeMap<LocalDate, WeeklyPlan> moved = new TreeMap<>(versions);
        if (day.isBefore(start)) {
            WeeklyPlan first = versions.firstEntry().getValue();
            moved.put(day, plan == null ? first : plan);
            if (first.equals(moved.get(day))) {
                moved.remove(start);
            }
        } else {
            WeeklyPlan held = wholePlanOn(day);
            moved.headMap(day).clear();
            moved.put(day, held);
        }
        TreeMap<Integer, KeptReview> counted = new TreeMap<>();
        List<KeptReview> others = new ArrayList<>();
        Stream.concat(reviews.values().stream(), otherReviews.stream()).forEach(kept -> {
            if (kept.countsFrom(day)) {
                counted.put(kept.checkpoint(), kept);
            } else {
                others.add(kept);
            }
        });
        others.sort(Comparator.comparing(KeptReview::recordedAt));
        return new Programme(day, zone, dayStart, causes, moved, pauses, counted, weeks, others, exercises);
    }

    /** The programme with a plan that holds from a day on. */
    public Programme with(LocalDate from, WeeklyPlan plan) {
        TreeMap<LocalDate, WeeklyPlan> more = new TreeMap<>(versions);
        more.put(from, plan);
        return new Programme(start, zone, dayStart, causes, more, pauses, reviews, weeks, otherReviews, exercises);
    }

    /** Whether it plans and pauses the same; what was found out about it and which causes were named may differ. */
    public boolean planAlike(Programme other) {
        return start.equals(other.start)
                && versions.equals(other.versions)
                && pauses.equals(other.pauses)
                && weeks.equals(other.weeks);
    }

    private Programme withPauses(List<PauseSpan> pauses) {
        return new Programme(start, zone, dayStart, causes, versions, pauses, reviews, weeks, otherReviews, exercises);
    }

    private Programme withExercises(List<OwnExercise> exercises) {
        return new Programme(start, zone, dayStart, causes, versions, pauses, reviews, weeks, otherReviews, exercises);
    }

    private Programme withWeeks(List<DrawnWeeks> weeks) {
        return new Programme(start, zone, dayStart, causes, versions, pauses, reviews, weeks, otherReviews, exercises);
    }

    /** The randomised weeks drawn last. */
    public Optional<DrawnWeeks> latestWeeks() {
        return weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.getLast());
    }

    /** The plan that holds on a day, in a light week with one session alone; the empty week before the programme's start. */
    public WeeklyPlan planOn(LocalDate date) {
        WeeklyPlan whole = wholePlanOn(date);
        return weeks.stream().anyMatch(w -> w.lightOn(date)) ? whole.light() : whole;
    }

    /** The plan that holds on a day as if its week were no light one. */
    public WeeklyPlan wholePlanOn(LocalDate date) {
        var version = versions.floorEntry(date);
        return version == null ? WeeklyPlan.EMPTY : version.getValue();
    }

    /** The same programme without the reasons of its pauses, for those who need not know them. */
    public Programme withoutReasons() {
        return withPauses(pauses.stream()
                .map(p -> new PauseSpan(p.id(), p.from(), p.to(), null))
                .toList());
    }

    /** The same programme as if no week had been light. */
    public Programme withoutRandomisedWeeks() {
        return withWeeks(List.of());
    }

    public boolean pausedOn(LocalDate date) {
        return pauses.stream().anyMatch(p -> p.covers(date));
    }

    /** The diary's day at this instant in the programme's zone: before the day start it is still yesterday. */
    public LocalDate today(Instant now) {
        return dayOf(LocalDateTime.ofInstant(now, zone), dayStart);
    }

    /** The calendar day of a time of a diary's day: the hours before the day start are the next calendar day's. */
    public LocalDate calendarDay(LocalDate day, LocalTime time) {
        return time.isBefore(dayStart) ? day.plusDays(1) : day;
    }

    /** The diary's day of a wall-clock time. */
    public static LocalDate dayOf(LocalDateTime wallClock, LocalTime dayStart) {
        LocalDate date = wallClock.toLocalDate();
        return wallClock.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date;
    }
}
