package dev.steadyback.adherence;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.person.PersonId;
import dev.steadyback.platform.Commands;
import dev.steadyback.platform.Refused;
import dev.steadyback.programme.PlannedBefore;
import dev.steadyback.programme.Programme;
import dev.steadyback.programme.ProgrammeCommand.MoveStart;
import dev.steadyback.programme.Programmes;
import dev.steadyback.programme.StartMove;
import dev.steadyback.readmodel.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a programme's start to another day, and says beforehand what that changes. */
@Component
public class StartMoves {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Commands commands;
    private final Programmes programmes;
    private final Diary diary;
    private final ProgrammeEffects effects;
    private final Freshness freshness;

    StartMoves(Commands commands, Programmes programmes, Diary diary, ProgrammeEffects effects, Freshness freshness) {
        this.freshness = freshness;
        this.commands = commands;
        this.programmes = programmes;
        this.diary = diary;
        this.effects = effects;
    }

    /**
     * Says what moving the start would change.
     *
     * @param planned what was planned on the days that are won
     * @param more entries that would come in with it
     * @throws Refused if it cannot be moved there
     */
    public StartChange preview(
            PersonId person, LocalDate to, PlannedBefore planned, Collection<LoggedEntry> more, Instant now) {
        Programme programme = programmes.started(person);
        Programme moved = StartMove.decide(programme, command(person, programme, to, planned), now)
                .map(event -> Programme.evolve(programme, event))
                .orElse(programme);
        LocalDate today = programme.today(now);
        LocalDate from = to.isBefore(programme.start()) ? to : programme.start();
        return new StartChange(
                programme.start(),
                to,
                planned,
                ChronoUnit.WEEKS.between(Weeks.monday(programme.start()), Weeks.monday(to)),
                effects.find(person, programme, moved, from, today, more).orElse(null),
                day(programme, today),
                day(moved, today),
                programme.reviews().size() + programme.otherReviews().size());
    }

    /**
     * Moves the start.
     *
     * @return the programme as it is then
     * @throws Refused if it cannot be moved there
     */
    public Programme move(PersonId person, LocalDate to, PlannedBefore planned) {
        return commands.send(command(person, programmes.started(person), to, planned), Programme.class);
    }

    private MoveStart command(PersonId person, Programme programme, LocalDate to, PlannedBefore planned) {
        return new MoveStart(person, to, planned, to.isAfter(programme.start()) ? firstDay(person) : null);
    }

    /** The first day with an entry, once every entry that is stored has been read in. */
    private @Nullable LocalDate firstDay(PersonId person) {
        if (!freshness.await(LONGEST_WAIT).current()) {
            throw Refused.unavailable(
                    "diary", "is still being read in; please try again in a minute", "fault.still-reading");
        }
        return diary.firstDay(person).orElse(null);
    }

    /** Which day of the programme a day is, the first one 1; 0 before it. */
    private static long day(Programme programme, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(programme.start(), today) + 1);
    }
}
