package dev.steadyback.pages.prompt;

import dev.steadyback.diary.LoggedEntry;
import dev.steadyback.pages.kit.Who;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the days without an entry that nobody has explained. */
final class Absences {
    /** So many days in a row make an absence. */
    private static final int LEAST = 7;

    /** So long after somebody came back it is asked for. */
    private static final int ASKED = 7;

    /** So many days are looked through at a time for the last entry before it. */
    private static final int STEP = 56;

    private Absences() {}

    /**
     * The absence that ended with yesterday or within the last week: at least {@value #LEAST} days, each of which has no entry and lies in no pause. Who has
     * logged nothing before was not away.
     *
     * @return null when there is none
     */
    static Prompt.@Nullable Away find(Who who) {
        LocalDate today = who.today();
        Set<LocalDate> explained = explained(who, today.minusDays(ASKED + LEAST - 1L), today);
        LocalDate back = today.minusDays(ASKED - 1L)
                .datesUntil(today)
                .filter(explained::contains)
                .findFirst()
                .orElse(today);
        LocalDate to = back.minusDays(1);
        if (back.minusDays(LEAST).datesUntil(back).anyMatch(explained::contains)) {
            return null;
        }
        LocalDate last = last(who, back.minusDays(LEAST + 1L));
        return last == null || !logged(who, last) ? null : new Prompt.Away(last.plusDays(1), to, back.plusDays(ASKED));
    }

    /** The last day up to one that has an entry or lies in a pause; null when none does. */
    private static @Nullable LocalDate last(Who who, LocalDate end) {
        for (LocalDate to = end; !to.isBefore(who.start()); to = to.minusDays(STEP)) {
            NavigableSet<LocalDate> explained = explained(who, to.minusDays(STEP - 1L), to);
            if (!explained.isEmpty()) {
                return explained.last();
            }
        }
        return null;
    }

    private static boolean logged(Who who, LocalDate by) {
        return who.diary()
                .firstDay(who.person().id())
                .filter(first -> !first.isAfter(by))
                .isPresent();
    }

    private static NavigableSet<LocalDate> explained(Who who, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(who.start()) ? who.start() : from;
        if (first.isAfter(to)) {
            return new TreeSet<>();
        }
        NavigableSet<LocalDate> days = who.diary().entries(who.person().id(), first, to, null).stream()
                .map(LoggedEntry::date)
                .collect(Collectors.toCollection(TreeSet::new));
        first.datesUntil(to.plusDays(1)).filter(who.programme()::pausedOn).forEach(days::add);
        return days;
    }
}
