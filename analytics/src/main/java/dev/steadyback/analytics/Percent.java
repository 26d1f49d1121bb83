package dev.steadyback.analytics;

/**
 * A part of a whole in whole percent, never rounded over a border: 100 is said of all only, 0 of none only, and a number never stands on the
 * other side of a border than the exact ratio. Between the borders half a percent goes up.
 */
public final class Percent {
    private Percent() {}

    /**
     * The percent of a part.
     *
     * @param part 0 or more, at most {@code whole}
     * @param whole more than 0
     * @param borders percents from which on something else is said
     */
    public static int of(long part, long whole, int... borders) {
        int percent = Math.toIntExact((200 * part + whole) / (2 * whole));
        if (part > 0) {
            percent = Math.max(1, percent);
        }
        percent = below(100, percent, part, whole);
        for (int border : borders) {
            percent = below(border, percent, part, whole);
        }
        return percent;
    }

    private static int below(int border, int percent, long part, long whole) {
        return percent >= border && 100 * part < border * whole ? border - 1 : percent;
    }
}
