package dev.steadyback.chart;

import java.util.List;
import java.util.function.Supplier;

/**
 * A chart in words and numbers, for whoever reads rather than looks.
 *
 * @param title the finding
 * @param subtitle the period and how much of it is covered
 * @param facts one to five sentences; what did not happen has none
 * @param header the names of the table's columns
 * @param rows the numbers drawn, as they are shown; an unknown one is empty
 * @param file the same table as CSV, made when it is asked for
 */
public record ChartWords(
        String title,
        String subtitle,
        List<String> facts,
        List<String> header,
        List<List<String>> rows,
        Supplier<String> file) {
    public ChartWords {
        facts = List.copyOf(facts);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The table as CSV. */
    public String csv() {
        return file.get();
    }
}
