package dev.steadyback.report;

import dev.steadyback.language.Texts;
import dev.steadyback.trend.PainTrendView;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntBinaryOperator;
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

    public SessionPainModel {
        pairs = List.copyOf(pairs);
    }

    public static SessionPainModel of(List<PainTrendView.SessionPain> sessions) {
        List<Pair> pairs = sessions.stream()
                .filter(s -> s.before() != null && s.after() != null)
                .map(s -> new Pair(value(s.before()), value(s.after())))
                .toList();
        return new SessionPainModel(
                pairs,
                (int) sessions.stream()
                        .filter(s -> s.before() != null && s.after() == null)
                        .count(),
                (int) sessions.stream()
                        .filter(s -> s.before() == null && s.after() != null)
                        .count());
    }

    private static int value(@Nullable Integer score) {
        return score == null ? 0 : score;
    }

    public int both() {
        return pairs.size();
    }

    public int lower() {
        return count((before, after) -> after < before ? 1 : 0);
    }

    public int same() {
        return count((before, after) -> after == before ? 1 : 0);
    }

    public int higher() {
        return count((before, after) -> after > before ? 1 : 0);
    }

    private int count(IntBinaryOperator is) {
        return pairs.stream()
                .mapToInt(p -> is.applyAsInt(p.before(), p.after()))
                .sum();
    }

    /** How many sessions had which scores, by the score before, then by that after. */
    public int[][] counts() {
        int[][] counts = new int[VALUES][VALUES];
        pairs.forEach(p -> counts[p.before()][p.after()]++);
        return counts;
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
