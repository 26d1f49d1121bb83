package dev.steadyback.programme;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.review.ConsistencyReview;
import dev.steadyback.analytics.review.RandomisedWeeks;
import dev.steadyback.platform.Fault;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeCommand.AddExercise;
import dev.steadyback.programme.ProgrammeCommand.AddPlanVersion;
import dev.steadyback.programme.ProgrammeCommand.ChangeDaySettings;
import dev.steadyback.programme.ProgrammeCommand.ChangeExercise;
import dev.steadyback.programme.ProgrammeCommand.DrawWeeks;
import dev.steadyback.programme.ProgrammeCommand.KeepReview;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.ProgrammeCommand.NameCauses;
import dev.steadyback.programme.ProgrammeCommand.Pause;
import dev.steadyback.programme.ProgrammeCommand.RemoveExercise;
import dev.steadyback.programme.ProgrammeCommand.Resume;
import dev.steadyback.programme.ProgrammeCommand.RetractPause;
import dev.steadyback.programme.ProgrammeCommand.Start;
import dev.steadyback.programme.ProgrammeCommand.StopWeeks;
import dev.steadyback.programme.ProgrammeCommand.TakeBackExercise;
import dev.steadyback.programme.ProgrammeEvent.CausesNamed;
import dev.steadyback.programme.ProgrammeEvent.ConsistencyReviewed;
import dev.steadyback.programme.ProgrammeEvent.DaySettingsChanged;
import dev.steadyback.programme.ProgrammeEvent.PauseRetracted;
import dev.steadyback.programme.ProgrammeEvent.Paused;
import dev.steadyback.programme.ProgrammeEvent.PlanVersionAdded;
import dev.steadyback.programme.ProgrammeEvent.Resumed;
import dev.steadyback.programme.ProgrammeEvent.Started;
import dev.steadyback.programme.ProgrammeEvent.WeeksDrawn;
import dev.steadyback.programme.ProgrammeEvent.WeeksStopped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a person's programme, and the rules of what may happen to it. */
@Aggregate(type = "ProgrammeAggregate", commandTargetResolver = "commandTargets")
class ProgrammeAggregate {
    /** The most plan versions and the most pauses: each is kept in the programme and looked at for every day. */
    private static final int MOST = 1000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private @Nullable Programme programme;

    ProgrammeAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Programme handle(Start command, Instant now) {
        return apply(decide(programme, command, now));
    }

