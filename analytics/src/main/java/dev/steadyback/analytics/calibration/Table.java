package dev.steadyback.analytics.calibration;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

        /** The share in per cent to one place; a dash without people. */
        @Override
        public String toString() {
            return people == 0 ? "-" : String.format(Locale.ROOT, "%.1f", percent());
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table whose columns are the scenarios and whose rows are facts, as many as there are names. */
    static Table ofColumns(String title, List<String> rowNames, List<String> columnNames, List<List<Cell>> columns) {
        List<Row> rows = IntStream.range(0, rowNames.size())
                .mapToObj(i -> new Row(
                        rowNames.get(i), columns.stream().map(it -> it.get(i)).toList()))
                .toList();
        return new Table(title, columnNames, rows);
    }

    /** The table in Markdown, ending in a line break: with the largest Monte-Carlo standard error beside the title. */
    public String markdown() {
        double error = rows.stream()
                .flatMap(row -> row.cells.stream())
                .mapToDouble(Cell::error)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "### %s%n%n%% of people; Monte-Carlo standard error at most %.1f%n%n", title, error));
        line(text, "", columns);
        line(text, "---", Collections.nCopies(columns.size(), "---:"));
        for (Row row : rows) {
            line(text, row.name, row.cells.stream().map(Cell::toString).toList());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String head, List<String> cells) {
        text.append("| ")
                .append(head)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
