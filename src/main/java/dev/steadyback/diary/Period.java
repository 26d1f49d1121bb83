package dev.steadyback.diary;

import dev.steadyback.platform.Refused;
import dev.steadyback.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days a view shows, both ends included, within the programme and up to its today.
 *
 * @param today the person's day at the moment the view is drawn for
 */
public record Period(LocalDate from, LocalDate to, LocalDate today) {
    /**
     * The period asked for: from the programme's start and to today unless said, cut to these where it reaches beyond.
     *
     * @param now the moment the view is drawn for
     * @throws Refused if it ends before it starts, or holds no day of the programme
     */
    public static Period of(Programme programme, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        LocalDate today = programme.today(now);
        if (from != null && to != null && to.isBefore(from)) {
            throw Refused.invalid(
                    "to", "is " + to + ", before the period's first day " + from, "fault.period-ends-before", to, from);
        }
        LocalDate first = from == null || from.isBefore(programme.start()) ? programme.start() : from;
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        if (last.isBefore(first)) {
            throw first.isAfter(today)
                    ? Refused.invalid(
                            "from",
                            "is " + first + ", after today (" + today + "): nothing can be shown yet",
                            "fault.after-today",
                            first,
                            today)
                    : Refused.invalid(
                            "to",
                            "is " + last + ", before the programme's start " + programme.start(),
                            "fault.before-start",
                            last,
                            programme.start());
        }
        return new Period(first, last, today);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
