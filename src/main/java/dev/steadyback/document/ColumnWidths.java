package dev.steadyback.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a printed table are. A word that is longer than a column would widen it past the paper's edge and push the others off it, so a table that
 * holds such a word is set with fixed columns, in which words are broken; all others are as wide as what they hold.
 */
public final class ColumnWidths {
    /** A word of so many letters fits beside the other columns. */
    private static final int LONG_WORD = 24;

    /** The letters that a column has room for at the least and at the most, in relation to the others. */
    private static final int LEAST = 16;

    private static final int MOST = 40;

    /**
     * The widths in percent, one a column.
     *
     * @return empty where the columns need no widths
     */
    public List<Integer> of(List<String> header, List<List<String>> rows) {
        if (rows.stream().flatMap(List::stream).noneMatch(ColumnWidths::hasLongWord)) {
            return List.of();
        }
        int[] letters = IntStream.range(0, header.size())
                .map(c -> Math.clamp(
                        rows.stream().mapToInt(r -> r.get(c).length()).max().orElse(0), LEAST, MOST))
                .toArray();
        int all = Arrays.stream(letters).sum();
        return Arrays.stream(letters).mapToObj(l -> 100 * l / all).toList();
    }

    private static boolean hasLongWord(String cell) {
        return Arrays.stream(cell.split("\\s+")).anyMatch(w -> w.length() > LONG_WORD);
    }
}
