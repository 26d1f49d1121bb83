package dev.steadyback.report;

import dev.steadyback.language.Texts;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pain before sessions against pain after them. Only a session with both scores is compared; one with a single score is counted, and nothing is
 * supposed about the other.
 *
 * @param pairs the sessions with both, in order
 * @param onlyBefore how many have the score before alone
 * @param onlyAfter how many have the score after alone
 */
public record SessionPainModel(List<Pair> pairs, int onlyBefore, int onlyAfter) {
    /** The scale's whole numbers, 0 to 10. */
    public static final int VALUES = 11;

    /** Both scores of one session. */
    public record Pair(int before, int after) {}

    /**
     * Sessions with the same two scores.
     *
     * @param shade how many they are against the most of any two scores, above 0 up to 1; by its root, so that few are told apart as well
     */
    public record Cell(int before, int after, int count, double shade) {
        /** Its place among so many shades, from little to much. */
        public int step(int steps) {
            return Math.min(steps - 1, (int) (shade * steps));
        }
    }

    public SessionPainModel {
        pairs = List.copyOf(pairs);
    }

    public static SessionPainModel of(List<PainTrendView.SessionPain> sessions) {
        List<Pair> pairs = new ArrayList<>();
        int onlyBefore = 0;
        int onlyAfter = 0;
        for (PainTrendView.SessionPain session : sessions) {
            Integer before = session.before();
            Integer after = session.after();
            if (before != null && after != null) {
                pairs.add(new Pair(before, after));
            } else if (before != null) {
                onlyBefore++;
            } else if (after != null) {
                onlyAfter++;
            }
        }
        return new SessionPainModel(pairs, onlyBefore, onlyAfter);
    }

    public int both() {
        return pairs.size();
    }

    public int lower() {
        return count(-1);
    }

    public int same() {
        return count(0);
    }

    public int higher() {
        return count(1);
    }

    /** How many have a score after that is lower (-1), the same (0), or higher (1). */
    private int count(int direction) {
        int count = 0;
        for (Pair pair : pairs) {
            count += Integer.signum(pair.after() - pair.before()) == direction ? 1 : 0;
        }
        return count;
    }

    /** How many sessions had which scores, by the score before, then by that after. */
    public int[][] counts() {
        int[][] counts = new int[VALUES][VALUES];
        pairs.forEach(p -> counts[p.before()][p.after()]++);
        return counts;
    }

    /** The scores that sessions had, by the score before, then by that after. */
    public List<Cell> cells() {
        int[][] counts = counts();
        int most = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(0);
        List<Cell> cells = new ArrayList<>();
        for (int before = 0; before < VALUES; before++) {
            for (int after = 0; after < VALUES; after++) {
                int count = counts[before][after];
                if (count > 0) {
                    cells.add(new Cell(before, after, count, Math.sqrt((double) count / most)));
                }
            }
        }
        return cells;
    }

    /** The mean before, with one decimal; null without a session that has both. */
    public @Nullable BigDecimal meanBefore() {
        return mean(pairs.stream().mapToInt(Pair::before).sum());
    }

    /** The mean after, of the same sessions. */
    public @Nullable BigDecimal meanAfter() {
        return mean(pairs.stream().mapToInt(Pair::after).sum());
    }

    private @Nullable BigDecimal mean(int sum) {
        return pairs.isEmpty() ? null : Texts.fixed((double) sum / pairs.size(), 1);
    }
}
