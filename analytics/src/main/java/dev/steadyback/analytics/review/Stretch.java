package dev.steadyback.analytics.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of at least {@value #SHORTEST} days without a session that were not paused: a break that nobody marked. A session or a paused day ends it. Positions count from 0 at the first analysed day, and are
 * below 0 before it.
 *
 * @param first its first day
 * @param last its last day
 */
record Stretch(int first, int last) {
    private static final int SHORTEST = 14;

    int length() {
        return last - first + 1;
    }

    boolean holds(int position) {
        return position >= first && position <= last;
    }

    /**
     * The stretches of a record.
     *
     * @param from the index of the first analysed day
     */
    static List<Stretch> of(List<ReviewDay> record, int from) {
        List<Stretch> found = new ArrayList<>();
        int first = 0;
        for (int t = 0; t <= record.size(); t++) {
            boolean goesOn = t < record.size()
                    && record.get(t).done() == 0
                    && !record.get(t).paused();
            if (!goesOn) {
                if (t - first >= SHORTEST) {
                    found.add(new Stretch(first - from, t - 1 - from));
                }
                first = t + 1;
            }
        }
        return List.copyOf(found);
    }
}