    @CommandHandler
    Programme handle(MoveStart command, Instant now) {
        return apply(StartMove.decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(AddPlanVersion command, Instant now) {
        return apply(decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(NameCauses command, Instant now) {
        return apply(
                command.causes().equals(current().causes())
                        ? Optional.empty()
                        : Optional.of(new CausesNamed(command.person(), command.causes(), now)));
    }

    @CommandHandler
    Programme handle(ChangeDaySettings command, Instant now) {
        ProgrammeCommand.checkDayStart(command.dayStart());
        boolean same = command.zone().equals(current().zone())
                && command.dayStart().equals(current().dayStart());
        return apply(
                same
                        ? Optional.empty()
                        : Optional.of(
                                new DaySettingsChanged(command.person(), command.zone(), command.dayStart(), now)));
    }

    @CommandHandler
    Programme handle(Pause command, Instant now) {
        return apply(decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(Resume command, Instant now) {
        return apply(decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(RetractPause command, Instant now) {
        pause(current(), command.pause());
        return apply(Optional.of(new PauseRetracted(command.person(), command.pause(), now)));
    }

    @CommandHandler
    Programme handle(KeepReview command, Instant now) {
        return apply(
                current().reviews().containsKey(command.checkpoint())
                        ? Optional.empty()
                        : Optional.of(new ConsistencyReviewed(
                                command.person(),
                                command.checkpoint(),
                                ConsistencyReview.METHOD,
                                command.review(),
                                now)));
    }

    @CommandHandler
    Programme handle(DrawWeeks command, Instant now) {
        return apply(decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(StopWeeks command, Instant now) {
        return apply(decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(AddExercise command, Instant now) {
        return apply(OwnExercises.decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(ChangeExercise command, Instant now) {
        return apply(OwnExercises.decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(RemoveExercise command, Instant now) {
        return apply(OwnExercises.decide(current(), command, now));
    }

    @CommandHandler
    Programme handle(TakeBackExercise command, Instant now) {
        return apply(OwnExercises.decide(current(), command, now));
    }

    @EventSourcingHandler
    void evolve(ProgrammeEvent event) {
        id = ProgrammeCommand.idOf(event.person());
        programme = Programme.evolve(programme, event);
    }

    static Optional<ProgrammeEvent> decide(@Nullable Programme programme, Start command, Instant now) {
        ProgrammeCommand.checkDayStart(command.dayStart());
        ProgrammeCommand.checkNotTooEarly(
                command.start(), Programme.dayOf(LocalDateTime.ofInstant(now, command.zone()), command.dayStart()));
        Started started = new Started(
                command.person(),
                command.start(),
                command.zone(),
                command.dayStart(),
                command.causes(),
                command.plan(),
                now);
        if (programme == null) {
            return Optional.of(started);
        }
        if (Objects.equals(Programme.evolve(null, started), programme)) {
            return Optional.empty();
        }
        throw Refused.conflict(
                "programme",
                "is started already, on " + programme.start() + "; add a plan version to change the plan",
                "fault.programme-started",
                programme.start());
    }

    static Optional<ProgrammeEvent> decide(Programme programme, AddPlanVersion command, Instant now) {
        notBeforeStart(programme, "from", command.from());
        if (command.plan().equals(programme.versions().get(command.from()))) {
            return Optional.empty();
        }
        if (!programme.versions().containsKey(command.from())) {
            notTooMany("versions", programme.versions().size());
        }
        return Optional.of(new PlanVersionAdded(command.person(), command.from(), command.plan(), now));
    }

    static Optional<ProgrammeEvent> decide(Programme programme, Pause command, Instant now) {
        notBeforeStart(programme, "from", command.from());
        LocalDate to = command.to();
        if (to != null && to.isBefore(command.from())) {
            throw Refused.invalid(
                    "to",
                    "is " + to + ", before the pause's first day " + command.from(),
                    "fault.pause-ends-before",
                    to,
                    command.from());
        }
        String reason = command.reason();
        if (reason != null && reason.length() > ProgrammeCommand.REASON_LENGTH) {
            throw Refused.invalid(List.of(Fault.tooLong("reason", reason, ProgrammeCommand.REASON_LENGTH)));
        }
        if (programme.pauses().stream().anyMatch(p -> p.id().equals(command.pause()))) {
            return Optional.empty();
        }
        notTooMany("pauses", programme.pauses().size());
        return Optional.of(new Paused(command.person(), command.pause(), command.from(), to, reason, now));
    }

    static Optional<ProgrammeEvent> decide(Programme programme, Resume command, Instant now) {
        Programme.PauseSpan pause = pause(programme, command.pause());
        if (command.on().isBefore(pause.from())) {
            throw Refused.invalid(
                    "on",
                    "is " + command.on() + ", before the pause's first day " + pause.from()
                            + "; retract the pause instead",
                    "fault.back-before-pause",
                    command.on(),
                    pause.from());
        }
        return command.on().minusDays(1).equals(pause.to())
                ? Optional.empty()
                : Optional.of(new Resumed(command.person(), command.pause(), command.on(), now));
    }

    /** The draw comes before the first week, and weeks that were begun are not drawn again. */
    static Optional<ProgrammeEvent> decide(Programme programme, DrawWeeks command, Instant now) {
        LocalDate today = programme.today(now);
        LocalDate from = command.from();
        if (!Weeks.isMonday(from)) {
            LocalDate next = Weeks.nextMonday(from);
            throw Refused.invalid(
                    "from", "is " + from + ", no Monday; the next one is " + next, "fault.no-monday", from, next);
        }
        if (!from.isAfter(today)) {
            throw Refused.invalid(
                    "from",
                    "is " + from + ", not after today (" + today + "); the order is drawn before the first week",
                    "fault.drawn-too-late",
                    from,
                    today);
        }
        if (command.pairs() < RandomisedWeeks.LEAST_PAIRS || command.pairs() > ProgrammeCommand.MOST_PAIRS) {
            throw Refused.invalid(
                    "pairs",
                    "is " + command.pairs() + "; it must be " + RandomisedWeeks.LEAST_PAIRS + " to "
                            + ProgrammeCommand.MOST_PAIRS,
                    "fault.whole-number",
                    command.pairs(),
                    RandomisedWeeks.LEAST_PAIRS,
                    ProgrammeCommand.MOST_PAIRS);
        }
        programme
                .latestWeeks()
                .filter(w -> !w.stopped() && !w.to().isBefore(from))
                .ifPresent(w -> {
                    throw Refused.conflict(
                            "randomisedWeeks",
                            "are drawn already, from " + w.from() + " to " + w.to() + "; stop them first",
                            "fault.weeks-drawn",
                            w.from(),
                            w.to());
                });
        return Optional.of(new WeeksDrawn(command.person(), from, command.seed(), command.pairs(), now));
    }

    static Optional<ProgrammeEvent> decide(Programme programme, StopWeeks command, Instant now) {
        DrawnWeeks weeks = programme
                .latestWeeks()
                .orElseThrow(() -> Refused.notFound("randomisedWeeks", "were never drawn", "fault.no-weeks"));
        LocalDate today = programme.today(now);
        return weeks.stopped() || weeks.to().isBefore(today)
                ? Optional.empty()
                : Optional.of(new WeeksStopped(command.person(), today, now));
    }

    private static Programme.PauseSpan pause(Programme programme, PauseId id) {
        return programme.pauses().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("pause", "names no pause of this programme", "fault.no-pause"));
    }

    private static void notBeforeStart(Programme programme, String field, LocalDate date) {
        if (date.isBefore(programme.start())) {
            throw Refused.invalid(
                    field,
                    "is " + date + ", before the programme's start " + programme.start(),
                    "fault.before-start",
                    date,
                    programme.start());
        }
    }

    private static void notTooMany(String field, int there) {
        if (there >= MOST) {
            throw Refused.conflict(
                    field,
                    "are " + MOST + " already, as many as a programme has",
                    "fault.as-many-as-there-can-be",
                    MOST);
        }
    }

    private Programme current() {
        return Objects.requireNonNull(programme);
    }

    private Programme apply(Optional<ProgrammeEvent> event) {
        event.ifPresent(AggregateLifecycle::apply);
        return current();
    }
}
