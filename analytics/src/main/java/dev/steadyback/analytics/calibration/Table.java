package dev.steadyback.analytics.calibration;

import java.util.List;

/**
 * A table of percentages from simulated people.
 *
 * @param title what it shows and how to read it
 * @param columns heads of the columns
 * @param rows the rows in order
 */
public record Table(String title, List<String> columns, List<Row> rows) {
    /**
     * A row.
     *
     * @param name its head
     * @param cells one per column
     */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A share of people.
     *
     * @param hits people of whom it is true
     * @param people people counted
     */
    public record Cell(int hits, int people) {
        /** The share, %; 0 without people. */
        public double percent() {
            return people == 0 ? 0 : 100.0 * hits / people;
        }

        /** Monte-Carlo standard error of the share, %; 0 without people. */
        public double error() {
            double share = percent();
            return people == 0 ? 0 : Math.sqrt(share * (100 - share) / people);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The table in Markdown, ending in a line break. */
    public String markdown() {
        throw new UnsupportedOperationException("Not written yet: " + title);
    }
}
