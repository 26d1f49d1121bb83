package dev.steadyback.programme;

import dev.steadyback.platform.Refused;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.ProgrammeEvent.StartMoved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of moving a programme's start: back to take an older diary in, forward only as long as that hides nothing. */
public final class StartMove {
    private StartMove() {}

    /**
     * What moving a programme's start says: nothing when it starts on that day already.
     *
     * @throws Refused if it would hide something, or goes back further than anybody's diary
     */
    public static Optional<ProgrammeEvent> decide(Programme programme, MoveStart command, Instant now) {
        LocalDate to = command.to();
        ProgrammeCommand.checkNotTooEarly(to, programme.today(now));
        LocalDate first = command.firstEntry();
        if (to.isAfter(programme.start()) && first != null && first.isBefore(to)) {
            throw Refused.conflict(
                    "start",
                    "is " + to + ", and the diary has an entry on " + first
                            + " already, which nobody would see any more; choose that day or an earlier one",
                    "fault.start-hides-entries",
                    to,
                    first);
        }
        programme.weeks().stream()
                .filter(w -> to.isAfter(programme.start()) && w.from().isBefore(to))
                .findFirst()
                .ifPresent(w -> {
                    throw Refused.conflict(
                            "start",
                            "is " + to + ", and randomised weeks began on " + w.from()
                                    + " already; choose that day or an earlier one",
                            "fault.start-hides-weeks",
                            to,
                            w.from());
                });
        if (to.equals(programme.start())) {
            return Optional.empty();
        }
        WeeklyPlan before = command.planned() == PlannedBefore.NOTHING
                ? WeeklyPlan.EMPTY
                : programme.versions().firstEntry().getValue();
        return Optional.of(new StartMoved(command.person(), to, to.isBefore(programme.start()) ? before : null, now));
    }
}
