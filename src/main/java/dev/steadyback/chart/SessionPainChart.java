package dev.steadyback.chart;

import java.util.List;

/**
 * Pain before sessions against pain after them, drawn into a page.
 *
 * @param grid a cell for every two scores, as an {@code svg} element without style or script
 * @param parts what the grid's three parts come to, from above its diagonal to below
 * @param means the mean before and that after, which have marks at the grid's edges
 * @param incomplete how many sessions have one score alone, in words; empty when none has
 */
public record SessionPainChart(String grid, List<Part> parts, List<Mean> means, String incomplete) {
    public SessionPainChart {
        parts = List.copyOf(parts);
        means = List.copyOf(means);
    }

    /**
     * A part of the grid.
     *
     * @param sign which one, as a small {@code svg} element
     * @param share its share of the sessions with both scores, as a width such as {@code 25%}
     */
    public record Part(String sign, String count, String words, String share) {}

    /** A mean with the mark that it has in the grid, as a small {@code svg} element. */
    public record Mean(String sign, String words) {}
}
