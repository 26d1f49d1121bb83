package dev.steadyback.pages.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where one may go from the days that are shown: along the time axis, closer to the day that is read out, farther from it. */
final class ChartMoves {
    private static final int CLOSEST = 14;

    private ChartMoves() {}

    /** Where a move leads. */
    enum Kind {
        EARLIER,
        LATER,
        CLOSER,
        WIDER,
        WHOLE
    }

    /** A move, with the days that are shown after it. */
    record Move(Kind kind, LocalDate from, LocalDate to) {}

    /**
     * The moves that lead somewhere else.
     *
     * @param around the day to stay near to
     * @param start the first day there is
     * @param today the last
     */
    static List<Move> of(LocalDate from, LocalDate to, LocalDate around, LocalDate start, LocalDate today) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        List<Move> moves = new ArrayList<>();
        if (from.isAfter(start)) {
            LocalDate first = later(from.minusDays((days + 1) / 2), start);
            moves.add(new Move(Kind.EARLIER, first, first.plusDays(days - 1)));
        }
        if (to.isBefore(today)) {
            LocalDate last = earlier(to.plusDays((days + 1) / 2), today);
            moves.add(new Move(Kind.LATER, last.minusDays(days - 1), last));
        }
        if (days > CLOSEST) {
            moves.add(within(Kind.CLOSER, around, Math.max(CLOSEST, days / 2), from, to));
        }
        if (from.isAfter(start) || to.isBefore(today)) {
            moves.add(within(Kind.WIDER, from.plusDays(days / 2), 2 * days, start, today));
            moves.add(new Move(Kind.WHOLE, start, today));
        }
        return moves;
    }

    /** So many days around one, moved as far as needed to lie between two others, and fewer if these are nearer. */
    private static Move within(Kind kind, LocalDate around, long days, LocalDate first, LocalDate last) {
        LocalDate to = earlier(later(around.minusDays(days / 2), first).plusDays(days - 1), last);
        return new Move(kind, later(to.minusDays(days - 1), first), to);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
