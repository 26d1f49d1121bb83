package dev.steadyback.adherence;

import dev.steadyback.analytics.Weeks;
import dev.steadyback.analytics.adherence.Adherence;
import dev.steadyback.analytics.adherence.SessionDone;
import dev.steadyback.analytics.adherence.WeekOutcome;
import dev.steadyback.diary.Diary;
import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.diary.PlannedWeeks;
import dev.steadyback.person.PersonId;
import dev.steadyback.programme.Programme;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out what a change of a programme would do to the weeks so far, before it is made. */
@Component
public class ProgrammeEffects {
    private final Diary diary;

    ProgrammeEffects(Diary diary) {
        this.diary = diary;
    }

    /**
     * Finds the effect of a change on whole weeks.
     *
     * @param from the first day that the change touches
     * @param today the person's day; nothing after it has been counted yet
     * @param more entries that are not in the diary yet, but would be with the change
     * @return empty when the change touches no day up to today
     */
    public Optional<ProgrammeEffect> find(
            PersonId person,
            Programme before,
            Programme after,
            LocalDate from,
            LocalDate today,
            Collection<LoggedEntry> more) {
        if (from.isAfter(today)) {
            return Optional.empty();
        }
        LocalDate monday = Weeks.monday(from);
        List<LoggedEntry> sessions = diary.sessions(person, monday, Weeks.sunday(today), null);
        List<LoggedEntry> all = Stream.concat(sessions.stream(), more.stream()).toList();
        List<WeekOutcome> asIs = new PlannedWeeks(before, today).outcomes(monday, today, sessions);
        List<WeekOutcome> changed = new PlannedWeeks(after, today).outcomes(monday, today, all);
        Set<String> now = fulfilling(asIs);
        Set<String> then = fulfilling(changed);
        return Optional.of(new ProgrammeEffect(
                monday,
                Adherence.of(asIs),
                Adherence.of(changed),
                all.stream()
                        .filter(s -> now.contains(s.id().value()) && !then.contains(s.id().value()))
                        .toList(),
                all.stream()
                        .filter(s -> then.contains(s.id().value()) && !now.contains(s.id().value()))
                        .toList()));
    }

    private static Set<String> fulfilling(List<WeekOutcome> weeks) {
        return weeks.stream()
                .flatMap(w -> w.outcomes().stream())
                .map(o -> o.session())
                .filter(Objects::nonNull)
                .map(SessionDone::id)
                .collect(Collectors.toSet());
    }
}
