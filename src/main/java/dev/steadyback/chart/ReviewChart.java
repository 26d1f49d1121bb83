package dev.steadyback.chart;

import java.util.List;

/**
 * A review's difference by each calculation, drawn into a page.
 *
 * @param about what is held against what
 * @param ways the main calculation and the others, one below the other on one axis of points
 * @param axis the names of that axis, as an {@code svg} element
 * @param method how it is to be read
 */
public record ReviewChart(String about, List<Way> ways, String axis, String method) {
    public ReviewChart {
        ways = List.copyOf(ways);
    }

    /**
     * One calculation.
     *
     * @param difference its mean in words, or that there is none
     * @param interval what the difference lies between; empty when there is none
     * @param svg an {@code svg} element without style or script
     */
    public record Way(String name, String difference, String interval, String svg) {}
}
